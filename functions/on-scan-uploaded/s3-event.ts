import * as z from 'zod';
import { lazily } from '#events/lazily.ts';

/** What the gate needs of S3's "Object Created"; everything but the key may be missing and is then asked of S3 (A9). */
const schema = lazily(() =>
  z.object({
    source: z.literal('aws.s3'),
    'detail-type': z.literal('Object Created'),
    detail: z.object({
      bucket: z.object({ name: z.string() }),
      object: z.object({ key: z.string().min(1), 'version-id': z.string().optional() }),
      reason: z.string().optional(),
    }),
  }),
);

export interface ObjectCreated {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string | undefined;
}

/** EventBridge gives keys as they are, unlike S3's own notifications: nothing is decoded here (A10). */
export function parseObjectCreated(input: unknown): ObjectCreated {
  const { detail } = schema().parse(input);
  return { bucket: detail.bucket.name, key: detail.object.key, versionId: detail.object['version-id'] };
}
