import { Alert, Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Placement } from '#portal/case/placement.tsx';
import { useNow } from '#portal/shell/demo-banner.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { bodyTexts } from '#portal/texts/body.ts';
import { showInstant } from '#portal/texts/instants.ts';
import { useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { shellTexts } from '#portal/texts/shell.ts';
import { DeadlineLine, TimeLeft } from '#portal/unit/application-parts.tsx';
import { summaryStatusLabel } from '#texts/labels.ts';
import { RankRemarks } from './rank-remarks.tsx';
import { IssueForm } from './issue-form.tsx';
import { PrintedSummary } from './printed-summary.tsx';
import { useIsOwnBody, useNamedBody } from './named-body.ts';
import { type Overview, useBodyQueue, useNothingToForward, useOverview, useSummary } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';
import './ranking.css';

/** The body's part in the round on one page: what is missing, who is placed, the summary from its issue to its scan. */
export function SummaryPage() {
  const say = useTexts(bodyTexts);
  const { bodyId = '' } = useParams();
  const overview = useOverview(bodyId);
  const named = useNamedBody(bodyId);
  const label = useLabel();
  return (
    <Page
      title={`${say('summary')}${named}`}
      extra={overview.data ? <Tag>{label(summaryStatusLabel(overview.data.summary.status))}</Tag> : null}
    >
      <Asked of={overview} />
      {overview.data ? <Parts overview={overview.data} bodyId={bodyId} /> : null}
    </Page>
  );
}

function Parts({ overview, bodyId }: { overview: Overview; bodyId: string }) {
  const say = useTexts(bodyTexts);
  const { status, questioned, lateScan } = overview.summary;
  const own = useIsOwnBody(bodyId);
  return (
    <>
      <Missing overview={overview} bodyId={bodyId} />
      <PlacedSet overview={overview} bodyId={bodyId} />
      {status === 'forwarded' ? (
        <Alert
          type="success"
          showIcon
          role="status"
          title={say('forwarded')}
          description={say('forwarded-lead')}
          className="spaced"
        />
      ) : null}
      {overview.summary.documentSha256 ? (
        <PrintedSummary
          bodyId={bodyId}
          uploadable={status === 'issued' && own}
          lastUpload={questioned?.uploadId ?? lateScan?.uploadId ?? overview.scan?.uploadId}
        />
      ) : null}
      {own ? <OwnSteps overview={overview} bodyId={bodyId} /> : null}
    </>
  );
}

/** What the body itself does with who is placed: issue the summary, or declare that it forwards none. */
function OwnSteps({ overview, bodyId }: { overview: Overview; bodyId: string }) {
  const { status, placed, version, deadline } = overview.summary;
  const issued = status === 'issued';
  if (status !== 'open' && !issued) return null;
  if (placed.length > 0) return <IssueForm bodyId={bodyId} placed={placed.length} version={version} issued={issued} />;
  return issued || deadline.passed ? null : <NothingToForward bodyId={bodyId} />;
}

/** Its deadline is over and nothing was forwarded; one whose paper alone counts may be issued and not late. */
const isMissed = ({ status, deadline }: Overview['summary']): boolean =>
  status === 'late' || (status === 'open' && deadline.passed);

/** What a body can do after its deadline: with what it printed before. */
const stillPossible = ({ task }: Overview['open'][number], { documentSha256 }: Overview['summary']): boolean =>
  documentSha256 !== undefined && (task.startsWith('scan-') || task === 'paper-missing');

function Missing({ overview, bodyId }: { overview: Overview; bodyId: string }) {
  const say = useTexts(bodyTexts);
  const label = useLabel();
  const { language } = useLanguage();
  const now = useNow();
  const state = useSummary(bodyId).data;
  const paper = state?.paper;
  const paperAwaited = state !== undefined && state.status !== 'nothing-to-forward' && !paper;
  const { summary, open, places } = overview;
  const missed = isMissed(summary);
  const left = missed ? open.filter((task) => stillPossible(task, summary)) : open;
  const at = (instant: string) => showInstant(instant, summary.deadline.timeZone, language);
  return (
    <section className="card" aria-labelledby="missing">
      <h2 id="missing">{say(missed ? 'missing-late' : 'missing')}</h2>
      {missed ? <p>{say('missing-late-lead')}</p> : null}
      {left.length > 0 || missed || !state ? null : paperAwaited ? (
        <p>{say('only-paper-missing')}</p>
      ) : (
        <p className="good">✓ {say('nothing-missing')}</p>
      )}
      <ol>
        {left.map((task) => (
          <li key={task.task}>{label(task)}</li>
        ))}
      </ol>
      <dl className="pairs">
        <dt>{say('deadline')}</dt>
        <dd>
          <DeadlineLine application={summary} />
        </dd>
        <dt>{say('paper-until')}</dt>
        <dd>
          <span className="deadline">
            <time dateTime={summary.ladder.paperAt}>{at(summary.ladder.paperAt)}</time>{' '}
            {paperAwaited ? <TimeLeft milliseconds={Date.parse(summary.ladder.paperAt) - now} /> : null}
          </span>
        </dd>
        <dt>{say('paper')}</dt>
        <dd>{paper ? say('paper-received', { at: at(paper.receivedAt), copies: paper.copies }) : say('paper-none')}</dd>
        <dt>{say('places')}</dt>
        <dd>{say('places-of', places)}</dd>
      </dl>
    </section>
  );
}

/** Who is placed, and who would be next. */
function PlacedSet({ overview, bodyId }: { overview: Overview; bodyId: string }) {
  const say = useTexts(bodyTexts);
  const sayReview = useTexts(reviewTexts);
  const own = useIsOwnBody(bodyId);
  const rows = useBodyQueue(bodyId).data?.applications ?? [];
  const line = (id: string) => {
    const row = rows.find((one) => one.id === id);
    return (
      <li key={id} className="list-row rank-row">
        <span className="rank-name">
          <Link to={`/review/applications/${id}`}>{row?.projectName ?? sayReview('untitled')}</Link>{' '}
          <span className="soft">
            {row?.applicantName} · {row?.rank === undefined ? sayReview('no-rank') : `${sayReview('rank')} ${row.rank}`}
          </span>
        </span>
        {row && own ? <Placement dossier={{ ...row, body: { id: row.bodyId } }} /> : null}
      </li>
    );
  };
  const { placed } = overview.summary;
  return (
    <>
      <RankRemarks bodyId={bodyId} rows={rows} />
      <div className="two-cards">
        <section className="card" aria-labelledby="placed">
          <h2 id="placed">{say('placed', { count: placed.length })}</h2>
          {placed.length === 0 ? <p className="soft">{say('placed-none')}</p> : null}
          <ul className="plain-list">{placed.map(({ id }) => line(id))}</ul>
        </section>
        <section className="card" aria-labelledby="reserve">
          <h2 id="reserve">{say('reserve', { count: overview.reserve.length })}</h2>
          {overview.reserve.length === 0 ? <p className="soft">{say('reserve-none')}</p> : null}
          <ul className="plain-list">{overview.reserve.map(({ id }) => line(id))}</ul>
        </section>
      </div>
    </>
  );
}

function NothingToForward({ bodyId }: { bodyId: string }) {
  const say = useTexts(bodyTexts);
  const sayShell = useTexts(shellTexts);
  const [open, setOpen] = useState(false);
  const declare = useNothingToForward(bodyId);
  const send = async () => {
    if (await declare.run(undefined)) setOpen(false);
  };
  return (
    <section className="card">
      <Button danger onClick={() => setOpen(true)}>
        {say('nothing-to-forward')}
      </Button>
      <Modal
        open={open}
        title={say('nothing-to-forward')}
        okText={say('nothing-to-forward')}
        cancelText={sayShell('cancel')}
        okButtonProps={{ danger: true }}
        confirmLoading={declare.busy}
        onOk={() => void send()}
        onCancel={() => setOpen(false)}
      >
        <p>{say('nothing-what')}</p>
        {declare.error ? <ProblemView error={declare.error} /> : null}
      </Modal>
    </section>
  );
}
