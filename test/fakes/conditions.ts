import type { Change, ClaimChange, CommandKey, SaveOutcome, ScanChange, Step } from '#ports/record-store.ts';
import type { Fact } from '#events/catalogue.ts';
import type { InMemoryCertifiedTimes } from './in-memory-certified-times.ts';
import type { InMemoryPanel } from './in-memory-panel.ts';
import type { InMemoryDraftStore, InMemoryScanStore } from './in-memory-scan-store.ts';
import { claimName, subjectOfChange } from './names.ts';

/** A condition of the write that does not hold, and what stands there instead. */
export interface Failed {
  readonly purpose: 'state' | 'fact' | 'claim' | 'scan' | 'draft' | 'prepared' | 'certified';
  readonly command?: CommandKey | undefined;
  readonly status?: string | undefined;
}

/** What the conditions look at. */
export interface HeldRecords {
  readonly position: (
    subject: string,
  ) => { readonly sequence: number; readonly status: string; readonly command?: CommandKey | undefined } | undefined;
  readonly facts: ReadonlyMap<string, readonly { readonly fact: Fact; readonly command: CommandKey }[]>;
  readonly claims: ReadonlyMap<string, ReadonlySet<string>>;
  readonly scans: Pick<InMemoryScanStore, 'peek'>;
  readonly drafts: Pick<InMemoryDraftStore, 'holds'>;
  readonly panel: Pick<InMemoryPanel, 'holds'>;
  readonly certified: Pick<InMemoryCertifiedTimes, 'holds'>;
}

/** Every condition that does not hold, as a transaction reports them: all, not only the first. */
export function failedConditions(store: HeldRecords, step: Step): Failed[] {
  return [
    ...step.changes.flatMap((change) => [...stateFaults(store, change), ...factFaults(store, change)]),
    ...(step.claims ?? []).flatMap((claim) => claimFaults(store, claim)),
    ...(step.scan ? scanFaults(store, step.scan) : []),
    ...(step.draft && !store.drafts.holds(step.draft) ? [{ purpose: 'draft' } as const] : []),
    ...(step.certified ?? []).flatMap((change): Failed[] =>
      store.certified.holds(change) ? [] : [{ purpose: 'certified' }],
    ),
    ...(step.prepared && !store.panel.holds(step.prepared) ? [{ purpose: 'prepared' } as const] : []),
  ];
}

/** Why the step does not stand, in the order of the adapter: our own command first, then claims alone, then the rest. */
export function outcomeOf(failed: readonly Failed[], step: Step): SaveOutcome {
  const { command } = step;
  const ours = failed.find((one) => one.command?.key === command.key);
  if (ours) return { outcome: ours.command?.contentHash === command.contentHash ? 'already-done' : 'key-reused' };
  const others = failed.filter(({ purpose }) => purpose !== 'claim');
  if (others.length === 0) return { outcome: 'quota-reached' };
  const alone = (one: Failed['purpose']): boolean => others.every(({ purpose }) => purpose === one);
  if (alone('draft')) return { outcome: 'stale-version' };
  if (step.prepared && step.prepared.act !== 'release' && alone('prepared')) return { outcome: 'already-decided' };
  const closed = others.some(({ status }) => ['lapsed', 'not-forwarded', 'late'].includes(status ?? ''));
  return { outcome: closed ? 'too-late' : 'changed-meanwhile' };
}

function stateFaults(store: HeldRecords, change: Change): Failed[] {
  const now = store.position(subjectOfChange(change));
  const { before } = change;
  const first = before === undefined || before.head.sequence === 0;
  const legal: readonly string[] = change.legalStatuses;
  const holds = first
    ? now === undefined
    : now !== undefined && now.sequence === before.head.sequence && legal.includes(now.status);
  return holds ? [] : [{ purpose: 'state', command: now?.command, status: now?.status }];
}

function factFaults(store: HeldRecords, change: Change): Failed[] {
  const facts = store.facts.get(subjectOfChange(change)) ?? [];
  return change.facts.flatMap(({ sequence }): Failed[] => {
    const there = facts.find(({ fact }) => fact.sequence === sequence);
    return there ? [{ purpose: 'fact', command: there.command }] : [];
  });
}

function claimFaults(store: HeldRecords, claim: ClaimChange): Failed[] {
  const holders = store.claims.get(claimName(claim)) ?? new Set();
  const free = claim.act === 'free' || holders.has(claim.applicationId) || holders.size < claim.max;
  return free ? [] : [{ purpose: 'claim' }];
}

function scanFaults(store: HeldRecords, { owner, before, legalStatuses }: ScanChange): Failed[] {
  const now = store.scans.peek(owner, before.uploadId);
  const holds = now !== undefined && now.version === before.version && legalStatuses.includes(now.status);
  return holds ? [] : [{ purpose: 'scan' }];
}
