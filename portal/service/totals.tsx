import { Alert } from 'antd';
import { RowTable } from '#portal/shell/row-table.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { serviceTexts } from '#portal/texts/service.ts';
import type { Draft, OwnService, ReviewedService } from './queries.ts';

export interface Totals {
  readonly days: number;
  readonly participants: number;
  readonly experts: number;
}

/** What was filled in so far, added up. */
export function totalsOf({ activities }: Draft): Totals {
  const sum = (value: (one: Draft['activities'][number]) => number | undefined): number =>
    activities.reduce((total, one) => total + (value(one) ?? 0), 0);
  return {
    days: sum((one) => one.days),
    participants: sum((one) => one.participants),
    experts: sum((one) => one.experts?.length),
  };
}

const names = { days: 'days', participants: 'person-times', experts: 'expert-times' } as const;

interface ComparisonProps {
  readonly service: OwnService | ReviewedService;
  readonly totals: Totals | undefined;
  /** Whoever reads this can still fill in what is missing. */
  readonly editing?: boolean;
}

/** Planned against actual, and the words of the notice where it falls short; nobody is stopped by that. */
export function Comparison({ service, totals, editing = false }: ComparisonProps) {
  const say = useTexts(serviceTexts);
  const { planned, least } = service;
  const counted = least.measure === 'experts' ? 'experts' : 'participants';
  const rows = [
    { name: say('days'), plan: planned.days, real: totals?.days },
    { name: say(names[counted]), plan: planned.personTimes, real: totals?.[counted] },
  ];
  // Whoever has not filled anything in yet falls short of nothing.
  const begun = !editing || (totals && totals.days + totals.participants + totals.experts > 0);
  const short = begun && totals !== undefined && totals[least.measure] < least.atLeast;
  return (
    <section className="card" aria-labelledby="comparison">
      <h2 id="comparison">{say('comparison')}</h2>
      <RowTable
        rows={rows}
        keyOf={({ name }) => name}
        columns={[
          { name: say('measure'), cell: ({ name }) => <strong>{name}</strong> },
          { name: say('planned'), cell: ({ plan }) => plan ?? say('not-planned') },
          { name: say('actual'), cell: ({ real }) => real ?? say('not-planned') },
        ]}
      />
      {short ? (
        <Alert
          type="warning"
          showIcon
          title={say('short', {
            measure: say(names[least.measure]),
            real: totals[least.measure],
            least: least.atLeast,
            clause: least.clause?.text ?? least.rule,
          })}
          description={editing ? say('short-lead') : undefined}
        />
      ) : null}
    </section>
  );
}
