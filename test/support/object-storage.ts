import { rmSync } from 'node:fs';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { s3DocumentVault } from '#adapters/s3/documents.ts';
import { s3RedactedDocuments, s3VaultEraser } from '#adapters/s3/eraser.ts';
import { s3IntakeLister, s3IntakeReader, s3PostSigner } from '#adapters/s3/intake.ts';
import { s3VaultKeeper, s3VaultLinks, s3VaultReader } from '#adapters/s3/scan-vault.ts';
import { sha256OfBytes, sha256OfText } from '#adapters/system/runtime.ts';
import { startS3 } from '#local/engines/s3-door.ts';
import { localCredentials } from '#local/engines/sigv4.ts';
import { temporaryFolder } from '../local/support.ts';

/** The S3 adapters on the local door, in a folder of their own; `events` are what S3 would report. */
export async function realObjects(now: () => Date = () => new Date()) {
  const dataDir = temporaryFolder();
  const events: unknown[] = [];
  const s3 = await startS3({
    dataDir,
    now,
    onEvent: async (event) => void events.push(event),
    cors: { origins: [], headers: [] },
  });
  for (const bucket of ['intake', 'vault']) s3.store.createBucket(bucket);
  const client = new S3Client({
    region: 'us-east-1',
    credentials: localCredentials,
    endpoint: s3.endpoint,
    forcePathStyle: true,
    maxAttempts: 1,
  });
  const intake = { client, bucket: 'intake' };
  const vault = { client, bucket: 'vault' };
  const put = (Bucket: string, Key: string, Body: Uint8Array) =>
    client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'application/pdf' }));
  return {
    client,
    events,
    intake: { ...s3IntakeReader(intake), ...s3IntakeLister(intake), ...s3PostSigner(intake) },
    vault: {
      ...s3DocumentVault({ ...vault, digest: sha256OfText }),
      ...s3VaultKeeper(vault),
      ...s3VaultReader({ ...vault, sha256: sha256OfBytes }),
      ...s3VaultLinks(vault),
      ...s3VaultEraser(vault),
      ...s3RedactedDocuments(vault),
    },
    arrive: async (key: string, content: Uint8Array) => (await put('intake', key, content)).VersionId ?? '',
    remove: async (key: string) => void (await client.send(new DeleteObjectCommand({ Bucket: 'intake', Key: key }))),
    tamper: async (key: string) => void (await put('vault', key, new TextEncoder().encode('swapped'))),
    stop: async () => {
      client.destroy();
      await s3.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
