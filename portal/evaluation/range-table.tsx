import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { useTexts } from '#portal/texts/language.tsx';

/** All out of 100. */
export interface Ranged {
  readonly id: string;
  readonly name: string;
  readonly lowest: number;
  readonly mean: number;
  readonly highest: number;
}

const ticks = [0, 25, 50, 75, 100] as const;
// A dot at either end is drawn whole.
const across = (points: number): string => `${2 + points * 0.96}%`;

/** From the lowest score to the highest with the mean between, each beside its numbers. */
export function RangeTable({ title, lead, rows }: { title: string; lead: string; rows: readonly Ranged[] }) {
  const say = useTexts(evaluationTexts);
  return (
    <figure className="card chart chart-wide">
      <figcaption>
        <h2>{title}</h2>
        <p className="soft">{lead}</p>
      </figcaption>
      {rows.length === 0 ? <p className="soft">{say('chart-none')}</p> : null}
      {rows.length > 0 ? (
        <table className="chart-rows">
          <thead>
            <tr>
              <th>{say('project')}</th>
              <th>
                <span className="visually-hidden">{say('scores')}</span>
                <svg aria-hidden height="16">
                  {ticks.map((tick) => (
                    <text key={tick} className="chart-tick" x={across(tick)} y="13" textAnchor="middle">
                      {tick}
                    </text>
                  ))}
                </svg>
              </th>
              <th>{say('chart-lowest')}</th>
              <th>{say('mean')}</th>
              <th>{say('chart-highest')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RangeRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      ) : null}
    </figure>
  );
}

function RangeRow({ row: { name, lowest, mean, highest } }: { row: Ranged }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <svg aria-hidden height="24">
          {ticks.map((tick) => (
            <line key={tick} className="chart-grid" x1={across(tick)} x2={across(tick)} y1="0" y2="24" />
          ))}
          <line className="chart-line" x1={across(lowest)} x2={across(highest)} y1="12" y2="12" />
          <circle className="chart-dot" cx={across(mean)} cy="12" r="5" />
        </svg>
      </td>
      <td className="chart-number">{lowest}</td>
      <td className="chart-number">{mean}</td>
      <td className="chart-number">{highest}</td>
    </tr>
  );
}
