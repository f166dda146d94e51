import type { ObjectHead, ObjectVersion, ScanIntake } from '#ports/vault.ts';

interface Version extends ObjectHead {
  readonly content: Uint8Array;
}

/** A versioned bucket: what was deleted has no current version, and its old versions stay. */
export class InMemoryIntake implements ScanIntake {
  readonly #objects = new Map<string, { versions: Version[]; deleted: boolean }>();
  #next = 1;

  /** Somebody's bytes arrive; answers the version. */
  put(
    key: string,
    object: { content: Uint8Array; receivedAt: string; mediaType?: string; multipart?: boolean },
  ): string {
    const { content, receivedAt, mediaType = 'application/pdf', multipart = false } = object;
    const versionId = `v${this.#next}`;
    this.#next += 1;
    const version = { content, bytes: content.byteLength, mediaType, receivedAt, multipart, versionId };
    const { versions } = this.#objects.get(key) ?? { versions: [] };
    this.#objects.set(key, { versions: [...versions, version], deleted: false });
    return versionId;
  }

  delete(key: string): void {
    const object = this.#objects.get(key);
    if (object) this.#objects.set(key, { ...object, deleted: true });
  }

  async head({ key, versionId }: { key: string; versionId?: string | undefined }): Promise<ObjectHead | undefined> {
    const found = this.#find(key, versionId);
    if (!found) return undefined;
    const { content: _content, ...head } = found;
    return head;
  }

  async read({ key, versionId }: ObjectVersion): Promise<Uint8Array> {
    const found = this.#find(key, versionId);
    if (!found) throw new Error('no such version');
    return found.content;
  }

  async presign(key: string, file: { mediaType: string }) {
    return { url: 'https://intake.example/', fields: { key, 'Content-Type': file.mediaType } };
  }

  async *listReceived(prefix: string): AsyncIterable<{ key: string; receivedAt: string }> {
    for (const key of [...this.#objects.keys()].toSorted()) {
      const current = key.startsWith(prefix) ? this.#find(key, undefined) : undefined;
      if (current) yield { key, receivedAt: current.receivedAt };
    }
  }

  #find(key: string, versionId: string | undefined): Version | undefined {
    const object = this.#objects.get(key);
    if (versionId !== undefined) return object?.versions.find((one) => one.versionId === versionId);
    return object?.deleted ? undefined : object?.versions.at(-1);
  }
}
