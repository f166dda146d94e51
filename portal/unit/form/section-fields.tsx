import { useCallback } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { useLabel } from '#portal/texts/language.tsx';
import { useUnit } from '#portal/texts/units.ts';
import type { Content } from './draft-keeper.ts';
import { FormField } from './field.tsx';
import { rowsOf, sumOf } from './rows.ts';
import { TableField } from './table-field.tsx';

type Field = Schemas['Field'];
type ChangeContent = (change: (content: Content) => Content) => void;

interface SectionProps {
  readonly section: Schemas['Section'];
  readonly content: Content;
  readonly change: ChangeContent;
}

export function SectionFields({ section, content, change }: SectionProps) {
  return (
    <div className="form-grid">
      {section.fields.map((field) => (
        <AnyField key={field.id} {...{ field, content, change }} />
      ))}
    </div>
  );
}

function AnyField({ field, content, change }: Omit<SectionProps, 'section'> & { field: Field }) {
  const { id, value } = field;
  const set = useCallback((next: unknown) => change((before) => ({ ...before, [id]: next })), [change, id]);
  const edit = useCallback(
    (edited: (value: unknown) => unknown) => change((before) => ({ ...before, [id]: edited(before[id]) })),
    [change, id],
  );
  if (value.type === 'table') return <TableField field={field} value={content[id]} change={edit} />;
  if (value.type === 'computed') return <Computed field={field} content={content} />;
  const { label, required, rules, width } = field;
  const column = {
    id,
    label,
    value,
    ...(required ? { required } : {}),
    ...(rules ? { rules } : {}),
    ...(width ? { width } : {}),
  };
  return <FormField field={column} path={id} value={content[id]} onChange={set} />;
}
function Computed({ field, content }: { field: Field; content: Content }) {
  const label = useLabel();
  const unitOf = useUnit();
  if (field.value.type !== 'computed') return null;
  const { sum, unit } = field.value;
  const total = sumOf(rowsOf(content[sum.table]), sum.column);
  // Money is kept in 分.
  const shown = unit === '元' ? (total / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2 }) : String(total);
  return (
    <div className="form-field form-half">
      <span className="field-label">{label(field.label)}</span>
      <output>
        {shown} {unitOf(unit)}
      </output>
    </div>
  );
}
