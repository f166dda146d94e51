import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Outcome } from '#events/value-types.ts';
import { addDays, endOfLocalDate, instantOf, localParts } from './deadlines.ts';
import { type Refusal, refuse } from './refuse.ts';
import type { Round } from './round.ts';

/** The days on which the intended list is open to objections (公示); both included. */
export const publicitySchema = lazily(() => z.object({ from: z.string(), until: z.string() }));
export type Publicity = z.infer<ReturnType<typeof publicitySchema>>;

/** A period as it counts: open from its first day, or from when it was set where that was later. */
export interface PublicityPeriod extends Publicity {
  readonly began: string;
}

type SetDays = Publicity & { readonly at: string };

/**
 * The periods of a round, from all its settings in their order. Days that are set while the present ones are still to come, or
 * that overlap them, take their place; the same first day only moves the last. Days after them are a further period, and what
 * ran before stays: it was open for those who stood on the list then.
 */
export function publicityPeriods(settings: readonly SetDays[], timeZone: string): PublicityPeriod[] {
  return settings.reduce<PublicityPeriod[]>((periods, { from, until, at }) => {
    const first = instantOf(from, '00:00', timeZone);
    // Set when it was over already, it was open to nobody.
    if (localParts(at, timeZone).date > until) return periods;
    const present = periods.at(-1);
    const began = before(first, at) ? at : first;
    if (!present) return [{ from, until, began }];
    const begun = !before(at, present.began);
    if (begun && from === present.from) return [...periods.slice(0, -1), { ...present, until }];
    const further = begun && from > present.until;
    return [...(further ? periods : periods.slice(0, -1)), { from, until, began }];
  }, []);
}

const before = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);

/**
 * Why these days cannot be set: the round has no such period, they have passed, or they are too few. The notice is silent on
 * all of it [I]. What is registered afterwards could never show who stood on the list, so days begin today at the earliest;
 * those that run already may end later, and never before today.
 */
export function publicityRefusal(
  round: Pick<Round, 'publicity' | 'timeZone'>,
  days: Publicity,
  at: { readonly now: string; readonly present: Publicity | undefined },
): Refusal | undefined {
  const { enabled, leastDays } = round.publicity;
  if (!enabled) return refuse('publicity-off').refusal;
  const today = localParts(at.now, round.timeZone).date;
  const passed = days.from < today && (days.from !== at.present?.from || days.until < today);
  if (passed) return refuse('publicity-past', { today }).refusal;
  const long = addDays(days.from, leastDays - 1) <= days.until;
  return long ? undefined : refuse('publicity-too-short', { leastDays }).refusal;
}

/**
 * What keeps an intended decision from being released where the round wants the list to be open to objections first: it did
 * not stand on the list, with this outcome (`since`), when a period began; that period is not over; or an objection is not
 * answered. Who is not selected stands on no list.
 */
export function publicityFault(
  round: Pick<Round, 'publicity' | 'timeZone'>,
  decision: { readonly outcome: Outcome; readonly objected: boolean; readonly since: string },
  at: { readonly now: string; readonly periods: readonly PublicityPeriod[] },
): 'publicity-running' | 'publicity-missed' | 'objection-open' | undefined {
  if (!round.publicity.enabled || decision.outcome === 'not-selected') return undefined;
  if (decision.objected) return 'objection-open';
  if (at.periods.length === 0) return 'publicity-running';
  const own = at.periods.filter(({ began }) => !before(began, decision.since));
  if (own.length === 0) return 'publicity-missed';
  const over = own.some(({ until }) => !before(at.now, endOfLocalDate(until, round.timeZone)));
  return over ? undefined : 'publicity-running';
}
