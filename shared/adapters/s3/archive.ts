import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { ZipFile } from 'yazl';
import type { ArchiveEntry, ArchiveKeeper } from '#ports/archive.ts';

/** One moment for all entries: the same files give the same archive, whenever it is made. */
const mtime = new Date(Date.UTC(2025, 0, 1));

/** Zips into a temporary file (one entry at a time in memory) and puts that into the vault as a stream of known length. */
export function s3ArchiveKeeper({ client, bucket }: { client: S3Client; bucket: string }): ArchiveKeeper {
  return {
    async keepArchive(folder, entries) {
      const scratch = await mkdtemp(join(tmpdir(), 'archive-'));
      const path = join(scratch, 'archive.zip');
      try {
        await writeZip(path, entries);
        const sha256 = await hashOf(path);
        const { size } = await stat(path);
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: `${folder}/${sha256.toString('hex')}`,
            Body: createReadStream(path),
            ContentLength: size,
            ContentType: 'application/zip',
            // Given here, the SDK need not read the stream twice, and S3 holds the bytes to it.
            ChecksumSHA256: sha256.toString('base64'),
          }),
        );
        return { sha256: sha256.toString('hex'), bytes: size };
      } finally {
        await rm(scratch, { recursive: true, force: true });
      }
    },
  };
}

async function writeZip(path: string, entries: AsyncIterable<ArchiveEntry>): Promise<void> {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path));
  const failed = new Promise<never>((_done, fail) => zip.on('error', fail));
  const added = (async () => {
    for await (const entry of entries) zip.addBuffer(Buffer.from(await entry.bytes()), entry.path, { mtime });
    zip.end();
  })();
  await Promise.race([Promise.all([added, written]), failed]);
}

async function hashOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}
