import { Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { IntakeCheck } from '#portal/evaluation/intake-check.tsx';
import { useActing } from '#portal/session/me.tsx';
import { AskForParts } from '#portal/shell/ask-before-leaving.tsx';
import { homes } from '#portal/shell/offices.ts';
import { Page } from '#portal/shell/page.tsx';
import { Loading, ProblemView } from '#portal/shell/states.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { DeadlineLine, numberOf, StatusTag } from '#portal/unit/application-parts.tsx';
import { kindLabel, routeLabel } from '#texts/labels.ts';
import type { Asked } from './asked-fields.ts';
import { AskedFor } from './asked-for.tsx';
import { Assessed } from './assessed.tsx';
import { AssessmentForm } from './assessment-form.tsx';
import { CaseActs } from './case-acts.tsx';
import { CaseChanges, CaseHistory } from './case-history.tsx';
import { CaseForm } from './case-form.tsx';
import { CaseScan, ScanFindings } from './case-scan.tsx';
import { FindingReview } from './finding-review.tsx';
import { Placement } from './placement.tsx';
import { type Dossier, useDossier } from './queries.ts';
import { CaseReasons } from './reasons.tsx';
import { ReturnForm } from './return-form.tsx';
import '#portal/unit/unit.css';
import './case.css';

/** One case as its reviewers see it: form and scan side by side, then findings, judgement, history. Mails lead here. */
export function DossierPage() {
  const say = useTexts(reviewTexts);
  const { applicationId = '' } = useParams();
  const { office } = useActing();
  const dossier = useDossier(applicationId);
  const back = <Link to={office ? homes[office.kind] : '/'}>{say('back-queue')}</Link>;
  if (dossier.data)
    return (
      <AskForParts key={applicationId} content={say('leave-unsent')}>
        <Case dossier={dossier.data} back={back} />
      </AskForParts>
    );
  return (
    <Page title={say('queue')} above={back}>
      {dossier.error ? <ProblemView error={dossier.error} retry={() => void dossier.refetch()} /> : <Loading />}
    </Page>
  );
}

function Case({ dossier, back }: { dossier: Dossier; back: React.ReactNode }) {
  const say = useTexts(reviewTexts);
  const [asked, setAsked] = useState<Asked>();
  const [note, setNote] = useState('');
  const [returns, setReturns] = useState(0);
  const { office } = useActing();
  const beginReturn = (words: string) => {
    setNote(words);
    setAsked(new Map());
  };
  const endReturn = (sent: boolean) => {
    setAsked(undefined);
    if (sent) setReturns(returns + 1);
  };
  const asking = asked ? { asked, change: setAsked } : undefined;
  return (
    <Page
      wide
      title={dossier.projectName ?? say('untitled')}
      above={back}
      extra={
        <>
          <StatusTag status={dossier.status} />
          {dossier.rank === undefined ? null : <Tag>{`${say('rank')} ${dossier.rank}`}</Tag>}
        </>
      }
    >
      <About dossier={dossier} />
      <AskedFor dossier={dossier} />
      <div className="side-by-side">
        <section className="card case-side" aria-labelledby="filed-form">
          <h2 id="filed-form">
            {say('form')} <span className="soft">{say('form-version', { n: dossier.formVersion })}</span>
          </h2>
          <CaseForm applicationId={dossier.id} kind={dossier.kind} asking={asking} />
        </section>
        <section className="card case-side" aria-labelledby="filed-scan">
          <h2 id="filed-scan">{say('scan')}</h2>
          <p className="soft">{say('scan-whole')}</p>
          <CaseScan dossier={dossier} />
        </section>
      </div>
      <section className="card" aria-labelledby="findings">
        <h2 id="findings">{say('findings')}</h2>
        <ScanFindings dossier={dossier} />
        <FindingReview dossier={dossier} />
      </section>
      <Assessed dossier={dossier} />
      {asked ? <ReturnForm dossier={dossier} asked={asked} words={note} close={endReturn} /> : null}
      {/* What was typed here is still there when a return is called off; one that was sent begins anew. */}
      <div key={returns} hidden={asked !== undefined}>
        {office?.kind === 'bureau' ? <IntakeCheck dossier={dossier} askFor={beginReturn} /> : null}
        <Judgement dossier={dossier} beginReturn={() => beginReturn('')} />
      </div>
      <CaseChanges dossier={dossier} />
      <CaseReasons applicationId={dossier.id} />
      <CaseHistory applicationId={dossier.id} />
    </Page>
  );
}

function About({ dossier }: { dossier: Dossier }) {
  const say = useTexts(reviewTexts);
  const label = useLabel();
  return (
    <p className="soft">
      {dossier.applicantName ?? dossier.creditCode} · {label(kindLabel(dossier.kind))} ·{' '}
      {label(routeLabel(dossier.route))} · {dossier.body.name}
      {dossier.committee ? ` · ${dossier.committee.name}` : ''} · {say('number')} {numberOf(dossier.id)}
      {dossier.deadline ? (
        <>
          {' '}
          · {say('deadline')} <DeadlineLine application={dossier} />
        </>
      ) : null}
    </p>
  );
}

function Judgement({ dossier, beginReturn }: { dossier: Dossier; beginReturn: () => void }) {
  const say = useTexts(reviewTexts);
  const { possible } = dossier;
  const [begun, setBegun] = useState(false);
  const direct = dossier.body.id === 'bureau';
  const any = (['nominate', 'return', 'decline', 'transfer', 'place', 'take-out', 'extend'] as const).some((step) =>
    possible.includes(step),
  );
  return (
    <>
      {(possible.includes('nominate') || begun) && !direct ? (
        <AssessmentForm dossier={dossier} begun={() => setBegun(true)} done={() => setBegun(false)} />
      ) : null}
      <section className="card" aria-labelledby="judgement">
        <h2 id="judgement">{say('judgement')}</h2>
        {any ? null : <p>{say('no-step')}</p>}
        {direct ? null : <Placement dossier={dossier} />}
        <CaseActs dossier={dossier} beginReturn={beginReturn} />
      </section>
    </>
  );
}
