import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalog, page, pages, pdfOf, stream } from '../../bench/scan/small-pdf.ts';
import { randomFrom } from '../../scripts/samples/random.ts';
import { paperOf, plain, scan } from '../../scripts/samples/scanner.ts';
import { checkFile } from '#scan/check-file.ts';
import { readScan } from '#scan/reader/read-scan.ts';
import { formContent } from '../support/form-content.ts';
import { printSample } from '../forms/sample.ts';

/** Files as other programs make them, from one scanned page: each is read, or refused with a sentence. */
let scanned: Buffer;

beforeAll(async () => {
  const { pdf } = await printSample(1, { content: formContent('service-team', {}) });
  const [paper] = await paperOf(pdf, 150);
  if (!paper) throw new Error('no page');
  scanned = await scan(paper, { ...plain, dpi: 150, noise: 2, tint: [1, 0.985, 0.97] }, randomFrom(4));
}, 60_000);

async function read(bytes: Uint8Array) {
  const { mediaType = '', findings } = checkFile(bytes);
  expect(findings).toEqual([]);
  const { pages: seen } = await readScan([{ bytes, mediaType }]);
  return seen.map(({ code, colour, seal }) => ({ page: code?.page, colour, seal }));
}
const asIs = { page: 1, colour: 'colour', seal: 'absent' };

describe('an image of another kind is read', () => {
  it.each([
    ['a progressive JPEG', () => sharp(scanned).jpeg({ progressive: true })],
    ['a JPEG in four colours', () => sharp(scanned).toColourspace('cmyk').jpeg()],
    [
      'a photograph that says how it was held',
      () => sharp(scanned).rotate(270).withMetadata({ orientation: 6 }).jpeg(),
    ],
    ['a PNG of 16 bits', () => sharp(scanned).toColourspace('rgb16').png()],
    ['a PNG with a palette', () => sharp(scanned).png({ palette: true })],
    ['a TIFF by LZW', () => sharp(scanned).tiff({ compression: 'lzw' })],
  ])('%s', async (_what, made) => {
    expect(await read(await made().toBuffer())).toEqual([asIs]);
  });

  it('a fax: black and white alone cannot show a red seal', async () => {
    const fax = sharp(scanned)
      .greyscale()
      .threshold(150)
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1 });
    const [seen] = await read(await fax.toBuffer());
    expect(seen).toMatchObject({ page: 1, seal: 'colourless' });
  });
});

/** One picture a page, packed as other programs pack it. */
async function bound(more: string, data: Buffer): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(scanned).metadata();
  const picture = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${more}`;
  return pdfOf([
    catalog(),
    pages(),
    page('/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R'),
    stream(picture, data.toString('latin1')),
    stream('', 'q 595 0 0 842 0 0 cm /I Do Q'),
  ]);
}

describe('a PDF of another producer is read', () => {
  it('a JPEG as it is', async () => {
    const bytes = await bound('/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode', scanned);
    expect(await read(bytes)).toEqual([asIs]);
  });

  it('pixels by Flate; an update at its end that rewrites page and tree counts its pages once', async () => {
    const raw = await sharp(scanned).raw().toBuffer();
    const bytes = await bound('/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode', deflateSync(raw));
    const update = `2 0 obj\n${pages()}\nendobj\nxref\n2 1\n${String(bytes.length).padStart(10, '0')} 00000 n \n`;
    const before = /startxref\n(\d+)/.exec(bytes.toString('latin1').slice(-200))?.[1] ?? '';
    const trailer = `trailer\n<</Size 6/Root 1 0 R/Prev ${before}>>\nstartxref\n`;
    const start = bytes.length + update.indexOf('xref');
    const updated = Buffer.concat([bytes, Buffer.from(`${update}${trailer}${start}\n%%EOF\n`)]);
    expect(await read(updated)).toEqual([asIs]);
  });

  it('a black-and-white one cannot show a red seal, whoever packed it', async () => {
    const grey = await sharp(scanned).greyscale().threshold(150).raw().toBuffer({ resolveWithObject: true });
    const { width, height } = grey.info;
    const row = Math.ceil(width / 8);
    const bits = Buffer.alloc(row * height);
    for (let at = 0; at < width * height; at += 1) {
      const to = Math.floor(at / width) * row + Math.floor((at % width) / 8);
      if ((grey.data[at] ?? 0) > 127) bits[to] = (bits[to] ?? 0) | (0x80 >> ((at % width) % 8));
    }
    const bytes = await bound('/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/FlateDecode', deflateSync(bits));
    const [seen] = await read(bytes);
    expect(seen).toMatchObject({ page: 1, seal: 'colourless' });
  });
});

describe('what cannot be read says so', () => {
  it.each([
    [1, 1],
    [1, 3000],
    [23, 23],
  ])('F17 a picture of %i × %i pixels is blank, and nothing gives up on it', async (width, height) => {
    const bytes = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const { verdict, findings } = await readScan([{ bytes, mediaType: 'image/png' }]);
    expect(verdict).toBe('refused');
    expect(findings.map(({ code }) => code)).toContain('only-blank-pages');
  });

  it('F7 a TIFF cut off at 1, 50 and 99 %', async () => {
    const whole = await sharp(scanned).tiff({ compression: 'lzw' }).toBuffer();
    for (const part of [0.01, 0.5, 0.99]) {
      const { findings } = checkFile(whole.subarray(0, Math.floor(whole.length * part)));
      expect(findings).toMatchObject([{ code: 'file-truncated' }]);
    }
  });

  it.each([
    ['letter.pdf', Buffer.from('PK\u0003\u0004'), 'type-unsupported'],
    ['page.pdf', Buffer.from('<html><script>alert(1)</script></html>'), 'type-unsupported'],
    ['picture.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'type-unsupported'],
    ['moving.gif', Buffer.from('GIF89a'), 'type-unsupported'],
  ])('F17 %s', (name, bytes, code) => {
    expect(checkFile(bytes, name).findings).toMatchObject([{ code, severity: 'error' }]);
  });

  it('a photograph without any code, and a page without anything', async () => {
    const noise = sharp({
      create: {
        width: 800,
        height: 1100,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 120, sigma: 60 },
      },
    });
    const white = sharp({ create: { width: 800, height: 1100, channels: 3, background: '#fffdf9' } });
    const codes = await Promise.all(
      [noise, white].map(async (image) => {
        const { findings } = await readScan([{ bytes: await image.jpeg().toBuffer(), mediaType: 'image/jpeg' }]);
        return findings.map(({ code }) => code);
      }),
    );
    expect(codes[0]).toContain('code-unreadable');
    expect(codes[1]).toContain('only-blank-pages');
  });
});
