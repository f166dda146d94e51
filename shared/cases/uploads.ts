import type { Digest } from '#domain/chain.ts';
import { canonicalJson } from '#domain/chain.ts';
import type { DeclaredFile, Scan } from '#domain/scan.ts';
import type { Round } from '#domain/round.ts';
import type { ScanOwner, ScanStore } from '#ports/record-store.ts';
import type { ScanIntake } from '#ports/vault.ts';

/** Presigned POSTs live this long; an upload that is not complete twice as long after is swept by the reconciler. */
export const postSeconds = 900;

export const scanFolder = (owner: ScanOwner): string =>
  owner.kind === 'application' ? `applications/${owner.id}` : `summaries/${owner.roundId}/${owner.bodyId}`;

/** `intake/applications/<id>/<uploadId>/<n>`: generated, never from a name that a person chose (F13). */
export const intakeKey = (owner: ScanOwner, uploadId: string, number: number): string =>
  `intake/${scanFolder(owner)}/${uploadId}/${number}`;

const id = '[A-Za-z0-9_-]{1,64}';
const keyPattern = new RegExp(`^intake/(?:applications/(${id})|summaries/(${id})/(${id}))/(${id})/([1-9][0-9]{0,2})$`);

/** Whose object this is; undefined for a key that this system never gave out. */
export function parseIntakeKey(key: string): { owner: ScanOwner; uploadId: string; number: number } | undefined {
  const match = keyPattern.exec(key);
  if (!match) return undefined;
  const [, applicationId, roundId, bodyId, uploadId, number] = match;
  if (uploadId === undefined || number === undefined) return undefined;
  if (applicationId !== undefined)
    return { owner: { kind: 'application', id: applicationId }, uploadId, number: Number(number) };
  if (roundId === undefined || bodyId === undefined) return undefined;
  return { owner: { kind: 'summary', roundId, bodyId }, uploadId, number: Number(number) };
}

export interface UploadServices {
  readonly scans: ScanStore;
  readonly intake: Pick<ScanIntake, 'presign'>;
  readonly round: Round;
  readonly digest: Digest;
}

export interface UploadRequest {
  readonly owner: ScanOwner;
  readonly formVersion: number;
  readonly files: readonly DeclaredFile[];
  readonly by: string;
  readonly at: string;
  /** The same key gives the same upload again. */
  readonly key: string;
}

/** Asked again: it is the same upload only where the same files of the same version are announced. */
async function sameManifest({ scans }: UploadServices, owner: ScanOwner, scan: Scan): Promise<boolean> {
  const known = await scans.loadScan(owner, scan.uploadId);
  const announced = ({ formVersion, declared }: Scan): string =>
    canonicalJson([formVersion, declared.map(({ name, bytes, mediaType }) => [name, bytes, mediaType])]);
  return known !== undefined && announced(known) === announced(scan);
}

/**
 * Records the manifest and signs one POST a file. Asked again with the same key, it signs the same upload anew; with the same key
 * and other files it is refused.
 */
export async function beginUpload(services: UploadServices, request: UploadRequest) {
  const { owner, files, formVersion } = request;
  const uploadId = services.digest(canonicalJson(['upload', request.key])).slice(0, 32);
  const scan: Scan = {
    uploadId,
    formVersion,
    status: 'uploading',
    version: 1,
    declared: [...files],
    arrived: [],
    createdAt: request.at,
    createdBy: request.by,
  };
  if (!(await services.scans.createScan(owner, scan)) && !(await sameManifest(services, owner, scan)))
    return { refusal: { code: 'key-reused' } } as const;
  const posts = await Promise.all(
    files.map(async (file, index) => {
      const limit = {
        mediaType: file.mediaType,
        maxBytes: services.round.scan.maxBytesPerFile,
        exactBytes: file.bytes,
      };
      const post = await services.intake.presign(intakeKey(owner, uploadId, index + 1), limit, postSeconds);
      return { number: index + 1, name: file.name, ...post };
    }),
  );
  const expiresAt = new Date(Date.parse(request.at) + postSeconds * 1000).toISOString();
  return { uploadId, formVersion, expiresAt, posts };
}
