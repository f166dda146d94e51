import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const versionSchema = z.object({
  key: z.string(),
  versionId: z.string(),
  sequence: z.number(),
  etag: z.string(),
  size: z.number(),
  contentType: z.string(),
  lastModified: z.string(),
  metadata: z.record(z.string(), z.string()),
});
export type ObjectVersion = z.infer<typeof versionSchema>;

/** Objects as files: `<bucket>/<random>.json` tells of `<random>.bin`. Written whole and renamed, so a kill leaves no half. */
export class ObjectStore {
  readonly #root: string;
  readonly #buckets = new Map<string, Map<string, { version: ObjectVersion; file: string }[]>>();
  #sequence = 0;

  constructor(root: string) {
    this.#root = root;
    mkdirSync(root, { recursive: true });
    for (const bucket of readdirSync(root)) this.#load(bucket);
  }

  #load(bucket: string): void {
    const objects = new Map<string, { version: ObjectVersion; file: string }[]>();
    this.#buckets.set(bucket, objects);
    const names = readdirSync(join(this.#root, bucket)).filter((name) => name.endsWith('.json'));
    for (const name of names) {
      const version = versionIn(join(this.#root, bucket, name));
      const file = join(this.#root, bucket, name.replace(/json$/, 'bin'));
      objects.set(
        version.key,
        [...(objects.get(version.key) ?? []), { version, file }].toSorted(
          (a, b) => a.version.sequence - b.version.sequence,
        ),
      );
      this.#sequence = Math.max(this.#sequence, version.sequence);
    }
  }

  createBucket(bucket: string): void {
    if (this.#buckets.has(bucket)) return;
    mkdirSync(join(this.#root, bucket), { recursive: true });
    this.#buckets.set(bucket, new Map());
  }

  has(bucket: string): boolean {
    return this.#buckets.has(bucket);
  }

  put(
    bucket: string,
    object: { key: string; body: Buffer; contentType: string; metadata: Record<string, string>; at: Date },
  ): ObjectVersion {
    const id = randomBytes(16).toString('hex');
    this.#sequence += 1;
    const version: ObjectVersion = {
      key: object.key,
      versionId: id,
      sequence: this.#sequence,
      etag: createHash('md5').update(object.body).digest('hex'),
      size: object.body.length,
      contentType: object.contentType,
      // S3 tells whole seconds.
      lastModified: new Date(Math.floor(object.at.getTime() / 1000) * 1000).toISOString(),
      metadata: object.metadata,
    };
    const file = join(this.#root, bucket, `${id}.bin`);
    writeFileSync(file, object.body);
    const meta = join(this.#root, bucket, `${id}.json`);
    writeFileSync(`${meta}.part`, JSON.stringify(version));
    renameSync(`${meta}.part`, meta);
    const objects = this.#buckets.get(bucket);
    objects?.set(object.key, [...(objects.get(object.key) ?? []), { version, file }]);
    return version;
  }

  find(bucket: string, key: string, versionId?: string | null): ObjectVersion | undefined {
    const versions = this.#buckets.get(bucket)?.get(key) ?? [];
    return (versionId ? versions.find(({ version }) => version.versionId === versionId) : versions.at(-1))?.version;
  }

  body(bucket: string, version: ObjectVersion): Buffer {
    return readFileSync(join(this.#root, bucket, `${version.versionId}.bin`));
  }

  delete(bucket: string, key: string): void {
    const versions = this.#buckets.get(bucket)?.get(key) ?? [];
    for (const { file } of versions) {
      rmSync(file, { force: true });
      rmSync(file.replace(/bin$/, 'json'), { force: true });
    }
    this.#buckets.get(bucket)?.delete(key);
  }

  /** Latest versions under a prefix, by key. */
  list(bucket: string, prefix: string): ObjectVersion[] {
    const objects = [...(this.#buckets.get(bucket) ?? [])].filter(([key]) => key.startsWith(prefix));
    return objects
      .flatMap(([, versions]) => versions.at(-1)?.version ?? [])
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  }
}

/** @throws Error that names the file which a crash or a hand has damaged. */
function versionIn(file: string): ObjectVersion {
  try {
    return versionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(
      `${file} cannot be read: the object that it describes is lost; delete it and its .bin to start without`,
    );
  }
}
