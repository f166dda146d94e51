import type { FactOf } from '#events/catalogue.ts';
import type { Scan } from '#domain/scan.ts';
import type { ScanOwner } from '#ports/record-store.ts';

/** What the reader says of a scan; the evidence lies with the scan. */
export type ReadScan = (given: {
  owner: ScanOwner;
  scan: Scan;
}) => Promise<FactOf<'application-submitted'>['data']['reader']>;

/** No reader yet: every scan that passed the gate is accepted, and a person looks at it. Its verdict says so in the fact. */
export const notReadYet: ReadScan = async () => ({ version: 'none', verdict: 'not-read' });
