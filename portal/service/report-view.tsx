import { Colon, useListed, useTexts } from '#portal/texts/language.tsx';
import { serviceTexts } from '#portal/texts/service.ts';
import type { OwnService, ReviewedService } from './queries.ts';

/** The report as it was made: each activity with its people and their days. */
export function ReportView({ service }: { service: OwnService | ReviewedService }) {
  const say = useTexts(serviceTexts);
  const listed = useListed();
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
                  <td data-name={say('from')}>{activity.from}</td>
                  <td data-name={say('to')}>{activity.to}</td>
                  <td data-name={say('place')}>{activity.place}</td>
                  <td data-name={say('content')}>{activity.content}</td>
                  <td data-name={say('days')}>{activity.days}</td>
                  <td data-name={say('participants')}>{activity.participants}</td>
                  <td data-name={say('experts')}>
                    {listed(activity.experts.map(({ row, days }) => `${nameOf(row)} ${days}`))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {report?.note ? (
        <p>
          {say('note')}
          <Colon />
          {report.note}
        </p>
      ) : null}
    </section>
  );
}
