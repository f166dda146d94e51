import type { DeadlineSource } from '#events/value-types.ts';

/** A deadline is an exclusive instant (UTC, ISO with ms) and where it comes from, so that a fact can say which one applied. */
export interface Deadline {
  readonly at: string;
  readonly source: DeadlineSource;
}

/** What moves the deadlines of one application; all instants are ISO strings in UTC. */
export interface DeadlineInputs {
  /** From the round's data, as the notice says. */
  readonly roundDeadlineAt: string;
  /** Moved by the bureau, if ever. */
  readonly movedDeadlineAt?: string | undefined;
  /** The body's own, earlier cut-off for its applicants. */
  readonly cutOffAt?: string | undefined;
  /** A named extension. */
  readonly extendedUntil?: string | undefined;
}

/** `before` is strict: the deadline's own instant is already too late (R35). Grace, if the round gives any, is for scans alone. */
export function inTime(receivedAt: string, deadline: Deadline, graceSeconds = 0): boolean {
  return Date.parse(receivedAt) < Date.parse(deadline.at) + graceSeconds * 1000;
}

/** The deadline of an applicant: the body's cut-off where it is earlier, and never less than a named extension. */
export function applicantDeadline(inputs: DeadlineInputs): Deadline {
  const round = bodyDeadline({ ...inputs, extendedUntil: undefined });
  const ordinary: Deadline =
    inputs.cutOffAt && earlier(inputs.cutOffAt, round.at) ? { at: inputs.cutOffAt, source: 'body-cut-off' } : round;
  return extended(ordinary, inputs.extendedUntil);
}

/** The deadline of a nominating body, and of direct routes: bodies → bureau (R35). */
export function bodyDeadline(inputs: Omit<DeadlineInputs, 'cutOffAt'>): Deadline {
  const ordinary: Deadline = inputs.movedDeadlineAt
    ? { at: inputs.movedDeadlineAt, source: 'round-moved' }
    : { at: inputs.roundDeadlineAt, source: 'round' };
  return extended(ordinary, inputs.extendedUntil);
}

function extended(deadline: Deadline, until: string | undefined): Deadline {
  return until && earlier(deadline.at, until) ? { at: until, source: 'extension' } : deadline;
}

/** How far a deadline may be moved or extended at all: a year beyond what the round's data say. More is a slip of the year. */
export function furthest(deadlineAt: string): string {
  return new Date(Date.parse(deadlineAt) + 366 * 86_400_000).toISOString();
}

function earlier(left: string, right: string): boolean {
  return Date.parse(left) < Date.parse(right);
}

/** To make one takes milliseconds, and a list asks for hundreds of instants. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(zone, clock);
  return clock;
}

/** The local calendar date (`yyyy-mm-dd`) and time (`HH:MM`) of an instant in an IANA zone. */
export function localParts(instant: string, zone: string): { date: string; time: string } {
  const parts = clockOf(zone).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/**
 * The instant of a local wall-clock time in an IANA zone. Where a clock change skips that time, the first instant after
 * the gap; where it happens twice, the first of the two.
 */
export function instantOf(date: string, time: string, zone: string): string {
  const wall = Date.parse(`${date}T${time}:00.000Z`);
  // Offsets lie within −12…+14 h: look at the offset a day before and after and keep the candidates that read back right.
  const candidates = [wall - 86_400_000, wall, wall + 86_400_000]
    .map((around) => wall - offsetMs(around, zone))
    .toSorted((left, right) => left - right);
  const exact = candidates.find((candidate) => reads(candidate, { date, time }, zone));
  if (exact !== undefined) return new Date(exact).toISOString();
  const last = candidates.at(-1) ?? wall;
  const first = candidates[0] ?? wall;
  return new Date(firstAfterGap(first, last, zone)).toISOString();
}

/** The exclusive end of a local day: 2025-02-07 in Shanghai ends at 2025-02-07T16:00:00.000Z. */
export function endOfLocalDate(date: string, zone: string): string {
  return instantOf(addDays(date, 1), '00:00', zone);
}

/** Calendar arithmetic on `yyyy-mm-dd`, without any zone. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function offsetMs(instant: number, zone: string): number {
  const { date, time } = localParts(new Date(instant).toISOString(), zone);
  const minute = Math.floor(instant / 60_000) * 60_000;
  return Date.parse(`${date}T${time}:00.000Z`) - minute;
}

function reads(instant: number, wanted: { date: string; time: string }, zone: string): boolean {
  const local = localParts(new Date(instant).toISOString(), zone);
  return local.date === wanted.date && local.time === wanted.time;
}

function firstAfterGap(low: number, high: number, zone: string): number {
  const before = offsetMs(low, zone);
  let [left, right] = [low, high];
  while (right - left > 60_000) {
    const middle = Math.floor((left + right) / 120_000) * 60_000;
    if (offsetMs(middle, zone) === before) left = middle;
    else right = middle;
  }
  return right;
}
