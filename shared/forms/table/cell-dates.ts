/** Serial days of a spreadsheet that are taken for dates: 1927 to 2119. */
const firstSerial = 10_000;
const lastSerial = 80_000;
const dayMilliseconds = 86_400_000;

/** What stands in a cell for a day, as `yyyy-mm-dd`; undefined where it names none. */
export function dateOf(raw: unknown, typed: string): string | undefined {
  if (raw instanceof Date) return dayOf(raw);
  const serial = serialOf(typed);
  if (serial) return serial;
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(typed);
  const spaced = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ][\d:.]+Z?)?$/.exec(typed);
  return joined((compact ?? spaced)?.slice(1));
}

/** A month as `yyyy-mm`; of a day its month. */
export function monthOf(raw: unknown, typed: string): string | undefined {
  if (raw instanceof Date) return dayOf(raw).slice(0, 7);
  const month = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(typed) ?? /^(\d{4})(\d{2})$/.exec(typed);
  return joined(month?.slice(1)) ?? dateOf(raw, typed)?.slice(0, 7);
}

const joined = (parts: readonly string[] | undefined): string | undefined =>
  parts?.map((part) => part.padStart(2, '0')).join('-');

/** The library gives dates as midnight in UTC, a fraction of a second off at times. */
const dayOf = (date: Date): string => new Date(date.getTime() + 500).toISOString().slice(0, 10);

/** A date whose cell lost its format: the days since 1899-12-30. */
function serialOf(typed: string): string | undefined {
  const days = /^\d{5}(?:\.\d+)?$/.test(typed) ? Math.floor(Number(typed)) : 0;
  return days >= firstSerial && days <= lastSerial
    ? dayOf(new Date(Date.UTC(1899, 11, 30) + days * dayMilliseconds))
    : undefined;
}
