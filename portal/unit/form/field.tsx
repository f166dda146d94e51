import { memo } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { RuleWords } from '#portal/case/rule-words.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import { FieldInput } from './field-input.tsx';
import { anchorOf, type Finding } from './finding.ts';
import { Clause, Severity } from './findings.tsx';
import { AskedHere, LockedField } from './locked-field.tsx';
import { useFindingsAt, useMarks } from './marks.tsx';

type Column = Schemas['Column'];

interface FieldProps {
  readonly field: Column;
  readonly path: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

const hints: Partial<Record<Column['value']['type'], 'hint-mobile' | 'hint-landline' | 'hint-region' | 'hint-month'>> =
  {
    mobile: 'hint-mobile',
    landline: 'hint-landline',
    region: 'hint-region',
    month: 'hint-month',
  };

/** A label, its input, its hint, and what is wrong with it right beside; read-only where nobody asked to correct it. */
export const FormField = memo(function FormField(props: FieldProps) {
  const { field, path, value } = props;
  const own = useFindingsAt(path);
  const { locks } = useMarks();
  if (!locks.mayEdit(path)) return <LockedField field={field} path={path} value={value} found={own} />;
  return <OpenField {...props} own={own} asked={locks.askedAt(path)} />;
});

function OpenField(props: FieldProps & { own: readonly Finding[]; asked: string | undefined }) {
  const { field, path, value, onChange, own, asked } = props;
  const say = useTexts(formTexts);
  const id = anchorOf(path);
  const hint = hints[field.value.type];
  const described = [asked ? `${id}-asked` : '', hint ? `${id}-hint` : '', own.length > 0 ? `${id}-fault` : '']
    .filter(Boolean)
    .join(' ');
  const grouped = field.value.type === 'choices' || field.value.type === 'boolean';
  const invalid = own.some(({ severity }) => severity !== 'W');
  const input = <FieldInput {...{ field, value, onChange, id, invalid }} described={described || undefined} />;
  return (
    <div
      className={`form-field ${field.width === 'half' ? 'form-half' : ''} ${asked ? 'asked-field' : ''}`}
      id={`${id}-box`}
    >
      {grouped ? (
        <fieldset className="bare">
          <legend className="field-label">
            <Title field={field} />
          </legend>
          {input}
        </fieldset>
      ) : (
        <>
          <label className="field-label" htmlFor={id}>
            <Title field={field} />
          </label>
          {input}
        </>
      )}
      {asked ? <AskedHere id={id} words={asked} /> : null}
      {hint ? (
        <span id={`${id}-hint`} className="soft hint">
          {say(hint)}
        </span>
      ) : null}
      <Found id={id} own={own} />
    </div>
  );
}

function Title({ field }: { field: Column }) {
  const say = useTexts(formTexts);
  const label = useLabel();
  return (
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
}

/** What was found at one place, error or warning, with the clause that asks for it. */
export function Found({ id, own }: { id: string; own: readonly Finding[] }) {
  if (own.length === 0) return null;
  return (
    <div id={`${id}-fault`} className="found">
      {own.map((finding) => (
        <div
          key={`${finding.rule} ${finding.message}`}
          className={`found-${finding.severity === 'W' ? 'warning' : 'error'}`}
        >
          <Severity finding={finding} /> <RuleWords rule={finding.rule} message={finding.message} />
          <Clause rules={finding.rule ? [finding.rule] : []} />
        </div>
      ))}
    </div>
  );
}
