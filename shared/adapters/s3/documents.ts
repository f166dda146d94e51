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
/** Where what is left of an erased document lies; its place says that it is not what the hash names. */
export const redactedKey = (owner: string, sha256: string): string => `${owner}/redacted/${sha256}.json`;

/**
 * Salted JSON by hash; its key is its hash, so writing it again writes the same. Where a person's data were erased from a
 * document, what is left of it is read in its place.
 */
export function s3DocumentVault(parts: { client: S3Client; bucket: string; digest: Digest }): DocumentVault {
  const { client, bucket, digest } = parts;
  const read = async (key: string): Promise<string | undefined> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return (await Body?.transformToString('utf8')) ?? '';
    } catch (error) {
      if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
      throw error;
    }
  };
  const parsed = (text: string): unknown => JSON.parse(text);
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
      const whole = await read(keyOf(owner, sha256));
      if (whole !== undefined) {
        if (digest(whole) !== sha256) throw new TamperedDocumentError();
        return parsed(whole);
      }
      const rest = await read(redactedKey(owner, sha256));
      if (rest === undefined) throw new DocumentMissingError();
      return parsed(rest);
    },
  };
}
