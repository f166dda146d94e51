import { RowTable } from '#portal/shell/row-table.tsx';
import { dayLabel } from '#portal/texts/instants.ts';
import { Colon, useLabel, useListed, useTexts } from '#portal/texts/language.tsx';
import { serviceTexts } from '#portal/texts/service.ts';
import type { OwnService, ReviewedService } from './queries.ts';

/** The report as it was made: each activity with its people and their days. */
export function ReportView({ service }: { service: OwnService | ReviewedService }) {
  const say = useTexts(serviceTexts);
  const listed = useListed();
  const label = useLabel();
  const { report, experts } = service;
  const nameOf = (row: number): string => experts.find((one) => one.row === row)?.name ?? `${row + 1}`;
  return (
    <section className="card" aria-labelledby="activities">
      <h2 id="activities">{say('activities')}</h2>
      {report ? null : <p>{say('not-reported')}</p>}
      {report ? (
        <RowTable
          rows={report.activities.map((activity, index) => ({ ...activity, order: index + 1 }))}
          keyOf={({ order }) => String(order)}
          columns={[
            { name: say('from'), cell: ({ from }) => label(dayLabel(from)) },
            { name: say('to'), cell: ({ to }) => label(dayLabel(to)) },
            { name: say('place'), cell: ({ place }) => place },
            { name: say('content'), cell: ({ content }) => content },
            { name: say('days'), cell: ({ days }) => days },
            { name: say('participants'), cell: ({ participants }) => participants },
            {
              name: say('experts'),
              cell: ({ experts: there }) => listed(there.map(({ row, days }) => `${nameOf(row)} ${days}`)),
            },
          ]}
        />
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
