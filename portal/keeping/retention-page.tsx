import { useId, useState } from 'react';
import { Asked } from '#portal/shell/asked.tsx';
import { Labelled } from '#portal/shell/labelled.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { Page } from '#portal/shell/page.tsx';
import { RowTable } from '#portal/shell/row-table.tsx';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { keepingTexts } from '#portal/texts/keeping.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { numberOf } from '#portal/unit/application-parts.tsx';
import { caseIdIn, type Plan, useHold, useLifting, useRetention } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

/** What the round's periods would let go now, and the holds that keep a case from it. */
export function RetentionPage() {
  const say = useTexts(keepingTexts);
  const retention = useRetention();
  const plan = retention.data;
  return (
    <Page wide title={say('retention')}>
      <p>{say('retention-lead')}</p>
      <Asked of={retention} />
      {plan ? (
        <>
          <Numbers plan={plan} />
          <Due plan={plan} />
          <Held plan={plan} />
          <HoldCase />
        </>
      ) : null}
    </Page>
  );
}

function Numbers({ plan }: { plan: Plan }) {
  const say = useTexts(keepingTexts);
  const { language } = useLanguage();
  return (
    <section className="card" aria-label={say('retention')}>
      <p>
        {plan.concludedAt
          ? say('concluded', { at: showInstant(plan.concludedAt, officeZone, language) })
          : say('unconcluded')}
      </p>
      <ul>
        <li>{say('count-due', { count: plan.due.length })}</li>
        <li>{say('count-held', { count: plan.held.length })}</li>
        <li>{say('count-kept', { count: plan.kept })}</li>
        <li>{say('count-open', { count: plan.open })}</li>
        <li>{say('count-erased', { count: plan.erased })}</li>
      </ul>
      {plan.roundPapers ? <p className="warn">{say('round-papers')}</p> : null}
    </section>
  );
}

function Due({ plan }: { plan: Plan }) {
  const say = useTexts(keepingTexts);
  const { language } = useLanguage();
  return (
    <section aria-labelledby="due">
      <h2 id="due">{say('due')}</h2>
      {plan.due.length === 0 ? <p className="soft">{say('due-none')}</p> : null}
      {plan.due.length > 0 ? (
        <RowTable
          rows={plan.due}
          keyOf={({ applicationId }) => applicationId}
          columns={[
            { name: say('number'), cell: ({ applicationId }) => numberOf(applicationId) },
            { name: say('kept'), cell: ({ keptClass }) => say(`class-${keptClass}`) },
            { name: say('since'), cell: ({ since }) => showInstant(since, officeZone, language) },
            { name: say('acts'), cell: ({ applicationId }) => <Hold applicationId={applicationId} /> },
          ]}
        />
      ) : null}
    </section>
  );
}

function Held({ plan }: { plan: Plan }) {
  const say = useTexts(keepingTexts);
  return (
    <section aria-labelledby="held">
      <h2 id="held">{say('held')}</h2>
      {plan.held.length === 0 ? <p className="soft">{say('held-none')}</p> : null}
      <ul className="plain-list">
        {plan.held.map((applicationId) => (
          <li key={applicationId} className="card">
            <p>
              {say('number')} {numberOf(applicationId)}
            </p>
            <Lift applicationId={applicationId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hold({ applicationId, done }: { applicationId: string; done?: () => void }) {
  const say = useTexts(keepingTexts);
  const number = numberOf(applicationId);
  const command = useHold(applicationId);
  const title = `${say('hold')} ${number}`;
  return (
    <NotedStep small name={say('hold')} title={title} what={say('hold-what', { number })} {...{ command, done }} />
  );
}

function Lift({ applicationId }: { applicationId: string }) {
  const say = useTexts(keepingTexts);
  const number = numberOf(applicationId);
  const command = useLifting(applicationId);
  const title = `${say('lift')} ${number}`;
  return <NotedStep small name={say('lift')} title={title} what={say('lift-what', { number })} command={command} />;
}

/** Any case, by its id: an administrator has no list of them. */
function HoldCase() {
  const say = useTexts(keepingTexts);
  const id = useId();
  const [typed, setTyped] = useState('');
  const applicationId = caseIdIn(typed);
  return (
    <section className="card" aria-labelledby="hold-case">
      <h2 id="hold-case">{say('hold-case')}</h2>
      <p className="soft">{say('hold-lead')}</p>
      <Labelled id={id} label={say('case-field')}>
        <input id={id} className="plain-input" value={typed} onChange={({ target }) => setTyped(target.value)} />
        {typed !== '' && !applicationId ? (
          <span className="field-fault" role="alert">
            {say('case-missing')}
          </span>
        ) : null}
      </Labelled>
      {applicationId ? <Hold key={applicationId} applicationId={applicationId} done={() => setTyped('')} /> : null}
    </section>
  );
}
