import { type Application, directBodyId } from './application.ts';
import {
  type ApplicationCommand,
  type ApplicationContext,
  type ApplicationFact,
  deadlineOfApplicant,
  deadlineOfBody,
} from './application-commands.ts';
import { addDays, endOfLocalDate, inTime, localParts } from './deadlines.ts';
import type { Decision } from './decision.ts';
import { type Refusal, refuse } from './refuse.ts';

/** Sends an application back to its unit: what the note names is open to correction, or, said outright, everything. */
export function returned(
  state: Application,
  command: Extract<ApplicationCommand, { name: 'return' }>,
  context: ApplicationContext,
): Decision<ApplicationFact> {
  const { by, noteSha256, dueAt, fields = 0, everything = false } = command;
  const forwarded = state.status === 'forwarded';
  if ((by === 'bureau') !== forwarded) return refuse(forwarded ? 'already-forwarded' : 'not-forwarded-yet');
  if (fields > 0 === everything) return refuse('correction-unnamed');
  const late = dueRefusal(state, command, context);
  if (late) return { refusal: late };
  const { formVersion, formSha256 = '' } = state;
  const data = { by, formVersion, formSha256, noteSha256, fields, everything, ...(dueAt ? { dueAt } : {}) };
  return { facts: [{ type: 'application-returned', version: 2, data }] };
}

/** Told to whoever returns, not to the unit: what would give the time that is missing. */
function dueRefusal(
  state: Application,
  { by, dueAt }: Extract<ApplicationCommand, { name: 'return' }>,
  context: ApplicationContext,
): Refusal | undefined {
  const latestAt = latestDueAt(by, context);
  const tooLate = dueAt !== undefined && Date.parse(dueAt) > Date.parse(latestAt);
  // Whoever returns must leave time to correct: after the deadline only a due time in the future does.
  const deadlineAt = dueAt ?? deadlineOfApplicant(state, context).at;
  if (!tooLate && inTime(context.now, { at: deadlineAt, source: 'extension' })) return undefined;
  // A body whose own deadline is over has no time left to give: no other date helps it.
  if (!inTime(context.now, { at: latestAt, source: 'extension' }))
    return { code: 'body-too-late', detail: { deadlineAt: latestAt } };
  if (tooLate) return { code: 'due-too-late', detail: { latestAt } };
  return dueAt === undefined ? { code: 'due-missing', detail: { deadlineAt } } : { code: 'due-past' };
}

/**
 * By when a correction must be back at the latest. A body must still forward it: its own deadline. The bureau has no deadline
 * in the notice [I]: so many days from now as the round allows, to the end of that day, and never less than the bodies have.
 */
export function latestDueAt(by: 'body' | 'bureau', context: ApplicationContext): string {
  const body = deadlineOfBody(context).at;
  if (by === 'body') return body;
  const { timeZone, correction } = context.round;
  const lastDay = addDays(localParts(context.now, timeZone).date, correction.bureauDays);
  const own = endOfLocalDate(lastDay, timeZone);
  return Date.parse(own) > Date.parse(body) ? own : body;
}

/**
 * Hands an application that nobody has placed to the body that is competent for it (R28). From then on that body's deadline
 * holds, so it must still have time, and a summary that was forwarded takes nothing in any more.
 */
export function transferred(
  state: Application,
  command: Extract<ApplicationCommand, { name: 'transfer' }>,
  context: ApplicationContext,
): Decision<ApplicationFact> {
  const { by, to, noteSha256, target } = command;
  if (state.bodyId === directBodyId) return refuse('direct-route');
  if (!context.round.bodies.some(({ id }) => id === to)) return refuse('body-unknown');
  if (to === state.bodyId) return refuse('body-same');
  const deadline = deadlineOfBody({ ...context, summary: target });
  if (!inTime(context.now, deadline)) return refuse('body-too-late', { deadlineAt: deadline.at });
  if (target.status === 'forwarded') return refuse('body-closed');
  const data = { by, from: state.bodyId, to, formVersion: state.formVersion, noteSha256 };
  return { facts: [{ type: 'application-transferred', version: 1, data }] };
}
