import type { Digest } from '#domain/chain.ts';
import type { RefusalCode } from '#domain/refusals.ts';
import type { Round } from '#domain/round.ts';
import type { Freshness, RecordStore, Step } from '#ports/record-store.ts';
import { attempts, type CaseOutcome, refusalOf } from './outcome.ts';

/** What every case works with; built once on cold start. */
export interface CaseServices {
  readonly store: RecordStore;
  readonly round: Round;
  readonly digest: Digest;
}

/** What one attempt came to: an answer at once, or a step to write and the answer when it stands. */
export type Attempt<T> = CaseOutcome<T> | { readonly step: Step; readonly result: T };

/** What does not come free by asking again; a record that moved on is decided anew. */
const lasting: readonly RefusalCode[] = ['quota-reached', 'key-reused', 'stale-version', 'already-decided'];

/**
 * load → decide → save, anew when somebody else was faster. The first look may be a moment old, for half the price: a write is
 * held to the version that was read, and a refusal is only given after a look at what is true now.
 */
export async function settle<T>(
  store: RecordStore,
  attempt: (freshness: Freshness) => Promise<Attempt<T>>,
): Promise<CaseOutcome<T>> {
  let last: CaseOutcome<T> = { refusal: { code: 'changed-meanwhile' } };
  for (let tried = 0; tried < attempts; tried += 1) {
    const recent = tried === 0;
    const next = await attempt({ recent });
    if ('done' in next) return next;
    if ('refusal' in next) {
      if (!recent) return next;
      last = next;
      continue;
    }
    const refusal = refusalOf(await store.save(next.step));
    if (!refusal) return { done: next.result };
    last = { refusal };
    if (lasting.includes(refusal.code)) return last;
  }
  return last;
}
