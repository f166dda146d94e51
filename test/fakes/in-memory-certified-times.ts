import type { CertifiedTimes } from '#domain/certified-time.ts';
import type { CertifiedChange, CertifiedTimeStore } from '#ports/certified-times.ts';

/** What was certified: written by the steps of the record store alone, as on the table. */
export class InMemoryCertifiedTimes implements CertifiedTimeStore {
  readonly #byKey = new Map<string, CertifiedTimes>();

  async load(key: string): Promise<CertifiedTimes> {
    return structuredClone(this.#byKey.get(key) ?? { key, version: 0, times: [] });
  }

  /** Would this change stand? */
  holds({ before }: CertifiedChange): boolean {
    return (this.#byKey.get(before.key)?.version ?? 0) === before.version;
  }

  write({ before, times }: CertifiedChange): void {
    this.#byKey.set(before.key, structuredClone({ key: before.key, version: before.version + 1, times }));
  }
}
