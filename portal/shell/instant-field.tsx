import { useId } from 'react';
import { useRound } from '#portal/api/round.ts';
import { dayLabel } from '#portal/texts/instants.ts';
import { useBracketed, useLabel, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { freeLastDay } from '#portal/texts/zoned.ts';
import { DateInput } from './date-input.tsx';
import { Labelled } from './labelled.tsx';

interface InstantFieldProps {
  readonly name: string;
  /** As it is typed: a wall clock in Beijing. */
  readonly value: string;
  readonly change: (typed: string) => void;
}

/** A date and a time by the browser's own picker, in the zone of the round; a day that is free is pointed out at once. */
export function InstantField({ name, value, change }: InstantFieldProps) {
  const say = useTexts(reviewTexts);
  const bracketed = useBracketed();
  const label = useLabel();
  const id = useId();
  const holidays = useRound().data?.holidays;
  const free = holidays && freeLastDay(value, holidays);
  return (
    <Labelled
      id={id}
      label={
        <>
          {name} <span className="soft">{bracketed(say('zone-hint'))}</span>
        </>
      }
    >
      <DateInput
        id={id}
        type="datetime-local"
        value={value}
        change={change}
        aria-describedby={free ? `${id}-free` : undefined}
      />
      <span id={`${id}-free`} className="free-day" role="status">
        {free ? say('free-day', { date: label(dayLabel(free)) }) : null}
      </span>
    </Labelled>
  );
}
