import type { Schemas } from '#portal/api/client.ts';
import { RowTable } from '#portal/shell/row-table.tsx';
import { aftermathTexts } from '#portal/texts/aftermath.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { levelLabel } from '#texts/bureau-lists.ts';
import { kindLabel } from '#texts/labels.ts';

/** A list as it is published: no person, no number, no amount. */
export function PublishedRows({ rows }: { rows: readonly Schemas['PublishedRow'][] }) {
  const say = useTexts(aftermathTexts);
  const label = useLabel();
  return (
    <RowTable
      className="published"
      rows={rows.map((row, index) => ({ ...row, order: index + 1 }))}
      keyOf={({ order }) => String(order)}
      columns={[
        { name: say('order'), cell: ({ order }) => order },
        { name: say('level'), cell: ({ level }) => label(levelLabel(level)) },
        { name: say('kind'), cell: ({ kind }) => label(kindLabel(kind)) },
        { name: say('project'), cell: ({ projectName }) => projectName || '—' },
        { name: say('unit'), cell: ({ applicantName }) => applicantName || '—' },
      ]}
    />
  );
}
