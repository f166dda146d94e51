import { DocumentMissingError, redactedKey, TamperedDocumentError } from '#adapters/s3/documents.ts';
import { sha256OfBytes, sha256OfText } from '#adapters/system/runtime.ts';
import { canonicalJson } from '#domain/chain.ts';
import type { RedactedDocuments, VaultEraser } from '#ports/erasure.ts';
import type { DocumentVault, ScanVault } from '#ports/vault.ts';

/** Documents and files by hash; `bytes` lets a test swap or erase what lies there. */
export class InMemoryVault implements DocumentVault, ScanVault, VaultEraser, RedactedDocuments {
  readonly bytes = new Map<string, Uint8Array>();

  async putDocument(owner: string, document: { salt: string; content: unknown }): Promise<string> {
    const text = canonicalJson(document);
    const sha256 = sha256OfText(text);
    this.bytes.set(`${owner}/documents/${sha256}.json`, new TextEncoder().encode(text));
    return sha256;
  }

  async getDocument(owner: string, sha256: string): Promise<unknown> {
    const key = `${owner}/documents/${sha256}.json`;
    const rest = this.bytes.has(key) ? undefined : this.bytes.get(redactedKey(owner, sha256));
    const parsed: unknown = JSON.parse(new TextDecoder().decode(rest ?? this.#checked(key, sha256)));
    return parsed;
  }

  async putRedacted(owner: string, sha256: string, document: unknown): Promise<void> {
    this.bytes.set(redactedKey(owner, sha256), new TextEncoder().encode(canonicalJson(document)));
  }

  async *keysUnder(folder: string) {
    for (const key of [...this.bytes.keys()].toSorted()) if (key.startsWith(`${folder}/`)) yield key;
  }

  async eraseFolder(folder: string): Promise<number> {
    const keys = [...this.bytes.keys()].filter((key) => key.startsWith(`${folder}/`));
    for (const key of keys) this.bytes.delete(key);
    return keys.length;
  }

  async eraseObject(key: string, options?: { keepLatest: boolean }): Promise<number> {
    // Here no earlier version is kept.
    return !options?.keepLatest && this.bytes.delete(key) ? 1 : 0;
  }

  async keep(folder: string, { sha256, bytes }: { sha256: string; mediaType: string; bytes: Uint8Array }) {
    const key = `${folder}/${sha256}`;
    if (!this.bytes.has(key)) this.bytes.set(key, Uint8Array.from(bytes));
  }

  async read(folder: string, sha256: string): Promise<Uint8Array> {
    return this.#checked(`${folder}/${sha256}`, sha256);
  }

  async requireKept(folder: string, sha256: string): Promise<void> {
    if (!this.bytes.has(`${folder}/${sha256}`)) throw new DocumentMissingError();
  }

  async link(folder: string, { sha256, downloadName }: { sha256: string; downloadName: string }, seconds: number) {
    return `https://vault.example/${folder}/${sha256}?name=${encodeURIComponent(downloadName)}&seconds=${seconds}`;
  }

  #checked(key: string, sha256: string): Uint8Array {
    const bytes = this.bytes.get(key);
    if (!bytes) throw new DocumentMissingError();
    if (sha256OfBytes(bytes) !== sha256) throw new TamperedDocumentError();
    return bytes;
  }
}
