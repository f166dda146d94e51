import { App, Button, Steps } from 'antd';
import { useNavigate, useParams, Link } from 'react-router';
import { answered, api, keyed } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { useRound } from '#portal/api/round.ts';
import { useNow } from '#portal/shell/demo-banner.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Loading, ProblemView } from '#portal/shell/states.tsx';
import { officeZone, showMoment } from '#portal/texts/instants.ts';
import { Colon, useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';
import { kindLabel, routeLabel } from '#texts/labels.ts';
import { Ended, nextPage, NextStep, numberOf, StatusTag, TermLine } from './application-parts.tsx';
import { FiledPapers } from './filed-papers.tsx';
import { type Application, useApplication, useCorrection } from './queries.ts';
import './unit.css';

/** One application: where it stands, what is next, until when. Mails lead here. */
export function ApplicationPage() {
  const say = useTexts(unitTexts);
  const { applicationId = '' } = useParams();
  const one = useApplication(applicationId);
  const back = <Link to="/applications">{say('back-list')}</Link>;
  if (!one.data)
    return (
      <Page title={say('my-applications')} above={back}>
        {one.error ? <ProblemView error={one.error} retry={() => void one.refetch()} /> : <Loading />}
      </Page>
    );
  const application = one.data;
  return (
    <Page
      title={application.projectName ?? say('untitled')}
      above={back}
      extra={<StatusTag status={application.status} />}
    >
      {application.status === 'withdrawn' ? null : <Stages application={application} />}
      <Next application={application} />
      <About application={application} />
    </Page>
  );
}

const stages = ['fill', 'stamp', 'filed', 'body', 'bureau', 'result'] as const;
const reached: Readonly<Record<Application['status'], number>> = {
  drafting: 0,
  returned: 0,
  lapsed: 0,
  withdrawn: 0,
  'awaiting-scan': 1,
  submitted: 3,
  declined: 3,
  'not-forwarded': 3,
  nominated: 3,
  placed: 3,
  forwarded: 4,
  recommended: 5,
  listed: 6,
  'not-selected': 6,
  'nationally-listed': 6,
};

/** Those that came no further than the step that they had reached. */
const stopped: readonly Application['status'][] = ['lapsed', 'declined', 'not-forwarded'];

function Stages({ application }: { application: Application }) {
  const say = useTexts(unitTexts);
  const shown = application.route === 'nominated' ? stages : stages.filter((stage) => stage !== 'body');
  const current = reached[application.status];
  const skipped = application.route !== 'nominated' && current > 2 ? 1 : 0;
  return (
    <div className="card stages">
      <Steps
        size="small"
        status={stopped.includes(application.status) ? 'error' : 'process'}
        current={Math.max(0, current - skipped)}
        items={shown.map((stage) => ({ title: say(`stage-${stage}`) }))}
      />
    </div>
  );
}

function Next({ application }: { application: Application }) {
  const say = useTexts(unitTexts);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const { lateScan, deadline, id } = application;
  const listed = application.possible.includes('serve');
  const corrected = Boolean(useCorrection(id, application.formVersion > 1 || application.status === 'returned').data);
  // What was filed stays readable, whatever became of the application.
  const filed =
    application.uploadId !== undefined ||
    !['drafting', 'awaiting-scan', 'withdrawn', 'lapsed'].includes(application.status);
  return (
    <section className="card" aria-labelledby="next">
      <h2 id="next">
        {say('next-step')}
        <Colon />
        {say(`step-${application.nextStep}`)}
      </h2>
      <TermLine application={application} />
      <Ended application={application} />
      {lateScan ? (
        <p role="alert" className="warn">
          {say('late-scan', { at: showMoment(lateScan.receivedAt, deadline?.timeZone ?? officeZone, language) })}
        </p>
      ) : null}
      <div className="actions">
        <NextStep application={application} />
        {listed && !nextPage(application) ? (
          <Button type="primary" onClick={() => void navigate(`/applications/${id}/service`)}>
            {say('go-service')}
          </Button>
        ) : null}
        {filed ? (
          <Button onClick={() => void navigate(`/applications/${id}/receipt`)}>{say('go-receipt')}</Button>
        ) : null}
        {filed ? <FiledPapers application={application} /> : null}
        {corrected ? (
          <Button onClick={() => void navigate(`/applications/${id}/changes`)}>{say('go-changes')}</Button>
        ) : null}
        <Button onClick={() => void navigate(`/applications/${id}/history`)}>{say('go-history')}</Button>
        <Button onClick={() => void navigate(`/applications/${id}/reasons`)}>{say('go-reasons')}</Button>
        {application.possible.includes('withdraw') ? <Withdraw application={application} /> : null}
      </div>
    </section>
  );
}

function Withdraw({ application }: { application: Application }) {
  const say = useTexts(unitTexts);
  const { modal } = App.useApp();
  const { id: applicationId } = application;
  const round = useRound().data;
  const now = useNow();
  const over = round !== undefined && Date.parse(round.deadline.at) <= now;
  const withdraw = useCommand((_none: undefined, key) =>
    answered(
      api().POST('/applications/{applicationId}/withdraw', {
        params: { path: { applicationId }, header: keyed(key) },
      }),
    ),
  );
  const ask = () =>
    void modal.confirm({
      title: say('withdraw-title'),
      content: (
        <>
          {say('withdraw-what', { name: application.projectName ?? say('untitled') })}
          {say(over ? 'withdraw-for-good' : 'withdraw-anew')}
        </>
      ),
      okText: say('withdraw-yes'),
      okButtonProps: { danger: true },
      onOk: () => withdraw.run(undefined),
    });
  return (
    <>
      <Button danger loading={withdraw.busy} onClick={ask}>
        {say('withdraw')}
      </Button>
      {withdraw.error ? <ProblemView error={withdraw.error} /> : null}
    </>
  );
}

function About({ application }: { application: Application }) {
  const say = useTexts(unitTexts);
  const label = useLabel();
  const { id, kind, route, body, formVersion } = application;
  return (
    <section className="card">
      <dl className="pairs">
        <dt>{say('number')}</dt>
        <dd>{numberOf(id)}</dd>
        <dt>{say('kind')}</dt>
        <dd>{label(kindLabel(kind))}</dd>
        <dt>{say('route')}</dt>
        <dd>{label(routeLabel(route))}</dd>
        <dt>{say('filed-with')}</dt>
        <dd>{body.name}</dd>
        {formVersion > 0 ? (
          <>
            <dt>{say('form-version')}</dt>
            <dd>{say('version', { n: formVersion })}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
