import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import * as z from 'zod';

const entrySchema = z.object({ payload: z.record(z.string(), z.unknown()), expiresAt: z.number().nullable() });
const fileSchema = z.record(z.string(), entrySchema);
type Entry = { readonly payload: AdapterPayload; readonly expiresAt: number | null };

/** What the issuer keeps (sessions, codes, grants), in one file beside its key: a restart signs nobody out. */
export class SessionStore {
  readonly #file: string;
  readonly #entries: Map<string, Entry>;

  constructor(file: string) {
    this.#file = file;
    this.#entries = new Map(
      existsSync(file) ? Object.entries(fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))) : [],
    );
  }

  /** One of the provider's models (`Session`, `AuthorizationCode` …). */
  adapter(model: string): Adapter {
    const keyOf = (id: string): string => `${model}:${id}`;
    const by = (holds: (payload: AdapterPayload) => boolean) =>
      Promise.resolve(
        this.#alive().find(([key, { payload }]) => key.startsWith(`${model}:`) && holds(payload))?.[1].payload,
      );
    return {
      upsert: async (id, payload, expiresIn) => {
        const expiresAt = expiresIn === undefined ? null : Date.now() + expiresIn * 1000;
        this.#entries.set(keyOf(id), { payload, expiresAt });
        this.#keep();
      },
      find: async (id) => this.#alive().find(([key]) => key === keyOf(id))?.[1].payload,
      findByUid: (uid) => by((payload) => payload.uid === uid),
      findByUserCode: (userCode) => by((payload) => payload.userCode === userCode),
      consume: async (id) => {
        const entry = this.#entries.get(keyOf(id));
        if (entry) Object.assign(entry.payload, { consumed: Math.floor(Date.now() / 1000) });
        this.#keep();
      },
      destroy: async (id) => {
        this.#entries.delete(keyOf(id));
        this.#keep();
      },
      revokeByGrantId: async (grantId) => {
        // The provider asks each model that it means: a sign-in on its way holds a grant too, and goes on.
        for (const [key, { payload }] of this.#entries)
          if (key.startsWith(`${model}:`) && payload.grantId === grantId) this.#entries.delete(key);
        this.#keep();
      },
    };
  }

  #alive(): [string, Entry][] {
    return [...this.#entries].filter(([, { expiresAt }]) => expiresAt === null || expiresAt > Date.now());
  }

  #keep(): void {
    writeFileSync(`${this.#file}.part`, JSON.stringify(Object.fromEntries(this.#alive())), { mode: 0o600 });
    renameSync(`${this.#file}.part`, this.#file);
  }
}
