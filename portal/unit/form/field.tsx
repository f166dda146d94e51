import { memo } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import { FieldInput } from './field-input.tsx';
import { anchorOf, Clause, type Finding } from './findings.tsx';

type Column = Schemas['Column'];

interface FieldProps {
  readonly field: Column;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly findings: readonly Finding[];
  readonly withClause?: boolean;
}

const hints: Partial<Record<Column['value']['type'], 'hint-mobile' | 'hint-landline' | 'hint-region' | 'hint-month'>> =
  {
    mobile: 'hint-mobile',
    landline: 'hint-landline',
    region: 'hint-region',
    month: 'hint-month',
  };

/** A label, its input, its hint, and what is wrong with it right beside. */
export const FormField = memo(function FormField(props: FieldProps) {
  const { field, path, value, onChange, findings, withClause = false } = props;
  const say = useTexts(formTexts);
  const label = useLabel();
  const id = anchorOf(path);
  const own = findings.filter((finding) => finding.path === path);
  const hint = hints[field.value.type];
  const described = [hint ? `${id}-hint` : '', own.length > 0 ? `${id}-fault` : ''].filter(Boolean).join(' ');
  const grouped = field.value.type === 'choices' || field.value.type === 'boolean';
  const title = (
    <>
      {label(field.label)}
      {field.required ? (
        <span className="required" title={say('required')}>
          {' '}
          *<span className="visually-hidden">{say('required')}</span>
        </span>
      ) : null}
    </>
  );
  return (
    <div className={`form-field ${field.width === 'half' ? 'form-half' : ''}`} id={`${id}-box`}>
      {grouped ? (
        <fieldset className="bare">
          <legend className="field-label">{title}</legend>
          <FieldInput {...{ field, value, onChange, id }} described={described || undefined} invalid={own.length > 0} />
        </fieldset>
      ) : (
        <>
          <label className="field-label" htmlFor={id}>
            {title}
          </label>
          <FieldInput {...{ field, value, onChange, id }} described={described || undefined} invalid={own.length > 0} />
        </>
      )}
      {hint ? (
        <span id={`${id}-hint`} className="soft hint">
          {say(hint)}
        </span>
      ) : null}
      <Faults id={id} own={own} />
      {withClause && own.length > 0 ? <Clause rules={field.rules} /> : null}
    </div>
  );
});

export function Faults({ id, own }: { id: string; own: readonly Finding[] }) {
  if (own.length === 0) return null;
  return (
    <span id={`${id}-fault`} className="field-fault">
      {own.map(({ message }) => message).join(' ')}
    </span>
  );
}
