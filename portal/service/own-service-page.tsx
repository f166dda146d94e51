import { Alert, App, Button, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '#portal/api/problem.ts';
import { Asked } from '#portal/shell/asked.tsx';
import { Labelled } from '#portal/shell/labelled.tsx';
import { Page } from '#portal/shell/page.tsx';
import { ProblemView, useProblemSentence } from '#portal/shell/states.tsx';
import { useColon, useLabel, useTexts } from '#portal/texts/language.tsx';
import { serviceTexts } from '#portal/texts/service.ts';
import { serviceStatusLabel } from '#texts/labels.ts';
import { ActivityEditor, type Faults } from './activity-editor.tsx';
import { Papers } from './papers.tsx';
import { type DraftActivity, type OwnService, useOwnService, useReport } from './queries.ts';
import { ReportView } from './report-view.tsx';
import { Comparison, totalsOf } from './totals.tsx';
import { type KeptDraft, useDraft } from './use-draft.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';
import './service.css';

/** What a listed application really gave: filled in by its unit, confirmed by its body. Mails lead here. */
export function OwnServicePage() {
  const say = useTexts(serviceTexts);
  const { applicationId = '' } = useParams();
  const service = useOwnService(applicationId);
  const back = <Link to={`/applications/${applicationId}`}>{say('back')}</Link>;
  const { data } = service;
  if (!data)
    return (
      <Page title={say('service')} above={back}>
        <Asked of={service} />
      </Page>
    );
  // Another version than the one that is edited (after a return, say) begins the editor anew.
  return <Own key={`${data.id} ${data.service}`} service={data} back={back} />;
}

function Own({ service, back }: { service: OwnService; back: React.ReactNode }) {
  const say = useTexts(serviceTexts);
  const label = useLabel();
  const draft = useDraft(service.id, service.draft);
  const editing = service.possible.includes('save');
  const office = service.confirmedBy.name;
  const totals = totalsOf(editing ? draft.content : (service.report ?? { activities: [] }));
  return (
    <Page
      title={say('service-of', { name: service.projectName ?? say('unnamed') })}
      above={back}
      extra={<Tag>{label(serviceStatusLabel(service.service))}</Tag>}
    >
      {service.returnedFor ? (
        <Alert className="spaced" type="warning" showIcon title={say('returned-for', { note: service.returnedFor })} />
      ) : null}
      <p>
        {say(editing ? 'lead-unit' : service.service === 'reported' ? 'lead-reported' : 'lead-confirmed', { office })}
      </p>
      <Comparison service={service} totals={totals} editing={editing} />
      {editing ? <Editor service={service} draft={draft} /> : <ReportView service={service} />}
      <Papers service={service} viewer="unit" />
    </Page>
  );
}

const nothing: DraftActivity = {};

function Editor({ service, draft }: { service: OwnService; draft: KeptDraft }) {
  const say = useTexts(serviceTexts);
  const report = useReport(service.id);
  const { content, change } = draft;
  const faults = faultsOf(report.error);
  const put = (index: number, activity: DraftActivity | undefined) =>
    change((before) => ({
      ...before,
      activities: before.activities.flatMap((one, at) => (at === index ? (activity ? [activity] : []) : [one])),
    }));
  return (
    <section className="card" aria-labelledby="activities">
      <h2 id="activities">{say('activities')}</h2>
      {content.activities.map((activity, index) => (
        <ActivityEditor
          // Rows have no name of their own: they are what stands at their place.
          key={`activity-${index + 1}`}
          number={index + 1}
          activity={activity}
          experts={service.experts}
          faults={faultsBelow(faults, `content.activities.${index}.`)}
          change={(edited) => put(index, edited)}
          remove={() => put(index, undefined)}
        />
      ))}
      <Button
        onClick={() => change((before) => ({ ...before, activities: [...before.activities, nothing] }))}
        disabled={content.activities.length >= 200}
      >
        {say('add-activity')}
      </Button>
      <Labelled
        id="service-note"
        label={
          <>
            {say('note')} <span className="soft">{say('note-hint')}</span>
          </>
        }
      >
        <textarea
          id="service-note"
          className="plain-input"
          rows={3}
          maxLength={1000}
          value={content.note ?? ''}
          onChange={({ target }) => change((before) => ({ ...before, note: target.value }))}
        />
      </Labelled>
      <Steps {...{ service, draft, report }} />
    </section>
  );
}

interface StepsProps {
  readonly service: OwnService;
  readonly draft: KeptDraft;
  readonly report: ReturnType<typeof useReport>;
}

/** Is what I typed safe, and the step that hands it on; its window names what will happen. */
function Steps({ service, draft, report }: StepsProps) {
  const say = useTexts(serviceTexts);
  const colon = useColon();
  const sentence = useProblemSentence();
  const nameOf = useReportField();
  const { modal, message } = App.useApp();
  const { activities } = draft.content;
  const none = activities.length === 0;
  const send = async () => {
    const version = await draft.flush();
    if (version === undefined) return;
    if (await report.run(version)) void message.success(say('reported'));
  };
  const ask = () =>
    void modal.confirm({
      title: say('report-title'),
      content: say('report-what', {
        count: activities.length,
        days: totalsOf(draft.content).days,
        office: service.confirmedBy.name,
      }),
      okText: say('report'),
      onOk: send,
    });
  return (
    <>
      {draft.error ? <Unsaved error={draft.error} /> : null}
      {report.error ? <ProblemView error={report.error} nameOf={nameOf} /> : null}
      <div className="actions">
        <span className="soft" role="status">
          {say(draft.saving)}
          {draft.error ? colon + sentence(draft.error) : ''}
        </span>
        <Button onClick={() => void draft.flush()}>{say('save')}</Button>
        <Button
          type="primary"
          loading={report.busy}
          disabled={none}
          aria-describedby={none ? 'report-needs' : undefined}
          onClick={ask}
        >
          {say('report')}
        </Button>
      </div>
      {none ? (
        <p id="report-needs" className="soft">
          {say('report-needs-activity')}
        </p>
      ) : null}
    </>
  );
}

function Unsaved({ error }: { error: unknown }) {
  const say = useTexts(serviceTexts);
  const nameOf = useReportField();
  const reload = (
    <Button size="small" onClick={() => window.location.reload()}>
      {say('reload')}
    </Button>
  );
  return <ProblemView error={error} nameOf={nameOf} extra={reload} />;
}

const parts = ['from', 'to', 'days', 'place', 'content', 'hours', 'participants', 'experts'] as const;

/** A place in the report as the page calls it: `第1次活动 结束日期`. */
function useReportField(): (field: string) => string | undefined {
  const say = useTexts(serviceTexts);
  return (field) => {
    const [, at, part] = /activities\.(\d+)(?:\.(\w+))?/.exec(field) ?? [];
    if (at === undefined) return undefined;
    const known = parts.find((one) => one === part);
    return `${say('activity', { n: Number(at) + 1 })}${known ? ` ${say(known)}` : ''}`;
  };
}

/** What the API said of single fields, by their place. */
function faultsOf(error: unknown): Faults {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return new Map(errors.flatMap(({ path, message }) => (path ? [[path, message] as const] : [])));
}

function faultsBelow(faults: Faults, place: string): Faults {
  return new Map(
    [...faults].flatMap(([path, message]) =>
      path.startsWith(place) ? [[path.slice(place.length), message] as const] : [],
    ),
  );
}
