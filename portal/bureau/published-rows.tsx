import type { Schemas } from '#portal/api/client.ts';
import { aftermathTexts } from '#portal/texts/aftermath.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { levelLabel } from '#texts/bureau-lists.ts';
import { kindLabel } from '#texts/labels.ts';

/** A list as it is published: no person, no number, no amount. */
export function PublishedRows({ rows }: { rows: readonly Schemas['PublishedRow'][] }) {
  const say = useTexts(aftermathTexts);
  const label = useLabel();
  return (
    <div className="rows-frame">
      <table className="rows published">
        <thead>
          <tr>
            <th>{say('order')}</th>
            <th>{say('level')}</th>
            <th>{say('kind')}</th>
            <th>{say('project')}</th>
            <th>{say('unit')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${row.level} ${row.projectName} ${row.applicantName}`}>
              <td>{index + 1}</td>
              <td>{label(levelLabel(row.level))}</td>
              <td>{label(kindLabel(row.kind))}</td>
              <td>{row.projectName || '—'}</td>
              <td>{row.applicantName || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
