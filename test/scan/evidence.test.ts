import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sha256OfBytes, sha256OfText } from '#adapters/system/runtime.ts';
import { canonicalJson } from '#domain/chain.ts';
import type { FormExpectation } from '#domain/form-expectation.ts';
import type { Scan } from '#domain/scan.ts';
import { readStamped } from '#functions/on-scan-gated/read-scan.ts';
import { pageViews } from '#cases/page-views.ts';
import type { ScanReading } from '#scan/reader/read-scan.ts';
import { thresholds } from '#scan/reader/thresholds.ts';

const owner = { kind: 'application', id: 'a1' } as const;
const expectation: FormExpectation = {
  schema: 1,
  annex: 1,
  form: '0'.repeat(26),
  version: 1,
  sha256: 'f'.repeat(64),
  versionHash: '0'.repeat(12),
  pageMm: [210, 297],
  pages: [{ page: 1, pageHash: '0'.repeat(8), codes: [] }],
  seals: [],
  earlier: [],
};
const original = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');
const reading: ScanReading = {
  verdict: 'accepted-with-warnings',
  pages: [
    {
      index: 0,
      widthMm: 210,
      heightMm: 297,
      dpi: 200,
      rotation: 0,
      skewDegrees: 0,
      colour: 'colour',
      blank: false,
      code: { text: 'SB1', form: expectation.form, version: 1, page: 1, pages: 1 },
      seal: 'uncertain',
      marks: [{ shape: 'oval', state: 'uncertain', confidence: 0.7, centreMm: [100, 100], diameterMm: 45 }],
    },
  ],
  findings: [{ code: 'seal-uncertain', severity: 'warning', page: 0, boxMm: null, message: '。' }],
};

function setting() {
  const stored = new Map<string, { mediaType: string; bytes: Uint8Array }>();
  const documents = new Map<string, unknown>();
  const put = (content: unknown): string => {
    const hash = sha256OfText(canonicalJson(content));
    documents.set(hash, content);
    return hash;
  };
  const sha256 = sha256OfBytes(original);
  stored.set(sha256, { mediaType: 'application/pdf', bytes: original });
  const form = {
    formVersion: 1,
    formSha256: expectation.sha256,
    pdfSha256: 'e'.repeat(64),
    expectationSha256: put({ content: expectation }),
    pages: 1,
    warnings: [],
    issuedAt: '',
    causedBy: '',
  };
  const gated = { number: 1, sha256, bytes: original.length, mediaType: 'application/pdf' as const, pages: 1 };
  const scan: Scan = {
    uploadId: 'u1',
    formVersion: 1,
    status: 'gated',
    version: 2,
    declared: [{ name: 'scan.pdf', bytes: original.length, mediaType: 'application/pdf' }],
    arrived: [{ number: 1, versionId: 'v', receivedAt: '2025-01-20T01:00:00.000Z', findings: [], gated }],
    createdAt: '2025-01-20T01:00:00.000Z',
    createdBy: 'm1',
  };
  const links: { mediaType: string; hash: string }[] = [];
  const vault = {
    keep: async (
      _folder: string,
      { sha256: hash, ...file }: { sha256: string; mediaType: string; bytes: Uint8Array },
    ) => void stored.set(hash, file),
    read: async (_folder: string, hash: string) => stored.get(hash)?.bytes ?? new Uint8Array(),
    requireKept: async () => undefined,
    link: async (_folder: string, { sha256: hash, mediaType }: { sha256: string; mediaType: string }) => {
      links.push({ mediaType, hash });
      return `https://vault.example/${hash}`;
    },
  };
  const services = {
    forms: { loadForm: async () => form },
    documents: {
      putDocument: async (_folder: string, document: unknown) => put(document),
      getDocument: async (_folder: string, hash: string) => documents.get(hash),
    },
    vault,
    read: async (_files: unknown, { onPictures }: { onPictures: (page: number, shown: Shown) => void }) => {
      const covered = { thumbnail: Buffer.from('covered small'), view: Buffer.from('covered large') };
      const whole = { thumbnail: Buffer.from('small'), view: Buffer.from('large'), crops: [Buffer.from('seal')] };
      onPictures(0, { ...whole, withoutPhones: covered });
      return reading;
    },
    readerVersion: 'test-1',
    thresholds,
    turnPicture: async (picture: Buffer) => picture,
    sha256: sha256OfBytes,
  };
  return { services, scan, stored, documents, links, form };
}
interface Shown {
  thumbnail: Buffer;
  view: Buffer;
  crops: Buffer[];
  withoutPhones: { thumbnail: Buffer; view: Buffer };
}

describe('what is kept of a reading', () => {
  it('is who read what, by which numbers, what was seen, and every picture by its hash', async () => {
    const { services, scan, documents, stored, form } = setting();
    const { evidenceSha256 = '' } = await readStamped(services)({ owner, scan });
    const hash = (text: string): string => sha256OfBytes(Buffer.from(text));
    expect(documents.get(evidenceSha256)).toMatchObject({
      salt: 'u1',
      content: {
        readerVersion: 'test-1',
        thresholds: { showsThrough: thresholds.showsThrough, confidence: thresholds.confidence },
        expectationSha256: form.expectationSha256,
        files: [{ sha256: sha256OfBytes(original) }],
        verdict: 'accepted-with-warnings',
        pages: [
          {
            code: { page: 1 },
            marks: [{ shape: 'oval' }],
            thumbnailSha256: hash('small'),
            viewSha256: hash('large'),
            crops: [hash('seal')],
          },
        ],
        findings: [{ code: 'seal-uncertain' }],
      },
    });
    expect(['small', 'large', 'seal'].map((text) => stored.get(hash(text))?.mediaType)).toEqual(
      Array.from({ length: 3 }, () => 'image/webp'),
    );
  });

  it('is the same when the same scan is read again', async () => {
    const { services, scan } = setting();
    const read = readStamped(services);
    expect(await read({ owner, scan })).toEqual(await read({ owner, scan }));
  });
});

describe('F12 a file that carries something for others than the reader', () => {
  it('is shown as pictures made anew: no link leads to its bytes', async () => {
    const { services, scan, links } = setting();
    const { evidenceSha256 = '' } = await readStamped(services)({ owner, scan });
    const shown = await pageViews(services, owner, { scan: { ...scan, evidenceSha256 }, phones: true });
    expect(links.length).toBe(3);
    expect(new Set(links.map(({ mediaType }) => mediaType))).toEqual(new Set(['image/webp']));
    expect(JSON.stringify(shown.pages)).not.toContain(sha256OfBytes(original));
  });

  it('is shown with its numbers covered, or not at all, to those who may not see them', async () => {
    const { services, scan, documents, links } = setting();
    const { evidenceSha256 = '' } = await readStamped(services)({ owner, scan });
    const hash = (text: string): string => sha256OfBytes(Buffer.from(text));
    const asked = () => pageViews(services, owner, { scan: { ...scan, evidenceSha256 }, phones: false });
    expect((await asked()).pages).toMatchObject([
      { thumbnail: `https://vault.example/${hash('covered small')}`, crops: [] },
    ]);
    expect(links.map((link) => link.hash)).toEqual([hash('covered small'), hash('covered large')]);
    const evidence = z
      .object({ content: z.looseObject({ pages: z.array(z.looseObject({})) }) })
      .parse(documents.get(evidenceSha256));
    for (const page of evidence.content.pages) delete page['withoutPhones'];
    documents.set(evidenceSha256, evidence);
    expect((await asked()).pages).toMatchObject([{ thumbnail: undefined, view: undefined, crops: [] }]);
  });

  it('is shown as nothing before the reader has looked at it', async () => {
    const { services, scan, links } = setting();
    expect(await pageViews(services, owner, { scan, phones: true })).toMatchObject({ pages: [], findings: [] });
    expect(links).toEqual([]);
  });
});
