import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { useTexts } from '#portal/texts/language.tsx';

export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** Bars beside their names and numbers: the picture is the table, so that whoever cannot see it, or prints it, has all of it. */
export function BarTable({ title, rows }: { title: string; rows: readonly Counted[] }) {
  const say = useTexts(evaluationTexts);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <figure className="card chart">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      {rows.length === 0 ? <p className="soft">{say('chart-none')}</p> : null}
      {rows.length > 0 ? (
        <table className="chart-rows">
          <thead className="visually-hidden">
            <tr>
              <th>{say('chart-name')}</th>
              <th>{say('chart-count')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <span className="chart-cell">
                    <svg aria-hidden height="18">
                      <rect className="chart-ground" width="100%" height="18" rx="3" />
                      <rect className="chart-bar" width={`${(count / most) * 100}%`} height="18" rx="3" />
                    </svg>
                    <span className="chart-number">{count}</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </figure>
  );
}
