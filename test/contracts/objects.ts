import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentMissingError, TamperedDocumentError } from '#adapters/s3/documents.ts';
import { sha256OfBytes } from '#adapters/system/runtime.ts';
import type { RedactedDocuments, VaultEraser } from '#ports/erasure.ts';
import type { DocumentVault, ScanIntake, ScanVault } from '#ports/vault.ts';

export interface Objects {
  readonly vault: DocumentVault & Pick<ScanVault, 'keep' | 'read' | 'requireKept'> & VaultEraser & RedactedDocuments;
  readonly intake: Pick<ScanIntake, 'head' | 'read' | 'listReceived'>;
  /** Somebody’s bytes arrive in the intake; answers their version. */
  readonly arrive: (key: string, content: Uint8Array) => Promise<string>;
  readonly remove: (key: string) => Promise<void>;
  /** Other bytes lie where the vault keeps these. */
  readonly tamper: (key: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

/** What every vault and every intake must do. */
export function objectsContract(open: () => Promise<Objects>): void {
  let objects: Objects;
  beforeAll(async () => {
    objects = await open();
  });
  afterAll(() => objects.stop());

  describe('a vault', () => {
    it('gives a document back by its hash, the same for the same words', async () => {
      const { vault } = objects;
      const document = { salt: 'salt', content: { projectName: '演示' } };
      const sha256 = await vault.putDocument('applications/v1', document);
      expect(await vault.putDocument('applications/v1', document)).toBe(sha256);
      expect(await vault.getDocument('applications/v1', sha256)).toEqual(document);
      expect(await vault.putDocument('applications/v1', { ...document, salt: 'other' })).not.toBe(sha256);
    });

    it('says that a document is missing, also to another owner', async () => {
      const sha256 = await objects.vault.putDocument('applications/v2', { salt: 's', content: 1 });
      await expect(objects.vault.getDocument('applications/v3', sha256)).rejects.toThrow(DocumentMissingError);
      await expect(objects.vault.read('applications/v2', 'a'.repeat(64))).rejects.toThrow(DocumentMissingError);
    });

    it('I2 gives no bytes that are not those of their hash', async () => {
      const content = bytes('what was checked');
      const sha256 = sha256OfBytes(content);
      await objects.vault.keep('applications/v4', { sha256, mediaType: 'application/pdf', bytes: content });
      expect(await objects.vault.read('applications/v4', sha256)).toEqual(content);
      await objects.tamper(`applications/v4/${sha256}`);
      await expect(objects.vault.read('applications/v4', sha256)).rejects.toThrow(TamperedDocumentError);
    });

    it('N5 says before a link is given that its file is there, or that it was erased', async () => {
      const content = bytes('linked');
      const sha256 = sha256OfBytes(content);
      await objects.vault.keep('applications/v6', { sha256, mediaType: 'application/pdf', bytes: content });
      await expect(objects.vault.requireKept('applications/v6', sha256)).resolves.toBeUndefined();
      await objects.vault.eraseFolder('applications/v6');
      await expect(objects.vault.requireKept('applications/v6', sha256)).rejects.toThrow(DocumentMissingError);
    });

    it('I9 keeps the same bytes a second time without an error, and never overwrites', async () => {
      const content = bytes('kept');
      const sha256 = sha256OfBytes(content);
      const file = { sha256, mediaType: 'application/pdf', bytes: content };
      await objects.vault.keep('applications/v5', file);
      await objects.vault.keep('applications/v5', { ...file, bytes: bytes('other') });
      expect(await objects.vault.read('applications/v5', sha256)).toEqual(content);
    });
  });

  describe('an erasure', () => {
    const file = (content: string) => {
      const kept = bytes(content);
      return { sha256: sha256OfBytes(kept), mediaType: 'application/pdf', bytes: kept };
    };
    const keys = async (folder: string) => {
      const found: string[] = [];
      for await (const key of objects.vault.keysUnder(folder)) found.push(key);
      return found;
    };

    it('N4 takes everything under a folder, every version of it, and nothing of the folder beside it', async () => {
      const { vault } = objects;
      const document = await vault.putDocument('applications/e1', { salt: 's', content: '张三' });
      const scan = file('scan');
      await vault.keep('applications/e1', scan);
      // A second version of the same key: without the first one it would come back.
      await objects.tamper(`applications/e1/${scan.sha256}`);
      const neighbour = await vault.putDocument('applications/e10', { salt: 's', content: '李四' });
      expect(await keys('applications/e1')).toHaveLength(2);
      expect(await vault.eraseFolder('applications/e1')).toBeGreaterThanOrEqual(2);
      expect(await keys('applications/e1')).toEqual([]);
      await expect(vault.getDocument('applications/e1', document)).rejects.toThrow(DocumentMissingError);
      await expect(vault.read('applications/e1', scan.sha256)).rejects.toThrow(DocumentMissingError);
      expect(await vault.getDocument('applications/e10', neighbour)).toMatchObject({ content: '李四' });
      expect(await vault.eraseFolder('applications/e1')).toBe(0);
    });

    it('N5 takes one object, and what is left of a document is read in its place', async () => {
      const { vault } = objects;
      const sha256 = await vault.putDocument('applications/e2', { salt: 's', content: '张三' });
      const other = await vault.putDocument('applications/e2', { salt: 's', content: '李四' });
      await vault.putRedacted('applications/e2', sha256, { salt: '', content: '〔已删除〕' });
      expect(await vault.getDocument('applications/e2', sha256)).toMatchObject({ content: '张三' });
      await vault.eraseObject(`applications/e2/documents/${sha256}.json`);
      expect(await vault.getDocument('applications/e2', sha256)).toEqual({ salt: '', content: '〔已删除〕' });
      expect(await vault.getDocument('applications/e2', other)).toMatchObject({ content: '李四' });
      await vault.putRedacted('applications/e2', sha256, { salt: '', content: 'less still' });
      await vault.eraseObject(`applications/e2/redacted/${sha256}.json`, { keepLatest: true });
      expect(await vault.getDocument('applications/e2', sha256)).toEqual({ salt: '', content: 'less still' });
    });
  });

  describe('an intake', () => {
    it('tells size, type and version of what arrived, and reads the version that was looked at', async () => {
      const { intake } = objects;
      const key = 'intake/applications/i1/u1/1';
      const first = await objects.arrive(key, bytes('first'));
      const second = await objects.arrive(key, bytes('second!'));
      expect(await intake.head({ key, versionId: first })).toMatchObject({ bytes: 5, versionId: first });
      expect(await intake.head({ key })).toMatchObject({
        bytes: 7,
        mediaType: 'application/pdf',
        multipart: false,
        versionId: second,
      });
      expect(await intake.read({ key, versionId: first })).toEqual(bytes('first'));
    });

    it('A8 has no head for what is gone, or never was', async () => {
      const { intake } = objects;
      const key = 'intake/applications/i2/u1/1';
      await objects.arrive(key, bytes('x'));
      await objects.remove(key);
      expect(await intake.head({ key })).toBeUndefined();
      expect(await intake.head({ key: 'intake/applications/nobody/u1/1' })).toBeUndefined();
    });

    it('lists what lies there, once a key', async () => {
      for (const number of [1, 2, 3, 3]) await objects.arrive(`intake/applications/i3/u1/${number}`, bytes('x'));
      await objects.remove('intake/applications/i3/u1/2');
      const keys: string[] = [];
      for await (const { key } of objects.intake.listReceived('intake/applications/i3/')) keys.push(key);
      expect(keys).toEqual(['intake/applications/i3/u1/1', 'intake/applications/i3/u1/3']);
    });

    it.each(['a b', 'a+b', 'a%2Bb', 'a%25b', 'ü', '🙂'])('A10 takes the key %s as it is', async (name) => {
      const key = `intake/odd/${name}`;
      await objects.arrive(key, bytes(name));
      const head = await objects.intake.head({ key });
      expect(await objects.intake.read({ key, versionId: head?.versionId ?? '' })).toEqual(bytes(name));
    });
  });
}
