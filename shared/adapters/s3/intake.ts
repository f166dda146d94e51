import { GetObjectCommand, HeadObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { ScanIntake } from '#ports/vault.ts';

interface Bucket {
  readonly client: S3Client;
  readonly bucket: string;
}

/** Reads what lies in the intake; every read names the version that was looked at (I2). */
export function s3IntakeReader({ client, bucket }: Bucket): Pick<ScanIntake, 'head' | 'read'> {
  return {
    async head({ key, versionId }) {
      try {
        const head = await client.send(
          new HeadObjectCommand({ Bucket: bucket, Key: key, ...(versionId ? { VersionId: versionId } : {}) }),
        );
        return {
          bytes: head.ContentLength ?? 0,
          mediaType: head.ContentType ?? '',
          receivedAt: (head.LastModified ?? new Date(0)).toISOString(),
          // An ETag with a dash is that of a multipart upload, whose LastModified is its beginning (E7).
          multipart: /-\d+"?$/.test(head.ETag ?? ''),
          versionId: head.VersionId ?? versionId ?? 'null',
        };
      } catch (error) {
        if (error instanceof Error && ['NotFound', 'NoSuchKey', 'NoSuchVersion'].includes(error.name)) return undefined;
        throw error;
      }
    },
    async read({ key, versionId }) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    },
  };
}

/** Apart from reading, so that the gate starts without what only the reconciler needs. */
export function s3IntakeLister({ client, bucket }: Bucket): Pick<ScanIntake, 'listReceived'> {
  return {
    async *listReceived(prefix) {
      for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key !== undefined && LastModified) yield { key: Key, receivedAt: LastModified.toISOString() };
        }
      }
    },
  };
}

/** Signs POSTs that pin key, type and size; S3 refuses everything else (I4, I5). */
export function s3PostSigner({ client, bucket }: Bucket): Pick<ScanIntake, 'presign'> {
  return {
    presign: (key, file, seconds) =>
      createPresignedPost(client, {
        Bucket: bucket,
        Key: key,
        Expires: seconds,
        Fields: { 'Content-Type': file.mediaType },
        Conditions: [
          ['eq', '$Content-Type', file.mediaType],
          ['content-length-range', Math.min(file.exactBytes, file.maxBytes), Math.min(file.exactBytes, file.maxBytes)],
        ],
      }),
  };
}
