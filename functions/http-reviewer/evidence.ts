import { type ApplicationContext, deadlineOfBody } from '#domain/application-commands.ts';
import { type Timeliness, timeliness } from '#domain/deadline-evidence.ts';
import { paperDeadlineAt } from '#domain/paper-receipt.ts';
import { receivedAtOf } from '#domain/scan.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** What of the stamped scan and the paper counts for the deadline, and what is still missing of it (R35, R36). */
export async function evidenceOf(
  services: Pick<ReviewerServices, 'scans'>,
  owner: ScanOwner,
  context: ApplicationContext,
): Promise<Timeliness> {
  const { round, roundState, summary } = context;
  const uploadId = summary.uploadId ?? summary.questioned?.uploadId;
  const scan = uploadId ? await services.scans.loadScan(owner, uploadId) : undefined;
  const until = { scan: deadlineOfBody(context), paperAt: paperDeadlineAt(round, roundState) };
  return timeliness({ scanAt: scan && receivedAtOf(scan), paperAt: summary.paper?.receivedAt }, until, round);
}
