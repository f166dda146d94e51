import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { useBracketed, useLabel, useTexts } from '#portal/texts/language.tsx';
import { type Evaluation, useComparison } from './queries.ts';
import '#portal/shell/row-table.css';

type Part = Evaluation['evaluators'][number];

const outOfHundred = (hundredths: number | undefined): string =>
  hundredths === undefined ? '—' : String(hundredths / 100);

/** What each evaluator gave and said. */
export function PanelScores({ evaluation }: { evaluation: Evaluation }) {
  const say = useTexts(evaluationTexts);
  const bracketed = useBracketed();
  const compared = useComparison().data?.rows.find(({ id }) => id === evaluation.id);
  const parts = evaluation.evaluators.filter(({ status, points }) => status === 'assigned' && points !== undefined);
  return (
    <section className="card" aria-labelledby="panel-scores">
      <h2 id="panel-scores">{say('panel-scores')}</h2>
      {parts.length === 0 ? <p className="soft">{say('comments-none')}</p> : null}
      {parts.length > 0 ? <ScoreTable evaluation={evaluation} parts={parts} /> : null}
      {compared?.mean === undefined ? null : (
        <p>
          {say('mean')} <strong>{compared.mean}</strong> · {say('spread')} {compared.spread ?? 0} · {say('rank')}{' '}
          {compared.rank} {compared.tied ? bracketed(say('tied')) : ''}
        </p>
      )}
      {parts.length > 0 ? <h3>{say('comments')}</h3> : null}
      {parts.map((part) => (
        <div key={part.memberId}>
          <strong>{part.name ?? say('unknown-evaluator')}</strong>
          {part.excluded ? <div className="soft">{say('part-excluded')}</div> : null}
          <p className="panel-comment">{part.document?.content?.comment}</p>
        </div>
      ))}
    </section>
  );
}

interface TableProps {
  readonly evaluation: Evaluation;
  readonly parts: readonly Part[];
}

/** Criteria down, evaluators across; a score of an earlier version is shown and marked. */
function ScoreTable({ evaluation, parts }: TableProps) {
  const say = useTexts(evaluationTexts);
  const label = useLabel();
  const nameOf = (part: Part) => part.name ?? say('unknown-evaluator');
  const across = (cell: (part: Part) => React.ReactNode) =>
    parts.map((part) => (
      <td key={part.memberId} data-name={nameOf(part)} className="number-cell">
        {cell(part)}
      </td>
    ));
  return (
    <section className="panel-scores" tabIndex={0} aria-label={say('scores')}>
      <table className="rows">
        <thead>
          <tr>
            <th>{say('criterion')}</th>
            <th>{say('weight')}</th>
            {parts.map((part) => (
              <th key={part.memberId}>
                {nameOf(part)}
                {part.excluded ? <div className="soft">{say('part-excluded')}</div> : null}
                {part.formVersion === evaluation.formVersion ? null : (
                  <div className="soft">{say('score-old', { n: part.formVersion ?? 0 })}</div>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evaluation.rubric.map(({ id, label: words, weight, max }) => (
            <tr key={id}>
              <td data-name={say('criterion')}>{label(words)}</td>
              <td data-name={say('weight')}>{weight}%</td>
              {across((part) => `${part.points?.[id] ?? '—'} / ${max}`)}
            </tr>
          ))}
          <tr>
            <td data-name={say('criterion')}>
              <strong>{say('total')}</strong>
            </td>
            <td data-name={say('weight')}>100%</td>
            {across((part) => (
              <strong>{outOfHundred(part.total)}</strong>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
