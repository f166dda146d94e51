import type { VaultListing } from './vault.ts';

/**
 * What may be taken out of the vault for good: every version, since an earlier one would give back what was erased. Given to
 * the retention job and to an administrator's erasure alone. Each act may be repeated: what is gone stays gone.
 */
export interface VaultEraser extends VaultListing {
  /** Erases everything under a folder; answers how many versions went. */
  eraseFolder(folder: string): Promise<number>;
  /** Erases one object; answers how many versions went. `keepLatest`: its earlier versions alone. */
  eraseObject(key: string, options?: { keepLatest: boolean }): Promise<number>;
}

/** A document without one person's data, in the place of the one that was erased: it has no hash of its own to be held to. */
export interface RedactedDocuments {
  putRedacted(owner: string, sha256: string, document: unknown): Promise<void>;
}

/** The provider's own list of addresses that it no longer writes to; an address on it is personal data as well. */
export interface SuppressionList {
  forget(address: string): Promise<void>;
}
