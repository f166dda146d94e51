import { daysBetween } from './dates.ts';

/** Days of one person's service, somewhere between two dates. */
export interface DaysOfWork {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/**
 * The parts for which one person's calendar has no room, by their places in the list, with the days that it has: each day is filled
 * once, halves count, and whatever ends first is served first, so what is left over fits in no other way either.
 */
export function withoutRoom(parts: readonly DaysOfWork[]): { readonly index: number; readonly room: number }[] {
  const work = parts.flatMap(({ from, to, days }, index) => {
    const span = daysBetween(from, to);
    return span
      ? [{ index, first: span.first, last: span.first + span.count - 1, asked: days * 2, open: days * 2 }]
      : [];
  });
  work.sort((left, right) => left.last - right.last || left.index - right.index);
  const calendar = new Set(
    work.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_day, n) => first + n)),
  );
  for (const day of [...calendar].sort((left, right) => left - right)) {
    let halves = 2;
    for (const one of work) {
      if (one.first > day || one.last < day) continue;
      const served = Math.min(halves, one.open);
      one.open -= served;
      halves -= served;
    }
  }
  return work
    .filter(({ open }) => open > 0)
    .map(({ index, asked, open }) => ({ index, room: (asked - open) / 2 }))
    .toSorted((left, right) => left.index - right.index);
}
