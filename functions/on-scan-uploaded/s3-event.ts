import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { MalwareVerdict } from '#ports/vault.ts';
import { ContractBreach } from '#lambda/failures.ts';

/** What the gate needs of S3's "Object Created"; everything but the key may be missing and is then asked of S3 (A9). */
const createdSchema = lazily(() =>
  z.object({
    source: z.literal('aws.s3'),
    'detail-type': z.literal('Object Created'),
    detail: z.object({
      bucket: z.object({ name: z.string() }),
      object: z.object({ key: z.string().min(1), 'version-id': z.string().optional() }),
    }),
  }),
);

/**
 * What GuardDuty says of one version of an object.
 * https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 */
const resultSchema = lazily(() =>
  z.object({
    source: z.literal('aws.guardduty'),
    'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
    detail: z.object({
      s3ObjectDetails: z.object({
        bucketName: z.string(),
        objectKey: z.string().min(1),
        versionId: z.string().optional(),
      }),
      scanResultDetails: z.object({ scanResultStatus: z.string() }),
    }),
  }),
);

export interface ArrivedObject {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string | undefined;
  /** Where the event is the scanner's own result. */
  readonly verdict?: MalwareVerdict;
}

/**
 * An object of the intake, by S3's event or by the scanner's result. EventBridge gives keys as they are, unlike S3's own
 * notifications: nothing is decoded here (A10).
 * @throws ZodError when it is neither; ContractBreach when the scanner could not do its work (O9): a person must look.
 */
export function parseArrival(input: unknown): ArrivedObject {
  if (!isScanResult(input)) {
    const { detail } = createdSchema().parse(input);
    return { bucket: detail.bucket.name, key: detail.object.key, versionId: detail.object['version-id'] };
  }
  const { s3ObjectDetails: object, scanResultDetails } = resultSchema().parse(input).detail;
  const verdict = verdictNamed(scanResultDetails.scanResultStatus);
  if (!verdict)
    throw new ContractBreach(`the malware scan ended as ${scanResultDetails.scanResultStatus.slice(0, 40)}`);
  return { bucket: object.bucketName, key: object.objectKey, versionId: object.versionId, verdict };
}

const isScanResult = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'source' in input && input.source === 'aws.guardduty';

/** Undefined for ACCESS_DENIED, FAILED and whatever comes later: nothing was scanned, so nothing is clean. */
function verdictNamed(status: string): MalwareVerdict | undefined {
  switch (status) {
    case 'NO_THREATS_FOUND':
      return 'clean';
    case 'THREATS_FOUND':
      return 'threat';
    case 'UNSUPPORTED':
      return 'unscannable';
    default:
      return undefined;
  }
}
