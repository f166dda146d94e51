const day = 86_400_000;

/** A date as the number of its day, for comparing and counting; undefined for what is no date (yet). */
export function dayOf(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const instant = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(instant) ? undefined : instant / day;
}

export interface DaySpan {
  readonly first: number;
  readonly count: number;
}

/** The days of an activity, both ends among them; undefined while one of them is missing or they are the wrong way round. */
export function daysBetween(from: string, to: string): DaySpan | undefined {
  const first = dayOf(from);
  const last = dayOf(to);
  if (first === undefined || last === undefined || last < first) return undefined;
  return { first, count: last - first + 1 };
}
