import type { Change, ClaimChange, CommandKey, SaveOutcome, ScanChange, Step } from '#ports/record-store.ts';
import type { InMemoryRecordStore } from './in-memory-record-store.ts';
import { claimName, subjectOfChange } from './names.ts';

/** A condition of the write that does not hold, and what stands there instead. */
export interface Failed {
  readonly purpose: 'state' | 'fact' | 'claim' | 'scan' | 'prepared';
  readonly command?: CommandKey | undefined;
  readonly status?: string | undefined;
}

/** Every condition that does not hold, as a transaction reports them: all, not only the first. */
export function failedConditions(store: InMemoryRecordStore, step: Step): Failed[] {
  return [
    ...step.changes.flatMap((change) => [...stateFaults(store, change), ...factFaults(store, change)]),
    ...(step.claims ?? []).flatMap((claim) => claimFaults(store, claim)),
    ...(step.scan ? scanFaults(store, step.scan) : []),
    ...(step.prepared && !store.panel.holds(step.prepared) ? [{ purpose: 'prepared' } as const] : []),
  ];
}

/** Why the step does not stand, in the order of the adapter: our own command first, then claims alone, then the rest. */
export function outcomeOf(failed: readonly Failed[], command: CommandKey): SaveOutcome {
  const ours = failed.find((one) => one.command?.key === command.key);
  if (ours) return { outcome: ours.command?.contentHash === command.contentHash ? 'already-done' : 'key-reused' };
  const others = failed.filter(({ purpose }) => purpose !== 'claim');
  if (others.length === 0) return { outcome: 'quota-reached' };
  const closed = others.some(({ status }) => ['lapsed', 'not-forwarded', 'late'].includes(status ?? ''));
  return { outcome: closed ? 'too-late' : 'changed-meanwhile' };
}

function stateFaults(store: InMemoryRecordStore, change: Change): Failed[] {
  const now = store.position(subjectOfChange(change));
  const { before } = change;
  const first = before === undefined || before.head.sequence === 0;
  const legal: readonly string[] = change.legalStatuses;
  const holds = first
    ? now === undefined
    : now !== undefined && now.sequence === before.head.sequence && legal.includes(now.status);
  return holds ? [] : [{ purpose: 'state', command: now?.command, status: now?.status }];
}

function factFaults(store: InMemoryRecordStore, change: Change): Failed[] {
  const facts = store.facts.get(subjectOfChange(change)) ?? [];
  return change.facts.flatMap(({ sequence }): Failed[] => {
    const there = facts.find(({ fact }) => fact.sequence === sequence);
    return there ? [{ purpose: 'fact', command: there.command }] : [];
  });
}

function claimFaults(store: InMemoryRecordStore, claim: ClaimChange): Failed[] {
  const holders = store.claims.get(claimName(claim)) ?? new Set();
  const free = claim.act === 'free' || holders.has(claim.applicationId) || holders.size < claim.max;
  return free ? [] : [{ purpose: 'claim' }];
}

function scanFaults(store: InMemoryRecordStore, { owner, before, legalStatuses }: ScanChange): Failed[] {
  const now = store.scans.peek(owner, before.uploadId);
  const holds = now !== undefined && now.version === before.version && legalStatuses.includes(now.status);
  return holds ? [] : [{ purpose: 'scan' }];
}
