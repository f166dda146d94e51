import type { Application } from '#domain/application.ts';
import { keepingOf, type KeptClass, keptClassOf, roundPapersDue, type RoundTimes } from '#domain/retention.ts';
import type { RoundState } from '#domain/round-lifecycle.ts';
import { serviceOf } from '#domain/service.ts';
import type { ApplicationLists } from '#ports/record-store.ts';
import type { CaseServices } from './case-services.ts';

export interface RetentionServices extends CaseServices {
  readonly lists: ApplicationLists;
}

/** What the round's periods ask for at an instant; ids only. */
export interface RetentionPlan {
  readonly asOf: string;
  readonly concludedAt?: string | undefined;
  readonly due: readonly { readonly applicationId: string; readonly keptClass: KeptClass; readonly since: string }[];
  readonly held: readonly string[];
  /** Ended, and to be erased later. */
  readonly kept: number;
  /** Somebody still has to act: nothing ends there. */
  readonly open: number;
  readonly erased: number;
  /** The round's own papers are due as well. */
  readonly roundPapers: boolean;
}

/** Looks only. A row says where to look; what counts is the case itself (K4). */
export async function planRetention(services: RetentionServices, now: Date): Promise<RetentionPlan> {
  const asOf = now.toISOString();
  const { round, store } = services;
  const { state: roundState } = await store.loadRound(round.id);
  const times = { round, roundState, concludedAt: await concludedAt(services, roundState) };
  const rows = await services.lists.ofRound(round.id);
  const cases: Application[] = [];
  for (const { id } of rows) {
    const loaded = await store.loadApplication(id);
    if (loaded) cases.push(loaded.state);
  }
  return planOf(cases, times, { asOf, roundErased: roundState.erased === true });
}

function planOf(
  cases: readonly Application[],
  times: RoundTimes,
  about: { asOf: string; roundErased: boolean },
): RetentionPlan {
  const due: { applicationId: string; keptClass: KeptClass; since: string }[] = [];
  const held: string[] = [];
  const counts = { kept: 0, open: 0, erased: 0 };
  for (const one of cases) {
    const keeping = keepingOf(one, times, about.asOf);
    switch (keeping.keep) {
      case 'no-longer':
        due.push({ applicationId: one.id, keptClass: keeping.keptClass, since: keeping.at });
        break;
      case 'held':
        held.push(one.id);
        break;
      case 'until':
      case 'unconcluded':
        counts.kept += 1;
        break;
      case 'open':
      case 'erased':
        counts[keeping.keep] += 1;
    }
  }
  const afterwards = cases.map((one) => (due.some(({ applicationId }) => applicationId === one.id) ? gone(one) : one));
  const roundPapers = !about.roundErased && roundPapersDue(times, afterwards, about.asOf);
  return { asOf: about.asOf, concludedAt: times.concludedAt, due, held, ...counts, roundPapers };
}

const gone = (one: Application): Application => ({ ...one, erased: true });

async function concludedAt({ store, round }: CaseServices, state: RoundState): Promise<string | undefined> {
  if (state.status !== 'concluded') return undefined;
  const facts = await store.history({ kind: 'round', id: round.id });
  return facts.findLast(({ type }) => type === 'round-concluded')?.at;
}

/**
 * May the personal data of a case be erased on request now? Only where it has ended: until then its purpose stands. A listed one
 * has ended when its service is confirmed, or the round is concluded: before, its unit reports and somebody confirms.
 */
export function mayErase(state: Application, isConcluded: boolean): boolean {
  const keptClass = keptClassOf(state);
  if (keptClass !== 'chosen') return keptClass !== undefined;
  return isConcluded || serviceOf(state).status === 'confirmed';
}
