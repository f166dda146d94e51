import { Checkbox, Input, InputNumber, Radio } from 'antd';
import type { Schemas } from '#portal/api/client.ts';
import { printable } from '#portal/api/printable.ts';
import { useRound } from '#portal/api/round.ts';
import { DateInput } from '#portal/shell/date-input.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import { useUnit } from '#portal/texts/units.ts';
import { regionLabel } from '#texts/regions.ts';

type Column = Schemas['Column'];

export interface InputProps {
  readonly field: Column;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** The input's id; its label, hint and findings refer to it. */
  readonly id: string;
  readonly described: string | undefined;
  readonly invalid: boolean;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** One value of any type but a table, as the round's definition says. */
export function FieldInput(props: InputProps) {
  const { field } = props;
  switch (field.value.type) {
    case 'long-text':
      return <LongText {...props} />;
    case 'integer':
    case 'money':
      return <NumberInput {...props} />;
    case 'boolean':
    case 'choice':
    case 'choices':
      return <ChoiceInput {...props} />;
    case 'computed':
      return <output id={props.id}>{text(props.value)}</output>;
    case 'text':
    case 'person-name':
    case 'mobile':
    case 'landline':
    case 'email':
    case 'credit-code':
      return <TextInput {...props} />;
    case 'region':
      return <RegionInput {...props} />;
    case 'date':
    case 'month':
      return <DayInput {...props} type={field.value.type} />;
  }
}

const kinds: Readonly<Record<string, { type?: string; inputMode?: 'tel' | 'email' | 'numeric' }>> = {
  mobile: { type: 'tel', inputMode: 'tel' },
  landline: { type: 'tel', inputMode: 'tel' },
  email: { type: 'email', inputMode: 'email' },
  region: { inputMode: 'numeric' },
};

function TextInput({ field, value, onChange, id, described, invalid, list }: InputProps & { list?: string }) {
  const kind = kinds[field.value.type] ?? {};
  const upper = field.value.type === 'credit-code';
  const take = (typed: string) => onChange(printable(upper ? typed.toUpperCase() : typed, ' '));
  return (
    <Input
      id={id}
      {...kind}
      list={list}
      value={text(value)}
      autoComplete="off"
      aria-describedby={described}
      aria-invalid={invalid}
      aria-required={field.required === true}
      {...(invalid ? { status: 'error' as const } : {})}
      onChange={({ target }) => take(target.value)}
    />
  );
}

/** A place by its code: the districts are offered by their names, and what is typed is named. */
function RegionInput(props: InputProps) {
  const regions = useRound().data?.regions;
  const list = `${props.id}-districts`;
  const code = text(props.value);
  const label = useLabel();
  return (
    <>
      <TextInput {...props} list={list} />
      <datalist id={list}>
        {Object.entries(regions?.districts ?? {}).map(([district, name]) => (
          <option key={district} value={district} label={name} />
        ))}
      </datalist>
      <span className="soft" role="status">
        {/^\d{6}$/.test(code) ? label(regionLabel(code, regions)) : null}
      </span>
    </>
  );
}

function DayInput({ field, value, onChange, id, described, invalid, type }: InputProps & { type: 'date' | 'month' }) {
  return (
    <DateInput
      id={id}
      type={type}
      value={text(value)}
      change={onChange}
      aria-describedby={described}
      aria-invalid={invalid}
      aria-required={field.required === true}
    />
  );
}

function LongText({ field, value, onChange, id, described, invalid }: InputProps) {
  const say = useTexts(formTexts);
  const max = field.value.type === 'long-text' ? field.value.max : 0;
  const count = Array.from(text(value)).length;
  return (
    <>
      <Input.TextArea
        id={id}
        rows={6}
        className="long-text"
        value={text(value)}
        aria-describedby={described}
        aria-invalid={invalid}
        aria-required={field.required === true}
        {...(invalid || count > max ? { status: 'error' as const } : {})}
        onChange={({ target }) => onChange(printable(target.value))}
      />
      <span className={count > max ? 'field-fault' : 'soft counted'}>{say('characters-left', { count, max })}</span>
    </>
  );
}

/** Money is kept in whole 分 and typed in 元. */
function NumberInput({ field, value, onChange, id, described, invalid }: InputProps) {
  const money = field.value.type === 'money';
  const unit = useUnit()(money ? '元' : field.value.type === 'integer' ? field.value.unit : undefined);
  const shown = number(value);
  return (
    <InputNumber<number>
      id={id}
      className="number-input"
      value={money && shown !== null ? shown / 100 : shown}
      precision={money ? 2 : 0}
      controls={false}
      inputMode={money ? 'decimal' : 'numeric'}
      {...(unit ? { suffix: unit } : {})}
      aria-describedby={described}
      aria-invalid={invalid}
      aria-required={field.required === true}
      {...(invalid ? { status: 'error' as const } : {})}
      onChange={(typed) => onChange(typed === null ? null : money ? Math.round(typed * 100) : typed)}
    />
  );
}

function ChoiceInput({ field, value, onChange, id, described, invalid }: InputProps) {
  const say = useTexts(formTexts);
  const label = useLabel();
  const group = { id, 'aria-describedby': described, 'aria-invalid': invalid };
  if (field.value.type === 'boolean')
    return (
      <Radio.Group
        {...group}
        value={typeof value === 'boolean' ? value : null}
        onChange={({ target }) => onChange(target.value)}
      >
        <Radio value={true}>{say('yes')}</Radio>
        <Radio value={false}>{say('no')}</Radio>
      </Radio.Group>
    );
  const options = field.value.type === 'choice' || field.value.type === 'choices' ? field.value.options : [];
  if (field.value.type === 'choices')
    return (
      <Checkbox.Group
        className="choices"
        value={Array.isArray(value) ? value.map(String) : []}
        options={options.map((one) => ({ value: one.value, label: label(one.label) }))}
        onChange={onChange}
      />
    );
  return (
    <select
      {...group}
      className="plain-input"
      value={text(value)}
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    >
      <option value="">{say('choose')}</option>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {label(one.label)}
        </option>
      ))}
    </select>
  );
}
