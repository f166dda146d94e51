/** One file of an archive; its bytes are fetched when its turn comes, so that one file at a time lies in memory. */
export interface ArchiveEntry {
  readonly path: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/** Packs files into one archive and keeps it in the vault under its hash. */
export interface ArchiveKeeper {
  /** @returns the archive's SHA-256 and size. */
  keepArchive(folder: string, entries: AsyncIterable<ArchiveEntry>): Promise<{ sha256: string; bytes: number }>;
}
