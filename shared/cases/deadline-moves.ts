import { directBodyId } from '#domain/application.ts';
import { type ApplicationContext, deadlineOfBody } from '#domain/application-commands.ts';
import { bodyConcerned, type Effect, effectOn, type Move, unitConcerned } from '#domain/deadline-effects.ts';
import type { Round } from '#domain/round.ts';
import type { ApplicationLists, ApplicationRow, RecordStore } from '#ports/record-store.ts';

/** A deadline that was moved, or that somebody thinks of moving: the round's, or one body's cut-off for its applicants. */
export type Moved =
  | { readonly what: 'round'; readonly previousAt: string; readonly at: string }
  | {
      readonly what: 'cut-off';
      readonly bodyId: string;
      readonly previousAt?: string | undefined;
      readonly at: string;
    };

export interface BodyEffect {
  readonly bodyId: string;
  readonly deadlineAt: string;
  /** Its own cut-off, and whether the moved deadline overtakes it: then that deadline counts for its applicants. */
  readonly cutOffAt?: string | undefined;
  readonly overtaken: boolean;
  /** It has not forwarded yet, so it is told. */
  readonly told: boolean;
}

export interface MoveEffects {
  readonly cases: readonly { readonly row: ApplicationRow; readonly effect: Effect; readonly told: boolean }[];
  /** Empty for a cut-off, which binds no body. */
  readonly bodies: readonly BodyEffect[];
}

/**
 * What a move does, case by case and body by body. The preview and the mails both come from here, so that what was shown
 * before the move is what happens after it.
 */
export async function effectsOf(
  services: { store: Pick<RecordStore, 'loadRound' | 'loadSummary'>; lists: ApplicationLists; round: Round },
  moved: Moved,
  now: string,
): Promise<MoveEffects> {
  const { store, lists, round } = services;
  const bodyId = moved.what === 'cut-off' ? moved.bodyId : undefined;
  const bodyIds = bodyId ? [bodyId] : [...round.bodies.map(({ id }) => id), directBodyId];
  const [{ state: roundState }, rows, summaries] = await Promise.all([
    store.loadRound(round.id),
    lists.ofRound(round.id, bodyId),
    Promise.all(bodyIds.map((id) => store.loadSummary(round.id, id))),
  ]);
  const contexts = new Map(summaries.map(({ state }) => [state.bodyId, { round, roundState, summary: state }]));
  const cases = rows.flatMap((row) => {
    const context = contexts.get(row.bodyId);
    const effect = context && effectOn(row, moveOf(context, moved, now));
    return effect ? [{ row, effect, told: unitConcerned(effect) }] : [];
  });
  const bodies = [...contexts.values()].filter(({ summary }) => summary.bodyId !== directBodyId);
  return {
    cases,
    bodies: moved.what === 'cut-off' ? [] : bodies.map((one) => bodyEffect(one, moveOf(one, moved, now))),
  };
}

type Context = Omit<ApplicationContext, 'now'>;

function moveOf(context: Context, moved: Moved, now: string): Move {
  const { summary, roundState } = context;
  if (moved.what === 'round') {
    const at = (movedDeadlineAt: string): Context => ({ ...context, roundState: { ...roundState, movedDeadlineAt } });
    return { now, before: at(moved.previousAt), after: at(moved.at) };
  }
  const { cutOffAt: _present, ...rest } = summary;
  const before = moved.previousAt ? { ...rest, cutOffAt: moved.previousAt } : rest;
  return {
    now,
    before: { ...context, summary: before },
    after: { ...context, summary: { ...rest, cutOffAt: moved.at } },
  };
}

function bodyEffect({ summary }: Context, move: Move): BodyEffect {
  const deadlineAt = deadlineOfBody(move.after).at;
  const { bodyId, cutOffAt, status } = summary;
  const overtaken = cutOffAt !== undefined && Date.parse(cutOffAt) > Date.parse(deadlineAt);
  return { bodyId, deadlineAt, cutOffAt, overtaken, told: bodyConcerned(status, move) };
}
