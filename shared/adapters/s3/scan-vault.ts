import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { ScanVault } from '#ports/vault.ts';
import { DocumentMissingError, TamperedDocumentError } from './documents.ts';

/** Checked bytes by hash. Written once: `If-None-Match` keeps what is there. */
export function s3VaultKeeper({ client, bucket }: { client: S3Client; bucket: string }): Pick<ScanVault, 'keep'> {
  return {
    async keep(folder, { sha256, mediaType, bytes }) {
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: `${folder}/${sha256}`,
            Body: bytes,
            ContentType: mediaType,
            IfNoneMatch: '*',
          }),
        );
      } catch (error) {
        if (error instanceof Error && error.name === 'PreconditionFailed') return;
        throw error;
      }
    },
  };
}

/** Reads kept bytes and holds them to their hash (I2). */
export function s3VaultReader(parts: {
  client: S3Client;
  bucket: string;
  sha256: (bytes: Uint8Array) => string;
}): Pick<ScanVault, 'read'> {
  return {
    async read(folder, sha256) {
      try {
        const { Body } = await parts.client.send(
          new GetObjectCommand({ Bucket: parts.bucket, Key: `${folder}/${sha256}` }),
        );
        const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
        if (parts.sha256(bytes) !== sha256) throw new TamperedDocumentError();
        return bytes;
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') throw new DocumentMissingError();
        throw error;
      }
    },
  };
}

export function s3VaultLinks(parts: { client: S3Client; bucket: string }): Pick<ScanVault, 'link' | 'requireKept'> {
  const { client, bucket } = parts;
  return {
    async requireKept(folder, sha256) {
      try {
        // One byte: unlike a HEAD, its answer says what is missing.
        const first = new GetObjectCommand({ Bucket: bucket, Key: `${folder}/${sha256}`, Range: 'bytes=0-0' });
        await (await client.send(first)).Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') throw new DocumentMissingError();
        throw error;
      }
    },
    link: (folder, { sha256, mediaType, downloadName }, seconds) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: `${folder}/${sha256}`,
          ResponseContentType: mediaType,
          ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(downloadName)}`,
        }),
        { expiresIn: seconds },
      ),
  };
}
