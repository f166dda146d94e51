import type { DeclaredFile, ArrivedFile, Scan } from '#domain/scan.ts';
import { findingsOf, isComplete } from '#domain/scan.ts';
import type { ScanOwner, ScanStore } from '#ports/record-store.ts';
import type { MalwareVerdict, MalwareVerdicts, ObjectHead, ScanIntake, ScanVault } from '#ports/vault.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { refuseScan } from '#cases/refuse-scan.ts';
import { parseIntakeKey, scanFolder } from '#cases/uploads.ts';
import type { Log } from '#lambda/log.ts';
import { ContractBreach } from '#lambda/failures.ts';
import { inspectFile } from '#scan/gate/inspect-file.ts';
import type { ArrivedObject } from './s3-event.ts';

export interface GateServices extends CaseServices {
  readonly scans: ScanStore;
  readonly intake: Pick<ScanIntake, 'head' | 'read'>;
  readonly vault: Pick<ScanVault, 'keep'>;
  /** Where the environment has a malware scanner: nothing is opened or kept before it has found it clean. */
  readonly malware?: MalwareVerdicts | undefined;
  readonly bucket: string;
  readonly sha256: (bytes: Uint8Array) => string;
  readonly log: Log;
}

const tries = 8;

/**
 * One object of the intake: checked once, copied to the vault, and recorded on its upload. With the last file of the
 * manifest the scan is complete: it goes on to the reader, or it is refused with everything that was found.
 */
export async function gateScan(services: GateServices, event: ArrivedObject): Promise<void> {
  if (event.bucket !== services.bucket) throw new ContractBreach('an object of another bucket');
  const place = parseIntakeKey(event.key);
  const scan = place && (await services.scans.loadScan(place.owner, place.uploadId));
  const declared = place && scan?.declared[place.number - 1];
  if (!place || !scan || !declared) return park(services, 'UnknownObjects');
  const head = await services.intake.head({ key: event.key, versionId: event.versionId });
  if (!head) return park(services, 'MissingObjects');
  const known = scan.arrived.find(({ number }) => number === place.number);
  const verdict = known ? 'clean' : await verdictOn(services, event, head.versionId);
  // The scanner's result comes as an event of its own; should it be lost, the reconciler asks again.
  if (!verdict) return park(services, 'AwaitingMalwareScan');
  const arrived = known ? undefined : await checked(services, { key: event.key, head, declared, verdict, ...place });
  await record(services, { ...place, head, arrived });
}

/** Nothing to do for anybody: counted and acknowledged, no record, no retry (A7, A8). */
function park(services: GateServices, metric: string): void {
  services.log.warn('object-parked', { metric });
  services.log.count(metric, 1);
}

/** The event's own word where it is the scanner's; otherwise what the scanner left on exactly this version. */
async function verdictOn(
  { malware }: GateServices,
  event: ArrivedObject,
  versionId: string,
): Promise<MalwareVerdict | undefined> {
  if (!malware) return 'clean';
  if (event.verdict && event.versionId === versionId) return event.verdict;
  return malware.of({ key: event.key, versionId });
}

const malwareFindings = { clean: [], threat: ['malware-found'], unscannable: ['malware-scan-impossible'] } as const;

interface Incoming {
  readonly key: string;
  readonly verdict: MalwareVerdict;
  readonly head: ObjectHead;
  readonly declared: DeclaredFile;
  readonly owner: ScanOwner;
  readonly number: number;
}

/** What the gate finds on one file; only a file without any finding is kept in the vault. */
async function checked(services: GateServices, file: Incoming): Promise<ArrivedFile> {
  const { head, declared, number } = file;
  const base = { number, versionId: head.versionId, receivedAt: head.receivedAt };
  const early = [...malwareFindings[file.verdict], ...headFindings(services, head, declared)];
  if (early.length > 0) return { ...base, findings: early };
  const bytes = await services.intake.read({ key: file.key, versionId: head.versionId });
  const { maxPages, maxPixels } = services.round.scan;
  const { findings, pages } = inspectFile(bytes, declared.mediaType, { maxPages, maxPixels });
  if (findings.length > 0) return { ...base, findings: [...findings] };
  const sha256 = services.sha256(bytes);
  await services.vault.keep(scanFolder(file.owner), { sha256, mediaType: declared.mediaType, bytes });
  return {
    ...base,
    findings: [],
    gated: { number, sha256, bytes: bytes.byteLength, mediaType: declared.mediaType, pages },
  };
}

/** What the header of the object says already, before a byte of it is loaded (F8, F9, E7). */
function headFindings(services: GateServices, head: ObjectHead, declared: DeclaredFile): string[] {
  if (head.multipart) return ['multipart-upload'];
  if (head.bytes === 0) return ['file-empty'];
  if (head.bytes > services.round.scan.maxBytesPerFile) return ['file-too-large'];
  if (head.bytes !== declared.bytes) return ['size-mismatch'];
  return head.mediaType === declared.mediaType ? [] : ['type-mismatch'];
}

/** Writes what arrived on the upload, anew when another file of the same scan was faster. */
async function record(
  services: GateServices,
  file: { owner: ScanOwner; uploadId: string; number: number; head: ObjectHead; arrived: ArrivedFile | undefined },
): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    const before = await services.scans.loadScan(file.owner, file.uploadId);
    if (!before) return park(services, 'UnknownObjects');
    const after = withFile(before, file, services.round.scan.maxPages);
    if (after.status === 'uploading' && isComplete(after)) {
      // All files are here and something is wrong with them: told at once, in one write with the fact.
      await refuseScan(services, { owner: file.owner, before, after, findings: findingsOf(after) });
      return;
    }
    if (after === before) return;
    if (await services.scans.updateScan(file.owner, before, after)) return;
  }
  throw new Error('the upload kept changing');
}

function withFile(
  scan: Scan,
  file: { number: number; head: ObjectHead; arrived: ArrivedFile | undefined },
  maxPages: number,
): Scan {
  const known = scan.arrived.find(({ number }) => number === file.number);
  const { versionId, receivedAt } = file.head;
  if (known && known.versionId !== versionId) return withLater(scan, { number: file.number, versionId, receivedAt });
  if (scan.status !== 'uploading')
    return known ? scan : withLater(scan, { number: file.number, versionId, receivedAt });
  const arrived = known || !file.arrived ? scan.arrived : [...scan.arrived, file.arrived];
  const next: Scan = { ...scan, arrived, version: scan.version + 1 };
  if (!isComplete(next)) return known ? scan : next;
  const faults = withDoublesAndTotal(next, maxPages);
  return findingsOf(faults).length > 0 ? faults : { ...faults, status: 'gated' };
}

/** What only the whole set shows: the same bytes twice, too many pages together. */
function withDoublesAndTotal(scan: Scan, maxPages: number): Scan {
  const hashes = scan.arrived.flatMap(({ gated }) => (gated ? [gated.sha256] : []));
  const pages = scan.arrived.reduce((sum, { gated }) => sum + (gated?.pages ?? 0), 0);
  const found = [
    ...(new Set(hashes).size < hashes.length ? ['duplicate-file'] : []),
    ...(pages > maxPages ? ['too-many-pages'] : []),
  ];
  const [first, ...rest] = scan.arrived;
  if (!first || found.length === 0) return scan;
  return { ...scan, arrived: [{ ...first, findings: [...new Set([...first.findings, ...found])] }, ...rest] };
}

/** Later bytes under a key that was taken: refused and recorded; what was accepted can never change (I1). */
function withLater(scan: Scan, later: { number: number; versionId: string; receivedAt: string }): Scan {
  const laterVersions = scan.laterVersions ?? [];
  if (laterVersions.some(({ versionId }) => versionId === later.versionId) || laterVersions.length >= 20) return scan;
  return { ...scan, laterVersions: [...laterVersions, later], version: scan.version + 1 };
}
