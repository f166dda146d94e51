import { DateInput } from '#portal/shell/date-input.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';

/** Which day a log is read of; empty: today. */
export function DayField({ day, change }: { day: string; change: (day: string) => void }) {
  const say = useTexts(bureauTexts);
  return (
    <label className="filter">
      {say('day')}
      <DateInput value={day} change={change} />
    </label>
  );
}
