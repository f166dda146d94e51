import { useTexts } from '#portal/texts/language.tsx';
import { serviceTexts } from '#portal/texts/service.ts';
import type { OwnService, ReviewedService } from './queries.ts';

/** The report as it was made: each activity with its people and their days. */
export function ReportView({ service }: { service: OwnService | ReviewedService }) {
  const say = useTexts(serviceTexts);
  const { report, experts } = service;
  const nameOf = (row: number): string => experts.find((one) => one.row === row)?.name ?? `${row + 1}`;
  return (
    <section className="card" aria-labelledby="activities">
      <h2 id="activities">{say('activities')}</h2>
      {report ? null : <p>{say('not-reported')}</p>}
      {report ? (
        <div className="rows-frame">
          <table className="rows">
            <thead>
              <tr>
                {(['from', 'to', 'place', 'content', 'days', 'participants', 'experts'] as const).map((name) => (
                  <th key={name} scope="col">
                    {say(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {report.activities.map((activity, index) => (
                <tr key={`${activity.from} ${index + 1}`}>
                  <td>{activity.from}</td>
                  <td>{activity.to}</td>
                  <td>{activity.place}</td>
                  <td>{activity.content}</td>
                  <td>{activity.days}</td>
                  <td>{activity.participants}</td>
                  <td>{activity.experts.map(({ row, days }) => `${nameOf(row)} ${days}`).join('、')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {report?.note ? (
        <p>
          {say('note')}：{report.note}
        </p>
      ) : null}
    </section>
  );
}
