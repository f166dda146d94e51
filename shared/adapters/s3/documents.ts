import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { canonicalJson, type Digest } from '#domain/chain.ts';
import type { DocumentVault } from '#ports/vault.ts';

/** The bytes in the vault are not those that the hash names. */
export class TamperedDocumentError extends Error {
  override readonly name = 'TamperedDocumentError';
}
/** Erased, or never stored. */
export class DocumentMissingError extends Error {
  override readonly name = 'DocumentMissingError';
}

const keyOf = (owner: string, sha256: string): string => `${owner}/documents/${sha256}.json`;

/** Salted JSON by hash; its key is its hash, so writing it again writes the same. */
export function s3DocumentVault(parts: { client: S3Client; bucket: string; digest: Digest }): DocumentVault {
  const { client, bucket, digest } = parts;
  return {
    async putDocument(owner, document) {
      const text = canonicalJson(document);
      const sha256 = digest(text);
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: keyOf(owner, sha256),
          Body: text,
          ContentType: 'application/json',
        }),
      );
      return sha256;
    },
    async getDocument(owner, sha256) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(owner, sha256) }));
        const text = (await Body?.transformToString('utf8')) ?? '';
        if (digest(text) !== sha256) throw new TamperedDocumentError();
        const parsed: unknown = JSON.parse(text);
        return parsed;
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') throw new DocumentMissingError();
        throw error;
      }
    },
  };
}
