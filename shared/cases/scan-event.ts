import type { FactOf } from '#events/catalogue.ts';
import { gatedFiles, receivedAtOf, type Scan } from '#domain/scan.ts';
import type { ScanOwner } from '#ports/record-store.ts';

/**
 * The event that wakes the reader. It is no fact of a case (nothing is decided by it), so it stands outside the chain: the
 * scan's own item is its outbox.
 */
export function scanGated(owner: ScanOwner, scan: Scan, roundId: string): FactOf<'scan-gated'> {
  const subject = owner.kind === 'application' ? `application/${owner.id}` : `summary/${owner.roundId}/${owner.bodyId}`;
  const receivedAt = receivedAtOf(scan);
  const { uploadId, formVersion } = scan;
  return {
    id: `${subject}/scan/${uploadId}`,
    subject,
    sequence: 0,
    type: 'scan-gated',
    version: 1,
    at: receivedAt,
    roundId,
    actor: { id: 'on-scan-uploaded', kind: 'system' },
    correlationId: uploadId,
    causationId: uploadId,
    previousHash: '',
    hash: '',
    data: { uploadId, formVersion: Math.max(formVersion, 1), receivedAt, files: gatedFiles(scan) },
  };
}
