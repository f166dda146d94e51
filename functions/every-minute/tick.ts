import {
  type ApplicationCommand,
  type ApplicationContext,
  deadlineOfApplicant,
  deadlineOfBody,
} from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { type Application } from '#domain/application.ts';
import { inTime } from '#domain/deadlines.ts';
import { decideSummary, type SummaryCommand } from '#domain/summary-decisions.ts';
import { decideLateness } from '#domain/summary-filing.ts';
import type { ClockWatermark } from '#ports/clock.ts';
import type { ApplicationLists, ApplicationRow } from '#ports/record-store.ts';
import type { NotificationOrders } from '#ports/notifications.ts';
import { systemCaller } from '#cases/caller.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { changeApplication } from '#cases/change-application.ts';
import { changePlacement } from '#cases/change-placement.ts';
import { changeRound, changeSummary } from '#cases/change-summary.ts';
import type { Log } from '#lambda/log.ts';
import { remind } from './remind.ts';

export interface TickServices extends CaseServices {
  readonly lists: ApplicationLists;
  readonly clock: ClockWatermark;
  readonly orders: NotificationOrders;
  readonly log: Log;
}

/** Before an upload's event has had its time to come, no deadline is acted upon: the scan's own time decides (E6). */
const graceMilliseconds = 5 * 60_000;

export interface TickResult {
  readonly asOf: string;
  readonly steps: number;
  readonly reminders: number;
}

/**
 * One tick of the clock, for any stated instant: the round's own steps, lapses, reopenings after a moved deadline, and
 * reminders. Everything is derived from time, so a tick that is late, doubled or repeated changes nothing more (E10).
 */
export async function tick(services: TickServices, now: Date): Promise<TickResult> {
  const asOf = now.toISOString();
  const { round, store } = services;
  const roundState = (await store.loadRound(round.id)).state;
  if (roundState.status === 'prepared') return { asOf, steps: 0, reminders: 0 };
  const settledAt = new Date(now.getTime() - graceMilliseconds).toISOString();
  const rows = await services.lists.ofRound(round.id);
  const contexts = await bodyContexts(services, rows, settledAt);
  let steps = 0;
  // Summaries first: one that waits with a questioned scan is forwarded, and then none of its applications is left behind.
  for (const [bodyId, context] of contexts) steps += await summaryStep(services, bodyId, context);
  for (const row of rows) steps += await stepOf(services, row, contexts);
  steps += await roundSteps(services, settledAt, contexts);
  const reminders = await remind({ ...services, contexts, rows }, asOf);
  return { asOf, steps, reminders };
}

/** What decisions about each body's cases look at, loaded once a tick. */
async function bodyContexts(
  services: TickServices,
  rows: readonly ApplicationRow[],
  now: string,
): Promise<Map<string, ApplicationContext>> {
  const { round, store } = services;
  const roundState = (await store.loadRound(round.id)).state;
  const bodyIds = [...new Set(rows.map(({ bodyId }) => bodyId))];
  const summaries = await Promise.all(bodyIds.map((bodyId) => store.loadSummary(round.id, bodyId)));
  return new Map(summaries.map(({ state }) => [state.bodyId, { now, round, roundState, summary: state }]));
}

/** The command that time asks of a case, if any; the row only says where to look, the decision loads the case. */
function commandFor(state: Application, context: ApplicationContext): ApplicationCommand | undefined {
  const ownOpen = inTime(context.now, deadlineOfApplicant(state, context));
  const body = deadlineOfBody(context);
  const bodyOpen = inTime(context.now, body);
  switch (state.status) {
    case 'drafting':
    case 'awaiting-scan':
    case 'returned':
      return ownOpen ? undefined : { name: 'lapse' };
    case 'submitted':
    case 'nominated':
    case 'placed':
      return bodyOpen || state.bodyId === 'bureau' ? undefined : { name: 'mark-not-forwarded' };
    case 'lapsed':
      return ownOpen ? { name: 'extend', tier: 'applicant', until: deadlineOfApplicant(state, context).at } : undefined;
    case 'not-forwarded':
      return bodyOpen ? { name: 'extend', tier: 'body', until: body.at } : undefined;
    default:
      return undefined;
  }
}

const timed: readonly ApplicationRow['status'][] = [
  'drafting',
  'awaiting-scan',
  'returned',
  'submitted',
  'nominated',
  'placed',
  'lapsed',
  'not-forwarded',
];

async function stepOf(
  services: TickServices,
  row: ApplicationRow,
  contexts: ReadonlyMap<string, ApplicationContext>,
): Promise<number> {
  const context = contexts.get(row.bodyId);
  if (!context || !timed.includes(row.status) || !worthLooking(row, context)) return 0;
  const loaded = await services.store.loadApplication(row.id);
  const command = loaded && commandFor(loaded.state, context);
  if (!command) return 0;
  const at = { id: row.id, sequence: loaded.head.sequence, now: context.now };
  const code = await take(services, at, command);
  if (code === undefined) return 1;
  // A questioned scan cannot be filed where the applicant's place is taken: then its application lapses like any other.
  const lapses = command.name === 'lapse' && code === 'quota-reached';
  if (lapses && (await take(services, at, { name: 'lapse', regardless: true })) === undefined) return 1;
  services.log.warn('step-refused', { applicationId: row.id, code });
  return 0;
}

/** One step of one case in the clock's name; answers why it was refused. */
async function take(
  services: TickServices,
  about: { id: string; sequence: number; now: string },
  command: ApplicationCommand,
): Promise<string | undefined> {
  const { id, sequence, now } = about;
  const step = 'regardless' in command ? `${command.name}-regardless` : command.name;
  const cause = { function: 'every-minute', step, causedBy: `${id}/${sequence}`, correlationId: id, at: now };
  const outcome = await changeApplication(
    services,
    { id, caller: systemCaller(cause, services.digest) },
    {
      command: command.name,
      allow: () => undefined,
      decide: (application, current) => decideApplication(application, command, { ...current, now }),
    },
  );
  return 'refusal' in outcome ? outcome.refusal.code : undefined;
}

/** Most ticks concern nobody: a case is loaded only where its body's earliest deadline has passed, or where it may reopen. */
function worthLooking(row: ApplicationRow, context: ApplicationContext): boolean {
  const ended = row.status === 'lapsed' || row.status === 'not-forwarded';
  const body = deadlineOfBody(context);
  const earliest = [body.at, context.summary.cutOffAt ?? body.at].toSorted()[0] ?? body.at;
  return ended ? inTime(context.now, body) : !inTime(context.now, { at: earliest, source: 'round' });
}

/** What time asks of a body's summary: it is late, or a moved deadline of the round opens it again. */
function summaryCommandFor({ summary, roundState, ...context }: ApplicationContext): SummaryCommand | undefined {
  const deadline = deadlineOfBody({ ...context, summary, roundState });
  const open = inTime(context.now, deadline);
  if (summary.status === 'open' || summary.status === 'issued') return open ? undefined : { name: 'mark-late' };
  const { moveNoteSha256: noteSha256 } = roundState;
  return summary.status === 'late' && open && noteSha256
    ? { name: 'extend', until: deadline.at, noteSha256 }
    : undefined;
}

async function summaryStep(services: TickServices, bodyId: string, context: ApplicationContext): Promise<number> {
  const command = bodyId === 'bureau' ? undefined : summaryCommandFor(context);
  if (!command) return 0;
  const cause = {
    function: 'every-minute',
    step: command.name,
    causedBy: `${bodyId}/${deadlineOfBody(context).at}`,
    correlationId: bodyId,
    at: context.now,
  };
  const body = { roundId: services.round.id, bodyId };
  const caller = systemCaller(cause, services.digest);
  const outcome =
    command.name === 'mark-late'
      ? await changePlacement(services, caller, {
          body,
          applicationIds: undefined,
          commands: { summary: 'mark-late', applications: 'forward' },
          allow: () => undefined,
          decide: (joint, current) => decideLateness(joint, { ...current, now: context.now }),
        })
      : await changeSummary(
          services,
          { ...body, caller },
          {
            command: command.name,
            decide: (summary, current) => decideSummary(summary, command, { ...current, now: context.now }),
          },
        );
  return 'refusal' in outcome ? 0 : 1;
}

/** The round closes for applicants and bodies when its deadline has passed; extensions are looked after case by case. */
async function roundSteps(
  services: TickServices,
  now: string,
  contexts: ReadonlyMap<string, ApplicationContext>,
): Promise<number> {
  const before = contexts.size > 0 ? [...contexts.values()][0]?.roundState.status : undefined;
  let last = before;
  for (const name of ['close-for-applicants', 'close-for-bodies'] as const) {
    const cause = { function: 'every-minute', step: name, causedBy: now, correlationId: services.round.id, at: now };
    const outcome = await changeRound(services, systemCaller(cause, services.digest), { name });
    if ('done' in outcome) last = outcome.done.status;
  }
  return last === before ? 0 : 1;
}
