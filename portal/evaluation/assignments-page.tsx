import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { beforeEvaluation } from '#portal/bureau/queries.ts';
import { Asked } from '#portal/shell/asked.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing, ProblemView } from '#portal/shell/states.tsx';
import { RowTable } from '#portal/shell/row-table.tsx';
import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { useColon, useTexts } from '#portal/texts/language.tsx';
import { AssignedCases } from './assigned-cases.tsx';
import { ExcludedParts } from './excluded-parts.tsx';
import { DistributionPlan } from './distribution-plan.tsx';
import { type Assignments, useAssignments, useCloseScoring, useReopenScoring } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';
import './evaluation.css';

/** Who evaluates what: progress, an even distribution with its exclusions, changes by hand, and the end of the scoring. */
export function AssignmentsPage() {
  const say = useTexts(evaluationTexts);
  const round = useRound().data;
  const assignments = useAssignments();
  const evaluating = round?.status === 'evaluating';
  const { data } = assignments;
  return (
    <Page
      wide
      title={say('assignments')}
      extra={
        data && evaluating ? (
          <ScoringPeriod assignments={data} anew={async () => (await assignments.refetch()).data ?? data} />
        ) : null
      }
    >
      {data ? <p>{say('assignments-lead', { n: data.perApplication })}</p> : null}
      {round && !evaluating ? <NotNow status={round.status} /> : null}
      <Asked of={assignments} />
      {data?.scoringClosed ? <Alert className="spaced" type="info" showIcon title={say('scoring-closed')} /> : null}
      {data ? (
        <>
          <ExcludedParts assignments={data} />
          <PanelProgress evaluators={data.evaluators} />
        </>
      ) : null}
      {evaluating && data ? <Distribution assignments={data} /> : null}
      {data ? <AssignedCases assignments={data} open={evaluating} /> : null}
    </Page>
  );
}

/** Before the evaluation, with the way to where it is begun; afterwards, that it is over. */
function NotNow({ status }: { status: string }) {
  const say = useTexts(evaluationTexts);
  const before = beforeEvaluation.includes(status);
  return (
    <Alert
      className="spaced"
      type="info"
      showIcon
      title={say(before ? 'assignments-wait' : 'assignments-over')}
      action={before ? <Link to="/bureau/decisions">{say('to-begin')}</Link> : null}
    />
  );
}

/** Whoever were given a case after scoring was closed could not score it. */
function Distribution({ assignments: { scoringClosed, evaluators } }: { assignments: Assignments }) {
  return scoringClosed ? null : <DistributionPlan evaluators={evaluators} />;
}

function PanelProgress({ evaluators }: Pick<Assignments, 'evaluators'>) {
  const say = useTexts(evaluationTexts);
  const colon = useColon();
  if (evaluators.length === 0) return <Nothing title={say('panel-none')} />;
  return (
    <section className="card" aria-labelledby="panel-progress">
      <h2 id="panel-progress">{say('panel-progress')}</h2>
      <RowTable
        rows={evaluators}
        keyOf={({ memberId }) => memberId}
        columns={[
          { name: say('evaluator'), cell: ({ name }) => name },
          { name: say('assigned-count'), cell: ({ assigned }) => assigned },
          { name: say('scored-count'), cell: ({ scored }) => scored },
          {
            name: say('progress'),
            cell: ({ name, assigned, scored }) => (
              <progress
                max={Math.max(1, assigned)}
                value={scored}
                aria-label={`${name}${colon}${say('progress-of', { scored, assigned })}`}
              />
            ),
          },
        ]}
      />
    </section>
  );
}

interface PeriodProps {
  readonly assignments: Assignments;
  /** As they stand at this moment: scores come in while the page is open. */
  readonly anew: () => Promise<Assignments>;
}

const openIn = ({ evaluators }: Assignments): number =>
  evaluators.reduce((sum, { assigned, scored }) => sum + assigned - scored, 0);

/** Scores may change until the scoring is closed; opened again, it wants a reason. */
function ScoringPeriod({ assignments, anew }: PeriodProps) {
  const say = useTexts(evaluationTexts);
  const { modal } = App.useApp();
  const close = useCloseScoring();
  const reopen = useReopenScoring();
  const [asking, setAsking] = useState(false);
  const ask = async () => {
    setAsking(true);
    const open = openIn(await anew());
    setAsking(false);
    void modal.confirm({
      title: say('close-scoring'),
      content: `${say('close-what')}${open > 0 ? say('close-open', { count: open }) : ''}`,
      okText: say('close-scoring'),
      onOk: async () => void (await close.run(undefined)),
    });
  };
  if (assignments.scoringClosed) return <NotedStep name={say('reopen')} what={say('reopen-what')} command={reopen} />;
  return (
    <>
      <Button loading={close.busy || asking} onClick={() => void ask()}>
        {say('close-scoring')}
      </Button>
      {close.error ? <ProblemView error={close.error} /> : null}
    </>
  );
}
