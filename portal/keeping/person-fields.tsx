import { Input } from 'antd';
import { useId } from 'react';
import { Labelled } from '#portal/shell/labelled.tsx';
import { keepingTexts } from '#portal/texts/keeping.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { caseIdIn, type Person } from './queries.ts';

/** Who it is about, as it is typed. */
export interface TypedPerson {
  readonly where: 'case' | 'account';
  readonly application: string;
  readonly name: string;
  readonly unit: string;
  readonly memberId: string;
  readonly note: string;
}

export const untyped: TypedPerson = { where: 'case', application: '', name: '', unit: '', memberId: '', note: '' };

/** The person that is meant; undefined while something that is needed is missing. */
export function personIn(typed: TypedPerson): Person | undefined {
  if (typed.where === 'account') {
    const memberId = typed.memberId.trim();
    return memberId === '' ? undefined : { memberId };
  }
  const applicationId = caseIdIn(typed.application);
  const [name, unit] = [typed.name.trim(), typed.unit.trim()];
  if (!applicationId || name === '') return undefined;
  return { applicationId, name, ...(unit === '' ? {} : { unit }) };
}

/** What names the person: typed again before anything is erased. */
export const nameOf = (person: Person): string => ('memberId' in person ? person.memberId : person.name);

interface FieldsProps {
  readonly typed: TypedPerson;
  readonly change: (part: Partial<TypedPerson>) => void;
}

export function PersonFields({ typed, change }: FieldsProps) {
  const say = useTexts(keepingTexts);
  const choice = (where: TypedPerson['where'], label: string) => (
    <label>
      <input type="radio" name="whom" checked={typed.where === where} onChange={() => change({ where })} /> {label}
    </label>
  );
  return (
    <>
      <fieldset className="bare">
        <legend className="visually-hidden">{say('whom')}</legend>
        <div className="choices">
          {choice('case', say('in-case'))}
          {choice('account', say('with-account'))}
        </div>
      </fieldset>
      {typed.where === 'case' ? (
        <>
          <Field
            label={say('case-field')}
            value={typed.application}
            change={(application) => change({ application })}
          />
          <Field label={say('name')} value={typed.name} change={(name) => change({ name })} />
          <Field label={say('unit')} value={typed.unit} change={(unit) => change({ unit })} />
        </>
      ) : (
        <Field label={say('account')} value={typed.memberId} change={(memberId) => change({ memberId })} />
      )}
      <Field long label={say('note')} value={typed.note} change={(note) => change({ note })} />
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly long?: boolean;
}

function Field({ label, value, change, long = false }: FieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label}>
      {long ? (
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={2000}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      ) : (
        <Input id={id} maxLength={200} value={value} onChange={({ target }) => change(target.value)} />
      )}
    </Labelled>
  );
}
