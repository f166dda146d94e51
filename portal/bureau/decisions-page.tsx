import { App, Button } from 'antd';
import { useRound } from '#portal/api/round.ts';
import { CaseList } from '#portal/case/case-list.tsx';
import type { Row } from '#portal/case/queries.ts';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing, ProblemView } from '#portal/shell/states.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { outcomeLabel } from '#texts/labels.ts';
import { OutcomeForm } from './outcome-form.tsx';
import {
  outcomes,
  type Prepared,
  type ReleasePreview,
  useBeginEvaluation,
  useIntake,
  usePrepared,
  useRelease,
  useReleasePreview,
} from './queries.ts';

const decidable = ({ status, bodyId }: Row): boolean =>
  status === 'forwarded' || (status === 'submitted' && bodyId === 'bureau');

const beforeEvaluation: readonly string[] = ['prepared', 'open', 'closed-for-applicants', 'closed-for-bodies'];

/** Outcomes are prepared one by one and released together, so that all hear at the same moment. */
export function DecisionsPage() {
  const say = useTexts(bureauTexts);
  const round = useRound().data;
  const intake = useIntake();
  const prepared = usePrepared();
  const rows = (intake.data?.applications ?? []).filter(decidable);
  const decisions = prepared.data?.prepared ?? [];
  const of = (id: string) => decisions.find(({ applicationId }) => applicationId === id);
  const evaluating = round?.status === 'evaluating';
  return (
    <Page wide title={say('decisions')} extra={decisions.length > 0 ? <Release decisions={decisions} /> : null}>
      <p>{say('decisions-lead')}</p>
      {round && beforeEvaluation.includes(round.status) ? <Begin /> : null}
      <Asked of={intake} />
      <Asked of={prepared} />
      {intake.data && rows.length === 0 ? <Nothing title={say('decisions-none')} /> : null}
      {rows.length > 0 && prepared.data ? (
        <CaseList
          rows={rows}
          waits={({ id }) => of(id) === undefined}
          withBody
          more={{
            title: say('outcome'),
            cell: ({ id }) => (
              <OutcomeForm key={of(id)?.preparedAt ?? id} id={id} decision={of(id)} open={evaluating} />
            ),
          }}
        />
      ) : null}
    </Page>
  );
}

function Begin() {
  const say = useTexts(bureauTexts);
  const { modal } = App.useApp();
  const begin = useBeginEvaluation();
  const ask = () =>
    void modal.confirm({
      title: say('begin-evaluation'),
      content: say('begin-what'),
      okText: say('begin-evaluation'),
      onOk: () => begin.run(undefined),
    });
  return (
    <div className="card">
      <Button type="primary" loading={begin.busy} onClick={ask}>
        {say('begin-evaluation')}
      </Button>
      {begin.error ? <ProblemView error={begin.error} /> : null}
    </div>
  );
}

/** Names how many hear what, before anybody hears it. */
function Release({ decisions }: { decisions: readonly Prepared[] }) {
  const say = useTexts(bureauTexts);
  const { modal, message } = App.useApp();
  const release = useRelease();
  const preview = useReleasePreview();
  const send = async (shown: ReleasePreview) => {
    const done = await release.run(shown);
    if (done) void message.success(say('released', { count: done.decisions.length }));
  };
  const ask = async () => {
    const shown = await preview.run(undefined);
    if (!shown) return;
    void modal.confirm({
      title: say('release-title'),
      content: <ReleaseEffects shown={shown} />,
      okText: say('release', { count: shown.changes.length }),
      okButtonProps: { danger: true, disabled: !shown.ready },
      onOk: () => send(shown),
    });
  };
  return (
    <>
      <Button type="primary" danger loading={preview.busy || release.busy} onClick={() => void ask()}>
        {say('release', { count: decisions.length })}
      </Button>
      {preview.error ? <ProblemView error={preview.error} /> : null}
      {release.error ? <ProblemView error={release.error} /> : null}
    </>
  );
}

function ReleaseEffects({ shown }: { shown: ReleasePreview }) {
  const say = useTexts(bureauTexts);
  const label = useLabel();
  const names = shown.notReady.map(({ projectName, applicationId }) => projectName ?? applicationId).join('、');
  return (
    <>
      <p>{say('release-what')}</p>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome}>
            {say('release-count', { outcome: label(outcomeLabel(outcome)), count: shown.counts[outcome] ?? 0 })}
          </li>
        ))}
      </ul>
      <p>{say('release-mails', { count: shown.mails.length })}</p>
      {names ? <p className="warn">{say('release-not-ready', { names })}</p> : null}
    </>
  );
}
