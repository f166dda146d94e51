import { App, Button } from 'antd';
import { Asked } from '#portal/shell/asked.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { RowTable } from '#portal/shell/row-table.tsx';
import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { useListed, useTexts } from '#portal/texts/language.tsx';
import { useProjectName } from './names.ts';
import { type Assignments, type Distribution, useDistribute, useDistributionPlan } from './queries.ts';

/** What a distribution would do now, who is excluded from what and why, and the step itself. */
export function DistributionPlan({ evaluators }: Pick<Assignments, 'evaluators'>) {
  const say = useTexts(evaluationTexts);
  const plan = useDistributionPlan(true);
  const { data } = plan;
  return (
    <>
      <Asked of={plan} />
      {data ? <Plan plan={data} evaluators={evaluators} /> : null}
      {data ? (
        <section className="card" aria-labelledby="exclusions">
          <h2 id="exclusions">{say('exclusions')}</h2>
          <Exclusions plan={data} />
        </section>
      ) : null}
    </>
  );
}

interface PlanProps extends Pick<Assignments, 'evaluators'> {
  readonly plan: Distribution;
}

function Plan({ plan, evaluators }: PlanProps) {
  const say = useTexts(evaluationTexts);
  const nameOf = useProjectName();
  const { modal, message } = App.useApp();
  const distribute = useDistribute();
  const count = plan.assignments.length;
  const ask = () =>
    void modal.confirm({
      title: say('distribute'),
      content: say('plan-what', { count }),
      okText: say('distribute'),
      onOk: async () => {
        const done = await distribute.run(undefined);
        if (done) void message.success(say('distributed', { count: done.assignments.length }));
      },
    });
  return (
    <section className="card" aria-labelledby="plan">
      <h2 id="plan">{say('plan-title')}</h2>
      {count === 0 ? <p className="soft">{say('plan-nothing')}</p> : null}
      {count > 0 ? <p>{say('plan-what', { count })}</p> : null}
      {count > 0 ? <PlannedLoads plan={plan} evaluators={evaluators} /> : null}
      {plan.short.length > 0 ? (
        <div className="warn">
          <p>{say('plan-short')}</p>
          <ul>
            {plan.short.map(({ applicationId, missing }) => (
              <li key={applicationId}>{say('plan-short-one', { name: nameOf(applicationId), count: missing })}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {distribute.error ? <ProblemView error={distribute.error} /> : null}
      {count > 0 ? (
        <div className="actions">
          <Button type="primary" loading={distribute.busy} onClick={ask}>
            {say('distribute')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function PlannedLoads({ plan, evaluators }: PlanProps) {
  const say = useTexts(evaluationTexts);
  const nameOf = useProjectName();
  const listed = useListed();
  const newFor = (memberId: string): string[] =>
    plan.assignments.filter((given) => given.memberId === memberId).map(({ applicationId }) => nameOf(applicationId));
  return (
    <RowTable
      rows={evaluators}
      keyOf={({ memberId }) => memberId}
      columns={[
        { name: say('evaluator'), cell: ({ name }) => name },
        { name: say('plan-new'), cell: ({ memberId }) => listed(newFor(memberId)) || '—' },
        { name: say('plan-after'), cell: ({ memberId }) => plan.loads[memberId] ?? 0 },
      ]}
    />
  );
}

function Exclusions({ plan }: { plan: Distribution }) {
  const say = useTexts(evaluationTexts);
  const nameOf = useProjectName();
  const { exclusions, names } = plan;
  if (exclusions.length === 0) return <p className="soft">{say('exclusions-none')}</p>;
  return (
    <>
      <p className="soft">{say('exclusions-lead')}</p>
      <RowTable
        rows={exclusions}
        keyOf={({ applicationId, memberId }) => `${applicationId} ${memberId}`}
        columns={[
          { name: say('project'), cell: ({ applicationId }) => nameOf(applicationId) },
          { name: say('evaluator'), cell: ({ memberId }) => names[memberId] ?? say('unknown-evaluator') },
          { name: say('why-excluded'), cell: ({ reason }) => say(`excluded-${reason}`) },
        ]}
      />
    </>
  );
}
