import { DeleteObjectCommand, ListObjectVersionsCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { canonicalJson } from '#domain/chain.ts';
import type { RedactedDocuments, VaultEraser } from '#ports/erasure.ts';
import { redactedKey } from './documents.ts';
import { s3KeysUnder } from './keys-under.ts';

interface Bucket {
  readonly client: S3Client;
  readonly bucket: string;
}
interface Version {
  readonly Key?: string | undefined;
  readonly VersionId?: string | undefined;
  readonly IsLatest?: boolean | undefined;
}

/** Every version and delete marker under a prefix, page by page. */
async function* versionsUnder({ client, bucket }: Bucket, prefix: string): AsyncGenerator<readonly Version[]> {
  let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
  for (;;) {
    const page = await client.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...from }));
    yield [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
    if (!page.IsTruncated) return;
    from = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
}

/**
 * `bypassGovernance`: where the bucket is locked, governance mode lets those erase who hold the right to, because the law asks
 * for it (Personal Information Protection Law, art. 47); nobody else can, and no version goes by accident.
 */
export function s3VaultEraser(parts: Bucket): VaultEraser {
  const erase = async (versions: readonly Version[]): Promise<number> => {
    for (const { Key, VersionId } of versions)
      await parts.client.send(
        new DeleteObjectCommand({ Bucket: parts.bucket, Key, VersionId, BypassGovernanceRetention: true }),
      );
    return versions.length;
  };
  const eraseWhere = async (prefix: string, wanted: (version: Version) => boolean): Promise<number> => {
    let erased = 0;
    for await (const page of versionsUnder(parts, prefix)) erased += await erase(page.filter(wanted));
    return erased;
  };
  return {
    ...s3KeysUnder(parts),
    eraseFolder: (folder) => eraseWhere(`${folder}/`, () => true),
    // Another key may begin with the same letters.
    eraseObject: (key, options) =>
      eraseWhere(key, ({ Key, IsLatest }) => Key === key && !(options?.keepLatest === true && IsLatest === true)),
  };
}

export function s3RedactedDocuments({ client, bucket }: Bucket): RedactedDocuments {
  return {
    async putRedacted(owner, sha256, document) {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: redactedKey(owner, sha256),
          Body: canonicalJson(document),
          ContentType: 'application/json',
        }),
      );
    },
  };
}
