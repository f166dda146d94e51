import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { DateInput } from '#portal/shell/date-input.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { useTexts } from '#portal/texts/language.tsx';
import type { LogSearch } from './queries.ts';

export const everything: LogSearch = { from: '', to: '', memberId: '', subject: '', kind: '' };

interface SearchProps {
  /** The days that were read. */
  readonly days?: { readonly from: string; readonly to: string } | undefined;
  /** What may have been done, in words. */
  readonly kinds: readonly (readonly [kind: string, words: string])[];
  readonly ask: (search: LogSearch) => void;
}

/** A case is named by the number that people know, the beginning of its id. */
const subjectOf = (typed: string): string =>
  typed === '' || typed.includes('/') ? typed : `application/${typed.toLowerCase()}`;

/** Nothing is asked for while somebody types: a search over a month reads a month. */
export function LogSearchForm({ days, kinds, ask }: SearchProps) {
  const say = useTexts(bureauTexts);
  const [typed, setTyped] = useState(everything);
  const change = (name: keyof LogSearch) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value });
  const input = (name: 'memberId' | 'subject') => (
    <input className="plain-input" value={typed[name]} maxLength={200} onChange={change(name)} />
  );
  const day = (name: 'from' | 'to') => (
    <DateInput value={typed[name] || (days?.[name] ?? '')} change={(value) => setTyped({ ...typed, [name]: value })} />
  );
  const submit = () => ask({ ...typed, memberId: typed.memberId.trim(), subject: subjectOf(typed.subject.trim()) });
  return (
    <form
      className="filters no-print"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field name="from">{day('from')}</Field>
      <Field name="to">{day('to')}</Field>
      <Field name="memberId">{input('memberId')}</Field>
      <Field name="subject">{input('subject')}</Field>
      <Field name="kind">
        <select className="plain-input" value={typed.kind} onChange={change('kind')}>
          <option value="">{say('search-any')}</option>
          {kinds.map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </Field>
      <Button type="primary" htmlType="submit">
        {say('search')}
      </Button>
    </form>
  );
}

function Field({ name, children }: { name: keyof LogSearch; children: ReactNode }) {
  const say = useTexts(bureauTexts);
  return (
    <label className="filter">
      {say(`search-${name}`)}
      {children}
    </label>
  );
}
