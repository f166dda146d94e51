import { useId } from 'react';
import { useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';

interface InstantFieldProps {
  readonly name: string;
  /** As it is typed: a wall clock in Beijing. */
  readonly value: string;
  readonly change: (typed: string) => void;
}

/** A date and a time by the browser's own picker, in the zone of the round. */
export function InstantField({ name, value, change }: InstantFieldProps) {
  const say = useTexts(reviewTexts);
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {name} <span className="soft">（{say('zone-hint')}）</span>
      </label>
      <input
        id={id}
        className="plain-input instant-input"
        type="datetime-local"
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
}
