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
