import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
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

const columns = [
  ['rank', 'rank'],
  ['project', 'projectName'],
  ['body', 'body'],
  ['body-rank', 'bodyRank'],
  ['mean', 'mean'],
  ['spread', 'spread'],
  ['scores', undefined],
  ['outcome', 'outcome'],
  ['state', undefined],
] as const satisfies readonly (readonly [keyof typeof evaluationTexts, SortKey | undefined])[];

function ComparisonTable({ rows, sorting, sort }: TableProps) {
  const say = useTexts(evaluationTexts);
  return (
    <div className="rows-frame">
      <table className="rows">
        <thead>
          <tr>
            {columns.map(([text, by]) => (
              <th key={text} aria-sort={by === sorting.by ? (sorting.down ? 'descending' : 'ascending') : undefined}>
                {by ? (
                  <button
                    type="button"
                    className="sort-button"
                    title={say('sort-by', { name: say(text) })}
                    onClick={() => sort(by)}
                  >
                    {say(text)}
                    <span aria-hidden>{by === sorting.by ? (sorting.down ? ' ▼' : ' ▲') : ''}</span>
                  </button>
                ) : (
                  say(text)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(rows, sorting).map((row) => (
            <ComparedRow key={row.id} row={row} rows={rows} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ComparedRow({ row, rows }: { row: Compared; rows: readonly Compared[] }) {
  const say = useTexts(evaluationTexts);
  const sayReview = useTexts(reviewTexts);
  const { id, rank, bodyRank, mean, spread, scored, missing, outdated, excluded } = row;
  const listed = useListed();
  const nameOf = (one: Compared | undefined) => one?.projectName ?? sayReview('untitled');
  const rivals = row.tiedWith.map((other) => nameOf(rows.find((one) => one.id === other)));
  return (
    <tr>
      <td data-name={say('rank')} className="number-cell">
        {rank ?? '—'}{' '}
        {row.tied ? (
          <Tag color="warning" title={say('tied-with', { names: listed(rivals) })}>
            {say('tied')}
          </Tag>
        ) : null}
      </td>
      <td data-name={say('project')}>
        <Link to={`/bureau/applications/${id}/panel`}>{nameOf(row)}</Link>
        <div className="soft">
          {row.applicantName} · {numberOf(id)}
        </div>
        {rivals.length > 0 ? <div className="soft">{say('tied-with', { names: listed(rivals) })}</div> : null}
      </td>
      <td data-name={say('body')}>{row.body.name}</td>
      <td data-name={say('body-rank')} className="number-cell">
        {bodyRank ?? '—'}
      </td>
      <td data-name={say('mean')} className="number-cell">
        {mean ?? '—'}
      </td>
      <td data-name={say('spread')} className="number-cell">
        {mean === undefined ? '—' : (spread ?? 0)}
      </td>
      <td data-name={say('scores')}>
        {say('scores-of', { scored, all: scored + missing })}
        {excluded > 0 ? <div className="soft">{say('scores-excluded', { count: excluded })}</div> : null}
        {outdated > 0 ? <div className="soft">{say('scores-old', { count: outdated })}</div> : null}
      </td>
      <td data-name={say('outcome')}>
        <Outcome row={row} />
      </td>
      <td data-name={say('state')}>
        <StatusTag status={row.status} />
        {row.released ? <div className="soft">{say('released')}</div> : null}
      </td>
    </tr>
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
