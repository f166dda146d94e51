import type { FactOf } from '#events/catalogue.ts';
import type { IssuedForm } from '#domain/issued-form.ts';
import { gatedFiles, receivedAtOf, type Scan } from '#domain/scan.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import { applicationSubject, summarySubject } from './subjects.ts';

export const subjectOfOwner = (owner: ScanOwner): string =>
  owner.kind === 'application' ? applicationSubject(owner.id) : summarySubject(owner);

/**
 * Events that are no facts of a case (nothing is decided by them) stand outside the chain: the item that they tell of is
 * their outbox.
 */
function outsideTheChain(about: { subject: string; item: string; at: string; roundId: string; by: string }) {
  const { subject, item, at, roundId, by } = about;
  return {
    id: `${subject}/${item}`,
    subject,
    sequence: 0,
    at,
    roundId,
    actor: { id: by, kind: 'system' },
    previousHash: '',
    hash: '',
  } as const;
}

/** The event that wakes the reader. */
export function scanGated(owner: ScanOwner, scan: Scan, roundId: string): FactOf<'scan-gated'> {
  const { uploadId, formVersion } = scan;
  const receivedAt = receivedAtOf(scan);
  const about = { subject: subjectOfOwner(owner), item: `scan/${uploadId}`, at: receivedAt, roundId };
  return {
    ...outsideTheChain({ ...about, by: 'on-scan-uploaded' }),
    type: 'scan-gated',
    version: 2,
    correlationId: uploadId,
    causationId: uploadId,
    data: { uploadId, formVersion: Math.max(formVersion, 1), receivedAt, files: gatedFiles(scan) },
  };
}

/** The printed form, or the printed summary with its sheet, lies ready. */
export function formIssued(
  owner: ScanOwner,
  form: IssuedForm,
  roundId: string,
): FactOf<'form-issued'> | FactOf<'summary-printed'> {
  const { issuedAt, causedBy, formVersion, formSha256, xlsxSha256, ...data } = form;
  const about = { subject: subjectOfOwner(owner), item: `form/${formVersion}`, at: issuedAt, roundId };
  const cause = { correlationId: causedBy, causationId: causedBy };
  if (xlsxSha256 === undefined) {
    const by = 'on-form-frozen';
    return {
      ...outsideTheChain({ ...about, by }),
      type: 'form-issued',
      version: 1,
      ...cause,
      data: { ...data, formVersion, formSha256 },
    };
  }
  return {
    ...outsideTheChain({ ...about, by: 'on-summary-issued' }),
    type: 'summary-printed',
    version: 1,
    ...cause,
    data: { ...data, xlsxSha256, summaryVersion: formVersion, documentSha256: formSha256 },
  };
}
