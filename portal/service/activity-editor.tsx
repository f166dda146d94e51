import { App, Button } from 'antd';
import { useId } from 'react';
import { DateInput } from '#portal/shell/date-input.tsx';
import { Labelled } from '#portal/shell/labelled.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { serviceTexts } from '#portal/texts/service.ts';
import type { DraftActivity, ListedExpert } from './queries.ts';

/** `experts.0.days` → what is wrong there. */
export type Faults = ReadonlyMap<string, string>;

interface EditorProps {
  readonly number: number;
  readonly activity: DraftActivity;
  readonly experts: readonly ListedExpert[];
  readonly faults: Faults;
  readonly change: (activity: DraftActivity) => void;
  readonly remove: () => void;
}

/** One activity: when, where, what, how many, and who of the list was there for how long. */
export function ActivityEditor({ number, activity, experts, faults, change, remove }: EditorProps) {
  const say = useTexts(serviceTexts);
  const { modal } = App.useApp();
  const set = (part: Partial<DraftActivity>) => change({ ...activity, ...part });
  const ask = () =>
    void modal.confirm({
      title: say('remove-activity', { n: number }),
      content: say('remove-what', { n: number }),
      okButtonProps: { danger: true },
      onOk: remove,
    });
  const text = (name: 'from' | 'to' | 'place' | 'content', type: 'date' | 'text', maxLength?: number) => (
    <Field
      name={say(name)}
      type={type}
      value={activity[name] ?? ''}
      maxLength={maxLength}
      fault={faults.get(name)}
      change={(typed) => set({ [name]: typed === '' ? undefined : typed })}
    />
  );
  const count = (name: 'days' | 'hours' | 'participants', step: number) => (
    <Field
      name={say(name)}
      type="number"
      step={step}
      value={activity[name]?.toString() ?? ''}
      fault={faults.get(name)}
      change={(typed) => set({ [name]: numberIn(typed) })}
    />
  );
  return (
    <fieldset className="service-activity">
      <legend>{say('activity', { n: number })}</legend>
      <div className="service-fields">
        {text('from', 'date')}
        {text('to', 'date')}
        {count('days', 0.5)}
        {count('hours', 0.5)}
        {count('participants', 1)}
      </div>
      {text('place', 'text', 100)}
      {text('content', 'text', 500)}
      <Present {...{ activity, experts, faults, set }} />
      <Button danger onClick={ask}>
        {say('remove-activity', { n: number })}
      </Button>
    </fieldset>
  );
}

const numberIn = (typed: string): number | undefined => {
  const value = Number(typed);
  return typed.trim() === '' || !Number.isFinite(value) || value < 0 ? undefined : value;
};

interface PresentProps {
  readonly activity: DraftActivity;
  readonly experts: readonly ListedExpert[];
  readonly faults: Faults;
  readonly set: (part: Partial<DraftActivity>) => void;
}

/** Who of the filed list was there; somebody who is ticked gets the activity's own days first. */
function Present({ activity, experts, faults, set }: PresentProps) {
  const say = useTexts(serviceTexts);
  const id = useId();
  const present = activity.experts ?? [];
  const tick = (row: number, here: boolean) =>
    set({
      experts: here
        ? [...present, { row, days: activity.days }].toSorted((one, other) => one.row - other.row)
        : present.filter((one) => one.row !== row),
    });
  const own = (row: number, typed: string) =>
    set({ experts: present.map((one) => (one.row === row ? { row, days: numberIn(typed) } : one)) });
  const faultOf = (at: number): string | undefined => faults.get(`experts.${at}.days`) ?? faults.get(`experts.${at}`);
  return (
    <fieldset className="service-present">
      <legend>{say('experts')}</legend>
      <Fault text={faults.get('experts')} />
      <ul className="plain-list">
        {experts.map(({ row, name, employer }) => {
          const at = present.findIndex((one) => one.row === row);
          const here = present[at];
          return (
            <li key={row} className="service-expert">
              <label htmlFor={`${id}-${row}`}>
                <input
                  id={`${id}-${row}`}
                  className="ask-box"
                  type="checkbox"
                  checked={here !== undefined}
                  onChange={({ target }) => tick(row, target.checked)}
                />
                {say('expert-of', { name, employer })}
              </label>
              {here ? (
                <input
                  className="plain-input short-input"
                  type="number"
                  min={0}
                  step={0.5}
                  aria-label={say('expert-days', { name })}
                  aria-invalid={faultOf(at) !== undefined}
                  value={here.days?.toString() ?? ''}
                  onChange={({ target }) => own(row, target.value)}
                />
              ) : null}
              {here ? <Fault text={faultOf(at)} /> : null}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function Fault({ text, id }: { text: string | undefined; id?: string }) {
  if (text === undefined) return null;
  return (
    <span id={id} className="field-fault" role="alert">
      {text}
    </span>
  );
}

interface FieldProps {
  readonly name: string;
  readonly type: 'date' | 'text' | 'number';
  readonly value: string;
  readonly step?: number;
  readonly maxLength?: number | undefined;
  readonly fault: string | undefined;
  readonly change: (typed: string) => void;
}

function Field({ name, type, value, step, maxLength, fault, change }: FieldProps) {
  const id = useId();
  const told = { 'aria-invalid': fault !== undefined, 'aria-describedby': fault ? `${id}-fault` : undefined };
  return (
    <Labelled id={id} label={name}>
      {type === 'date' ? (
        <DateInput id={id} value={value} change={change} {...told} />
      ) : (
        <input
          id={id}
          className="plain-input"
          type={type}
          min={type === 'number' ? 0 : undefined}
          step={step}
          maxLength={maxLength}
          value={value}
          onChange={({ target }) => change(target.value)}
          {...told}
        />
      )}
      <Fault id={`${id}-fault`} text={fault} />
    </Labelled>
  );
}
