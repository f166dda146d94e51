import type { CertifiedTime, CertifiedTimes } from '#domain/certified-time.ts';

/** Times certified to people of one name, written in the transaction of the step that certifies or revokes. */
export interface CertifiedChange {
  /** As it was read: the write holds at this version alone. */
  readonly before: CertifiedTimes;
  readonly times: readonly CertifiedTime[];
}

/** What was certified to whom, over all applications and years (R44). Reads are consistent. */
export interface CertifiedTimeStore {
  /** Empty, at version 0, where nothing was certified under this key. */
  load(key: string): Promise<CertifiedTimes>;
}

/**
 * The house's secret behind the hashes that stand for people: who has the table alone can compute none of them. Made when it is
 * first asked for, and the same ever after.
 */
export interface HouseSalt {
  salt(): Promise<string>;
}
