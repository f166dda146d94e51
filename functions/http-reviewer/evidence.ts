import { type ApplicationContext, deadlineOfBody } from '#domain/application-commands.ts';
import { type EvidenceState, evidenceState } from '#domain/deadline-evidence.ts';
import { instant } from '#domain/round-lifecycle.ts';
import { receivedAtOf } from '#domain/scan.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** What of the stamped scan and the paper counts for the deadline, and what is still missing of it (R35, R36). */
export async function evidenceOf(
  services: Pick<ReviewerServices, 'scans'>,
  owner: ScanOwner,
  context: ApplicationContext,
): Promise<EvidenceState> {
  const { round, summary } = context;
  const uploadId = summary.uploadId ?? summary.questioned?.uploadId;
  const scan = uploadId ? await services.scans.loadScan(owner, uploadId) : undefined;
  const given = { scanReceivedAt: scan && receivedAtOf(scan), paperReceivedAt: summary.paper?.receivedAt };
  return evidenceState(round.deadlineEvidence, given, {
    scan: deadlineOfBody(context),
    paper: { at: instant(round.paperDeadlineAt), source: 'round' },
    graceSeconds: round.graceSeconds,
  });
}
