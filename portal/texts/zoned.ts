/** What a `datetime-local` input holds is a wall clock: here always Beijing's, which knows no summer time. */
const beijing = '+08:00';
const hours = 8 * 3_600_000;

/** `2025-03-01T17:00` as an instant with its zone; undefined while nothing whole is typed. */
export function zonedInstant(typed: string): string | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(typed) ? `${typed}:00${beijing}` : undefined;
}

/** An instant as such an input shows it. */
export function typedInstant(instant: string): string {
  return new Date(Date.parse(instant) + hours).toISOString().slice(0, 16);
}

/**
 * The last day on which a deadline that is typed can be met, where that is free; undefined: it is a working day, or nothing
 * whole is typed. A deadline at midnight ends the day before.
 */
export function freeLastDay(
  typed: string,
  holidays: { readonly off: readonly string[]; readonly worked: readonly string[] },
): string | undefined {
  const instant = zonedInstant(typed);
  if (instant === undefined) return undefined;
  const date = new Date(Date.parse(instant) + hours - 1).toISOString().slice(0, 10);
  const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  const free = holidays.off.includes(date) || (weekend && !holidays.worked.includes(date));
  return free ? date : undefined;
}
