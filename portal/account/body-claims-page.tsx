import { Alert, App, Button, Tag } from 'antd';
import { useActing } from '#portal/session/me.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing, ProblemView } from '#portal/shell/states.tsx';
import { accountTexts } from '#portal/texts/accounts.ts';
import { officeZone, showMoment } from '#portal/texts/instants.ts';
import { useBracketed, useLanguage, useListed, useTexts } from '#portal/texts/language.tsx';
import { colours, SettledAt } from './my-claims.tsx';
import { type ReviewedClaim, useBodyClaims, useConfirmation, useRefusal } from './queries.ts';
import '#portal/unit/unit.css';
import './account.css';

/** Who says that they act for a unit which files with this body. */
export function BodyClaimsPage() {
  const { office } = useActing();
  return office?.kind === 'body' ? <Claims bodyId={office.id} /> : null;
}

/** The same for units that file with the bureau itself. */
export const BureauClaimsPage = () => <Claims bodyId="bureau" />;

function Claims({ bodyId }: { bodyId: string }) {
  const say = useTexts(accountTexts);
  const claims = useBodyClaims(bodyId);
  const all = claims.data?.claims ?? [];
  const open = all.filter(({ status }) => status === 'open');
  const settled = all.filter(({ status }) => status !== 'open');
  return (
    <Page title={say('body-claims')}>
      <p>{say('body-claims-lead')}</p>
      <Asked of={claims} />
      {claims.data && open.length === 0 ? <Nothing title={say('no-open-claims')} /> : null}
      {open.length > 0 ? <h2>{say('open-claims')}</h2> : null}
      <ul className="plain-list">
        {open.map((claim) => (
          <li key={claim.id}>
            <OpenClaim bodyId={bodyId} claim={claim} />
          </li>
        ))}
      </ul>
      {settled.length > 0 ? <h2>{say('settled-claims')}</h2> : null}
      <ul className="plain-list">
        {settled.map((claim) => (
          <li key={claim.id}>
            <article className="card">
              <ClaimFacts claim={claim} />
              {claim.note ? <p>{say('refused-with', { note: claim.note })}</p> : null}
            </article>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function ClaimFacts({ claim }: { claim: ReviewedClaim }) {
  const say = useTexts(accountTexts);
  const { language } = useLanguage();
  const { unitName, creditCode, name, email, status, filedAt, settledAt, settledBy } = claim;
  return (
    <>
      <div className="person-head">
        <h3>{unitName}</h3>
        <Tag color={colours[status]}>{say(`claim-${status}`)}</Tag>
      </div>
      <p>{say('who-claims', { name, email })}</p>
      <p className="soft">
        {creditCode} · {say('filed-at', { at: showMoment(filedAt, officeZone, language) })}
        {settledAt ? <SettledAt at={settledAt} status={status} by={settledBy} /> : null}
      </p>
    </>
  );
}

function OpenClaim({ bodyId, claim }: { bodyId: string; claim: ReviewedClaim }) {
  const say = useTexts(accountTexts);
  const [listed, bracketed] = [useListed(), useBracketed()];
  const { present, confirmable, name, unitName } = claim;
  const refusal = useRefusal(bodyId, claim.id);
  return (
    <article className="card">
      <ClaimFacts claim={claim} />
      {confirmable ? null : (
        <Alert type="warning" showIcon title={say('not-yours')} description={say('not-yours-lead')} />
      )}
      {present.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={say('already-members', { count: present.length })}
          description={listed(present.map((one) => `${one.name}${bracketed(one.email)}`))}
        />
      ) : null}
      <div className="actions">
        {confirmable ? <Confirm bodyId={bodyId} claim={claim} /> : null}
        <NotedStep
          danger
          name={say('refuse-claim')}
          title={say('refuse-claim-of', { name })}
          what={say('refuse-claim-what', { name, unit: unitName })}
          command={refusal}
        />
      </div>
    </article>
  );
}

function Confirm({ bodyId, claim }: { bodyId: string; claim: ReviewedClaim }) {
  const say = useTexts(accountTexts);
  const { modal, message } = App.useApp();
  const { name, unitName: unit, creditCode: code } = claim;
  const confirmation = useConfirmation(bodyId, claim.id);
  const confirm = async () => {
    if (await confirmation.run(undefined)) void message.success(say('claim-done', { name }));
  };
  const ask = () =>
    void modal.confirm({
      title: say('confirm-claim'),
      content: say('confirm-claim-what', { name, unit, code }),
      okText: say('confirm-claim'),
      onOk: confirm,
    });
  return (
    <>
      <Button type="primary" loading={confirmation.busy} aria-label={say('confirm-claim-of', { name })} onClick={ask}>
        {say('confirm-claim')}
      </Button>
      {confirmation.error ? <ProblemView error={confirmation.error} /> : null}
    </>
  );
}
