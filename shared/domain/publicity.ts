import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Outcome } from '#events/value-types.ts';
import { addDays, endOfLocalDate } from './deadlines.ts';
import { type Refusal, refuse } from './refuse.ts';
import type { Round } from './round.ts';

/** The days on which the intended list is open to objections (公示); both included. */
export const publicitySchema = lazily(() => z.object({ from: z.string(), until: z.string() }));
export type Publicity = z.infer<ReturnType<typeof publicitySchema>>;

/** Why these days cannot be set: the round has no such period, or they are too few. The notice is silent on both [I]. */
export function publicityRefusal(round: Pick<Round, 'publicity'>, days: Publicity): Refusal | undefined {
  const { enabled, leastDays } = round.publicity;
  if (!enabled) return refuse('publicity-off').refusal;
  const long = addDays(days.from, leastDays - 1) <= days.until;
  return long ? undefined : refuse('publicity-too-short', { leastDays }).refusal;
}

/**
 * What keeps an intended decision from being released where the round wants the list to be open to objections first: the days
 * are not over, or one of them is not answered. Who is not selected stands on no list.
 */
export function publicityFault(
  round: Pick<Round, 'publicity' | 'timeZone'>,
  decision: { readonly outcome: Outcome; readonly objected: boolean },
  at: { readonly now: string; readonly days: Publicity | undefined },
): 'publicity-running' | 'objection-open' | undefined {
  if (!round.publicity.enabled || decision.outcome === 'not-selected') return undefined;
  if (decision.objected) return 'objection-open';
  const over = at.days && Date.parse(at.now) >= Date.parse(endOfLocalDate(at.days.until, round.timeZone));
  return over ? undefined : 'publicity-running';
}
