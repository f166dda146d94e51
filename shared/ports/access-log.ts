/** What somebody saw or took that is personal data of others. */
export const accessKinds = ['phones-revealed', 'scan-viewed', 'file-downloaded', 'exported', 'erased'] as const;
export type AccessKind = (typeof accessKinds)[number];

export interface AccessEntry {
  readonly roundId: string;
  readonly at: string;
  readonly memberId: string;
  readonly kind: AccessKind;
  /** What it was of: `application/<id>`, `summary/<round>/<body>`, `round/<id>`, `member/<id>`. */
  readonly subject: string;
  /** The file or export by hash or name; ids only. */
  readonly detail?: string | undefined;
  readonly requestId: string;
}

/**
 * Handing personal data on is logged and kept at least three years (Personal Information Protection Law, art. 55 and 56). It is
 * written before the data are handed over: where it cannot be written, nothing is.
 */
export interface AccessLog {
  record(entry: AccessEntry): Promise<void>;
  /** The entries of one day (UTC), oldest first. */
  ofDay(roundId: string, day: string): Promise<AccessEntry[]>;
}
