import type { AriaAttributes } from 'react';
import { dayInWords } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import './date-input.css';

interface DateInputProps extends AriaAttributes {
  readonly id?: string;
  readonly type?: 'date' | 'month' | 'datetime-local';
  /** As it is typed: `2025-02-07`, `2025-02`, `2025-02-07T17:00` as a wall clock in Beijing; empty: nothing whole. */
  readonly value: string;
  readonly change: (typed: string) => void;
}

/**
 * The browser's own picker, which every phone and screen reader knows. It writes as the browser speaks, whatever the page does:
 * 02/08 may be a day in February or in August. So the day stands beside it in words.
 */
export function DateInput({ type = 'date', value, change, ...rest }: DateInputProps) {
  const say = useTexts(shellTexts);
  const { language } = useLanguage();
  const words = dayInWords(value, language);
  return (
    <span className="date-input">
      <input
        {...rest}
        type={type}
        className={value === '' ? 'plain-input date-empty' : 'plain-input'}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
      <span className="date-hint" aria-hidden="true">
        {say(`hint-${type}`)}
      </span>
      {words === '' ? null : (
        <span className="soft" aria-hidden="true">
          {words}
        </span>
      )}
    </span>
  );
}
