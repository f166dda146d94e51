import type { Digest } from '#domain/chain.ts';
import type { Round } from '#domain/round.ts';
import type { RecordStore, Step } from '#ports/record-store.ts';
import { attempts, type CaseOutcome, refusalOf } from './outcome.ts';

/** What every case works with; built once on cold start. */
export interface CaseServices {
  readonly store: RecordStore;
  readonly round: Round;
  readonly digest: Digest;
}

/** What one attempt came to: an answer at once, or a step to write and the answer when it stands. */
export type Attempt<T> = CaseOutcome<T> | { readonly step: Step; readonly result: T };

/**
 * load → decide → save, anew when somebody else was faster. The last answer is the domain's own: a second look at what has
 * changed says why the step is no longer possible.
 */
export async function settle<T>(store: RecordStore, attempt: () => Promise<Attempt<T>>): Promise<CaseOutcome<T>> {
  let last: CaseOutcome<T> = { refusal: { code: 'changed-meanwhile' } };
  for (let tried = 0; tried < attempts; tried += 1) {
    const next = await attempt();
    if (!('step' in next)) return next;
    const refusal = refusalOf(await store.save(next.step));
    if (!refusal) return { done: next.result };
    last = { refusal };
    // A claim or a key does not come free by asking again; a record that moved on is decided anew.
    if (refusal.code === 'quota-reached' || refusal.code === 'key-reused') return last;
  }
  return last;
}
