import type { FactOf } from '#events/catalogue.ts';
import type { ApplicationCommand } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import type { Refusal } from '#domain/refuse.ts';
import { gatedFiles, receivedAtOf, type Scan } from '#domain/scan.ts';
import { decideForwarding } from '#domain/summary-decisions.ts';
import { decideQuestioning } from '#domain/summary-filing.ts';
import type { ScanOwner, ScanStore } from '#ports/record-store.ts';
import { type Caller, systemCaller } from '#cases/caller.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { changeApplication } from '#cases/change-application.ts';
import { changePlacement } from '#cases/change-placement.ts';
import type { ClosedScan } from '#cases/closed-scan.ts';
import { refuseScan } from '#cases/refuse-scan.ts';
import type { ReadScan, Reading } from './read-scan.ts';

export interface JudgeServices extends CaseServices {
  readonly scans: ScanStore;
  readonly read: ReadScan;
}

/** Every refusal here becomes a finding that the unit is told; what to do stands with the texts of the findings. */
const findingFor: Partial<Record<Refusal['code'], string>> = {
  'form-version-old': 'older-version',
  'quota-reached': 'applicant-quota-reached',
  'paper-missing': 'paper-missing',
  'paper-late': 'paper-late',
};

/**
 * A scan whose files all passed the gate: the reader says what it sees, then the application is submitted (or the summary
 * forwarded), or the scan is kept late, or refused. The upload closes in the same write.
 */
export async function judgeScan(services: JudgeServices, fact: FactOf<'scan-gated'>): Promise<void> {
  const owner = ownerOf(fact.subject);
  const scan = await services.scans.loadScan(owner, fact.data.uploadId);
  // Judged before: the same event came again.
  if (scan?.status !== 'gated') return;
  const reading = await services.read({ owner, scan });
  const evidence = reading.evidenceSha256 ? { evidenceSha256: reading.evidenceSha256 } : {};
  if (reading.refused) {
    await refuseScan(services, { owner, before: scan, after: { ...scan, ...evidence }, findings: reading.findings });
    return;
  }
  const cause = {
    function: 'on-scan-gated',
    step: 'judge',
    causedBy: fact.id,
    correlationId: fact.correlationId,
    at: receivedAtOf(scan),
  };
  const caller = systemCaller(cause, services.digest);
  const seen = [reading.reader.verdict, ...reading.findings];
  // Nothing may be wrong with it and yet it came too late: then that is what came of it.
  const change: ClosedScan = (facts) => {
    const outcome = facts.some(({ type }) => type === 'scan-kept-late') ? ['kept-late', ...seen] : seen;
    const closed = { status: 'judged', outcome: outcome.join(','), version: scan.version + 1 } as const;
    return { owner, before: scan, after: { ...scan, ...evidence, ...closed }, legalStatuses: ['gated'] };
  };
  const outcome =
    owner.kind === 'application'
      ? await submit(services, { id: owner.id, caller, scan, reading, change })
      : await forward(services, { owner, caller, scan, reading, change });
  if (!('refusal' in outcome)) return;
  const { code } = outcome.refusal;
  if (code === 'changed-meanwhile') throw new Error('the case kept changing');
  await refuseScan(services, { owner, before: scan, findings: [findingFor[code] ?? 'not-awaiting-scan'] });
}

/** Without a warning the application is submitted; with one, the unit is asked first. */
function submit(
  services: JudgeServices,
  judged: { id: string; caller: Caller; scan: Scan; reading: Reading; change: ClosedScan },
) {
  const { scan, reading } = judged;
  const { uploadId, formVersion } = scan;
  const { reader, findings } = reading;
  const seen = { uploadId, formVersion, receivedAt: receivedAtOf(scan), files: gatedFiles(scan), reader };
  const command: ApplicationCommand =
    findings.length > 0
      ? { name: 'question-scan', ...seen, findings: [...findings] }
      : { name: 'accept-scan', ...seen };
  return changeApplication(
    services,
    { id: judged.id, caller: judged.caller },
    {
      command: command.name,
      allow: () => undefined,
      decide: (application, context) => decideApplication(application, command, context),
      scan: judged.change,
    },
  );
}

/** Without a warning the summary is forwarded; with one, the body is asked first. */
function forward(
  services: JudgeServices,
  judged: {
    owner: Extract<ScanOwner, { kind: 'summary' }>;
    caller: Caller;
    scan: Scan;
    reading: Reading;
    change: ClosedScan;
  },
) {
  const { owner, scan, reading } = judged;
  const { uploadId, formVersion } = scan;
  const seen = { uploadId, formVersion, receivedAt: receivedAtOf(scan), files: gatedFiles(scan) };
  const { reader } = reading;
  const findings = [...reading.findings];
  return changePlacement(services, judged.caller, {
    body: owner,
    applicationIds: undefined,
    commands: { summary: findings.length > 0 ? 'question-scan' : 'accept-scan', applications: 'forward' },
    allow: () => undefined,
    decide: (joint, context) =>
      findings.length > 0
        ? decideQuestioning({ ...seen, findings, reader }, joint, context)
        : decideForwarding(seen, joint, context),
    scan: judged.change,
  });
}

function ownerOf(subject: string): ScanOwner {
  const [kind, first = '', second = ''] = subject.split('/');
  return kind === 'summary' ? { kind: 'summary', roundId: first, bodyId: second } : { kind: 'application', id: first };
}
