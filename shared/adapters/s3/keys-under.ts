import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import type { VaultListing } from '#ports/vault.ts';

/** A thousand keys a request; what has a delete marker, or was erased, is not among them. */
export function s3KeysUnder({ client, bucket }: { client: S3Client; bucket: string }): VaultListing {
  return {
    async *keysUnder(folder) {
      const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: `${folder}/` });
      for await (const page of pages) for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
    },
  };
}
