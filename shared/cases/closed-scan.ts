import type { NewFact } from '#events/catalogue.ts';
import type { ScanChange } from '#ports/record-store.ts';

/** The end of an upload that a step closes; where it depends on what was decided, by the facts. */
export type ClosedScan = ScanChange | ((facts: readonly NewFact[]) => ScanChange);

export function closedScan(scan: ClosedScan | undefined, facts: readonly NewFact[]): ScanChange | undefined {
  return typeof scan === 'function' ? scan(facts) : scan;
}
