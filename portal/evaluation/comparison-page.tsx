import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { type Column, RowTable } from '#portal/shell/row-table.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { useLabel, useListed, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { numberOf, StatusTag } from '#portal/unit/application-parts.tsx';
import { kindLabel, outcomeLabel } from '#texts/labels.ts';
import { type Compared, useComparison } from './queries.ts';
import { bestFirst, resorted, type Sorting, type SortKey, sorted } from './sorting.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';
import './evaluation.css';

/** Everything that was evaluated, each kind by its own rubric: means, spread, rank, ties, and what the panel intends. */
export function ComparisonPage() {
  const say = useTexts(evaluationTexts);
  const label = useLabel();
  const comparison = useComparison();
  const [sorting, setSorting] = useState(bestFirst);
  const rows = comparison.data?.rows ?? [];
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  return (
    <Page
      wide
      title={say('comparison')}
      extra={
        <Button className="no-print" onClick={() => window.print()}>
          {say('print')}
        </Button>
      }
    >
      <p>{say('comparison-lead')}</p>
      <Asked of={comparison} />
      {comparison.data && rows.length === 0 ? <Nothing title={say('comparison-none')} /> : null}
      {kinds.map((kind) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <h2 id={`kind-${kind}`}>{label(kindLabel(kind))}</h2>
          <ComparisonTable
            rows={rows.filter((row) => row.kind === kind)}
            sorting={sorting}
            sort={(by) => setSorting(resorted(sorting, by))}
          />
        </section>
      ))}
    </Page>
  );
}

interface TableProps {
  readonly rows: readonly Compared[];
  readonly sorting: Sorting;
  readonly sort: (by: SortKey) => void;
}

function ComparisonTable({ rows, sorting, sort }: TableProps) {
  const columns = useColumns({ rows, sorting, sort });
  return <RowTable rows={sorted(rows, sorting)} keyOf={({ id }) => id} columns={columns} />;
}

function useColumns({ rows, sorting, sort }: TableProps): Column<Compared>[] {
  const say = useTexts(evaluationTexts);
  const by = (name: keyof typeof evaluationTexts, key: SortKey) => ({
    name: say(name),
    sorted: key === sorting.by ? (sorting.down ? ('descending' as const) : ('ascending' as const)) : undefined,
    head: (
      <button
        type="button"
        className="sort-button"
        title={say('sort-by', { name: say(name) })}
        onClick={() => sort(key)}
      >
        {say(name)}
        <span aria-hidden>{key === sorting.by ? (sorting.down ? ' ▼' : ' ▲') : ''}</span>
      </button>
    ),
  });
  const asNumber = () => 'number-cell';
  return [
    { ...by('rank', 'rank'), className: asNumber, cell: (row) => <Rank row={row} rows={rows} /> },
    { ...by('project', 'projectName'), cell: (row) => <Project row={row} rows={rows} /> },
    { ...by('body', 'body'), cell: ({ body }) => body.name },
    { ...by('body-rank', 'bodyRank'), className: asNumber, cell: ({ bodyRank }) => bodyRank ?? '—' },
    { ...by('mean', 'mean'), className: asNumber, cell: ({ mean }) => mean ?? '—' },
    {
      ...by('spread', 'spread'),
      className: asNumber,
      cell: ({ mean, spread }) => (mean === undefined ? '—' : (spread ?? 0)),
    },
    { name: say('scores'), cell: (row) => <Scores row={row} /> },
    { ...by('outcome', 'outcome'), cell: (row) => <Outcome row={row} /> },
    {
      name: say('state'),
      cell: ({ status, released }) => (
        <>
          <StatusTag status={status} />
          {released ? <div className="soft">{say('released')}</div> : null}
        </>
      ),
    },
  ];
}

interface RowProps {
  readonly row: Compared;
  readonly rows: readonly Compared[];
}

/** The names of those with which it stands level, in words; empty: it stands alone. */
function useRivals({ row, rows }: RowProps): string {
  const nameOf = useProjectName();
  const listed = useListed();
  return listed(row.tiedWith.map((other) => nameOf(rows.find((one) => one.id === other))));
}

function useProjectName(): (one: Compared | undefined) => string {
  const say = useTexts(reviewTexts);
  return (one) => one?.projectName ?? say('untitled');
}

function Rank({ row, rows }: RowProps) {
  const say = useTexts(evaluationTexts);
  const rivals = useRivals({ row, rows });
  return (
    <>
      {row.rank ?? '—'}{' '}
      {row.tied ? (
        <Tag color="warning" title={say('tied-with', { names: rivals })}>
          {say('tied')}
        </Tag>
      ) : null}
    </>
  );
}

function Project({ row, rows }: RowProps) {
  const say = useTexts(evaluationTexts);
  const nameOf = useProjectName();
  const rivals = useRivals({ row, rows });
  return (
    <>
      <Link to={`/bureau/applications/${row.id}/panel`}>{nameOf(row)}</Link>
      <div className="soft">
        {row.applicantName} · {numberOf(row.id)}
      </div>
      {rivals === '' ? null : <div className="soft">{say('tied-with', { names: rivals })}</div>}
    </>
  );
}

function Scores({ row: { scored, missing, excluded, outdated } }: { row: Compared }) {
  const say = useTexts(evaluationTexts);
  return (
    <>
      {say('scores-of', { scored, all: scored + missing })}
      {excluded > 0 ? <div className="soft">{say('scores-excluded', { count: excluded })}</div> : null}
      {outdated > 0 ? <div className="soft">{say('scores-old', { count: outdated })}</div> : null}
    </>
  );
}

function Outcome({ row: { prepared } }: { row: Compared }) {
  const say = useTexts(evaluationTexts);
  const label = useLabel();
  if (!prepared) return <span className="soft">{say('outcome-none')}</span>;
  const { outcome, reserve } = prepared;
  return (
    <>
      {label(outcomeLabel(outcome))}
      {reserve === undefined ? null : <div className="soft">{say('reserve-of', { n: reserve })}</div>}
    </>
  );
}
