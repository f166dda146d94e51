import type { NewFact } from '#events/catalogue.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { receivedAtOf, type Scan } from '#domain/scan.ts';
import { type Decision, isRefusal } from '#domain/decision.ts';
import { decideSummary } from '#domain/summary-decisions.ts';
import type { ScanChange, ScanOwner } from '#ports/record-store.ts';
import { systemCaller } from './caller.ts';
import type { CaseServices } from './case-services.ts';
import { changeApplication } from './change-application.ts';
import { changeSummary } from './change-summary.ts';

export interface ScanRefusal {
  readonly owner: ScanOwner;
  readonly before: Scan;
  /** The scan as it is when it is refused; by default as it was. */
  readonly after?: Scan;
  readonly findings: readonly string[];
}

const unlessOver = <F extends NewFact>(decision: Decision<F>): Decision<F> =>
  isRefusal(decision) ? { facts: [] } : decision;

/**
 * Refuses a scan: the fact on its case and the end of the upload in one write. A case that can take no such fact any more
 * (withdrawn, decided; a summary that is forwarded) still gets its upload closed, and nobody is mailed.
 */
export async function refuseScan(services: CaseServices, refusal: ScanRefusal): Promise<void> {
  const { owner, before, findings } = refusal;
  const { uploadId } = before;
  const after: Scan = {
    ...(refusal.after ?? before),
    status: 'refused',
    outcome: findings.join(','),
    version: before.version + 1,
  };
  const scan: ScanChange = { owner, before, after, legalStatuses: ['uploading', 'gated'] };
  const receivedAt = receivedAtOf(after);
  const cause = { function: 'gate', step: 'refuse-scan', causedBy: uploadId, correlationId: uploadId, at: receivedAt };
  const caller = systemCaller(cause, services.digest);
  const command = {
    name: 'refuse-scan' as const,
    uploadId,
    formVersion: before.formVersion,
    receivedAt,
    findings: [...findings],
  };
  const outcome =
    owner.kind === 'application'
      ? await changeApplication(
          services,
          { id: owner.id, caller },
          {
            command: 'refuse-scan',
            allow: () => undefined,
            decide: (application, context) => unlessOver(decideApplication(application, command, context)),
            scan,
          },
        )
      : await changeSummary(
          services,
          { ...owner, caller },
          {
            command: 'refuse-scan',
            decide: (summary, context) => unlessOver(decideSummary(summary, command, context)),
            scan,
          },
        );
  if ('refusal' in outcome && outcome.refusal.code === 'changed-meanwhile') throw new Error('the case kept changing');
}
