import { App, Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useActing } from '#portal/session/me.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { Page } from '#portal/shell/page.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { serviceTexts } from '#portal/texts/service.ts';
import { serviceStatusLabel } from '#texts/labels.ts';
import { IssuePapers } from './issue-papers.tsx';
import { Papers } from './papers.tsx';
import { type ReviewedService, useConfirm, useReturn, useReviewedService } from './queries.ts';
import { ReportView } from './report-view.tsx';
import { Comparison, totalsOf } from './totals.tsx';
import '#portal/unit/unit.css';
import '#portal/case/case.css';
import './service.css';

/** The service as those who confirm it see it; the bureau looks on where a body confirms. Mails lead here. */
export function ReviewedServicePage() {
  const say = useTexts(serviceTexts);
  const { applicationId = '' } = useParams();
  const { office } = useActing();
  const service = useReviewedService(applicationId);
  const back = <Link to={office?.kind === 'bureau' ? '/bureau/service' : '/body/service'}>{say('back-list')}</Link>;
  const { data } = service;
  if (!data)
    return (
      <Page title={say('service')} above={back}>
        <Asked of={service} />
      </Page>
    );
  return <Reviewed service={data} back={back} />;
}

function Reviewed({ service, back }: { service: ReviewedService; back: React.ReactNode }) {
  const say = useTexts(serviceTexts);
  const label = useLabel();
  return (
    <Page
      title={say('service-of', { name: service.projectName ?? say('unnamed') })}
      above={back}
      extra={<Tag>{label(serviceStatusLabel(service.service))}</Tag>}
    >
      <p className="soft">
        {service.applicantName} · {service.confirmedBy.name}
      </p>
      <Comparison service={service} totals={service.report ? totalsOf(service.report) : undefined} />
      <ReportView service={service} />
      <Judgement service={service} />
      {service.possible.includes('write-letter') ? <IssuePapers service={service} /> : null}
      <Papers service={service} viewer="reviewer" />
    </Page>
  );
}

function Judgement({ service }: { service: ReviewedService }) {
  const say = useTexts(serviceTexts);
  const { modal, message } = App.useApp();
  const { id, possible, reportVersion } = service;
  const confirm = useConfirm(id);
  const sendBack = useReturn(id);
  if (!possible.includes('confirm') && !possible.includes('return')) return null;
  const send = async () => {
    if (await confirm.run(reportVersion)) void message.success(say('confirmed'));
  };
  const ask = () =>
    void modal.confirm({
      title: say('confirm-title'),
      content: say('confirm-what', {
        name: service.projectName ?? say('unnamed'),
        days: service.report ? totalsOf(service.report).days : 0,
      }),
      okText: say('confirm'),
      onOk: send,
    });
  return (
    <section className="card" aria-labelledby="judgement">
      <h2 id="judgement">{say(possible.includes('confirm') ? 'confirm-title' : 'reopen-title')}</h2>
      <div className="actions">
        {possible.includes('confirm') ? (
          <Button type="primary" loading={confirm.busy} onClick={ask}>
            {say('confirm')}
          </Button>
        ) : null}
        {possible.includes('return') ? (
          <NotedStep name={say('return')} what={say('return-what')} noteLabel={say('return-note')} command={sendBack} />
        ) : null}
      </div>
      {confirm.error ? <ProblemView error={confirm.error} /> : null}
    </section>
  );
}
