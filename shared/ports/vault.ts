/** Salted form data and notes, and the files of scans, by hash. What is stored under a hash never changes. */
export interface DocumentVault {
  /** Stores canonical JSON with its salt; answers its SHA-256. */
  putDocument(owner: string, document: { salt: string; content: unknown; justifications?: unknown }): Promise<string>;
  /** @throws DocumentMissingError when it was erased or never stored; TamperedDocumentError when its bytes do not have that hash. */
  getDocument(owner: string, sha256: string): Promise<unknown>;
}

export interface ObjectVersion {
  readonly key: string;
  readonly versionId: string;
}

/** What S3 says of one version of an object in the intake, without its bytes. */
export interface ObjectHead {
  readonly bytes: number;
  readonly mediaType: string;
  /** When S3 completed it: the time that counts (R35). */
  readonly receivedAt: string;
  readonly multipart: boolean;
  readonly versionId: string;
}

export interface ScanIntake {
  head(object: { key: string; versionId?: string | undefined }): Promise<ObjectHead | undefined>;
  read(object: ObjectVersion): Promise<Uint8Array>;
  /** Presigned POSTs that pin key, type and size; they live `seconds`. */
  presign(
    key: string,
    file: { mediaType: string; maxBytes: number; exactBytes: number },
    seconds: number,
  ): Promise<{ url: string; fields: Record<string, string> }>;
  /** Objects received between two instants, page by page. */
  listReceived(prefix: string): AsyncIterable<{ key: string; receivedAt: string }>;
}

/** `unscannable`: the scanner has no way into the file, as where it has a password. */
export type MalwareVerdict = 'clean' | 'threat' | 'unscannable';

/** What a malware scanner left on a version of an object; undefined while it has not looked. */
export interface MalwareVerdicts {
  of(object: ObjectVersion): Promise<MalwareVerdict | undefined>;
}

export interface ScanVault {
  /** Copies checked bytes under `<folder>/<sha256>`; the same bytes again change nothing. */
  keep(folder: string, file: { sha256: string; mediaType: string; bytes: Uint8Array }): Promise<void>;
  /** The bytes that were kept. @throws DocumentMissingError or TamperedDocumentError, as for documents. */
  read(folder: string, sha256: string): Promise<Uint8Array>;
  /** Asked before a link is given, which would lead nowhere. @throws DocumentMissingError where the file was erased. */
  requireKept(folder: string, sha256: string): Promise<void>;
  /** A short-lived link that downloads one kept file as an attachment. */
  link(
    folder: string,
    file: { sha256: string; mediaType: string; downloadName: string },
    seconds: number,
  ): Promise<string>;
}

export interface VaultListing {
  /** The keys that lie under a folder now. */
  keysUnder(folder: string): AsyncIterable<string>;
}
