import { Button } from 'antd';
import { useRound } from '#portal/api/round.ts';
import { useIntake } from '#portal/bureau/queries.ts';
import { countsBy } from '#portal/case/filters.ts';
import type { Row } from '#portal/case/queries.ts';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { kindLabel, statusLabel } from '#texts/labels.ts';
import { BarTable, type Counted } from './bar-table.tsx';
import { type Compared, useComparison } from './queries.ts';
import { RangeTable } from './range-table.tsx';
import '#portal/unit/unit.css';
import '#portal/case/case.css';
import './evaluation.css';

/** The round in pictures: where applications come from, what they are, how far they are, and how far scores lie apart. */
export function ChartsPage() {
  const say = useTexts(evaluationTexts);
  const label = useLabel();
  const intake = useIntake();
  const comparison = useComparison();
  const rows = intake.data?.applications ?? [];
  const { districts, commissions } = useOrigins(rows);
  return (
    <Page
      wide
      title={say('charts')}
      extra={
        <Button className="no-print" onClick={() => window.print()}>
          {say('print')}
        </Button>
      }
    >
      <p>{say('charts-lead')}</p>
      <Asked of={intake} />
      <div className="charts">
        <BarTable
          title={say('chart-kinds')}
          rows={countsBy(rows, 'kind').map(([kind, count]) => ({ name: label(kindLabel(kind)), count }))}
        />
        <BarTable
          title={say('chart-states')}
          rows={countsBy(rows, 'status').map(([status, count]) => ({ name: label(statusLabel(status)), count }))}
        />
        <BarTable title={say('chart-districts')} rows={districts} />
        <BarTable title={say('chart-bodies')} rows={commissions} />
        <Asked of={comparison} />
        <ScoreRanges rows={comparison.data?.rows ?? []} />
      </div>
    </Page>
  );
}

const mostFirst = (rows: readonly Counted[]): Counted[] => rows.toSorted((left, right) => right.count - left.count);

/** Districts by their own names, all of them, so that a gap is seen too; commissions and the direct route where there are some. */
function useOrigins(rows: readonly Row[]): { districts: Counted[]; commissions: Counted[] } {
  const say = useTexts(evaluationTexts);
  const bodies = useRound().data?.bodies ?? [];
  const counts = new Map(countsBy(rows, 'bodyId'));
  const counted = (kind: 'district' | 'commission'): Counted[] =>
    bodies
      .filter((body) => body.kind === kind)
      .map(({ id, name }) => ({ name: shortName(name), count: counts.get(id) ?? 0 }));
  const direct = { name: say('direct-body'), count: counts.get('bureau') ?? 0 };
  return {
    districts: mostFirst(counted('district')),
    commissions: mostFirst([...counted('commission'), direct]).filter(({ count }) => count > 0),
  };
}

/** 上海市黄浦区人力资源和社会保障局 is 黄浦区 in a picture of districts. */
const shortName = (name: string): string => /^上海市(.+区)人力资源/.exec(name)?.[1] ?? name;

function ScoreRanges({ rows }: { rows: readonly Compared[] }) {
  const say = useTexts(evaluationTexts);
  const sayReview = useTexts(reviewTexts);
  const ranged = rows.flatMap(({ id, projectName, lowest, mean, highest }) =>
    lowest === undefined || mean === undefined || highest === undefined
      ? []
      : [{ id, name: projectName ?? sayReview('untitled'), lowest, mean, highest }],
  );
  return (
    <RangeTable
      title={say('chart-spread')}
      lead={say('chart-spread-lead')}
      rows={ranged.toSorted((left, right) => right.mean - left.mean)}
    />
  );
}
