import { deflateSync, crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../shared/scan/gate/inspect-file.ts';
import { samplePdf } from '../support/sample-pdf.ts';

const limits = { maxPages: 60, maxPixels: 60_000_000 };
const pdf = (bytes: Uint8Array) => inspectFile(bytes, 'application/pdf', limits);

/** A hand-written PDF around some objects; offsets do not matter to the gate. */
function handmade(objects: string, trailer = ''): Buffer {
  const catalog = '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj';
  const pages = '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj';
  const page = '3 0 obj << /Type /Page /Parent 2 0 R >> endobj';
  return Buffer.from(
    `%PDF-1.7\n${catalog}\n${pages}\n${page}\n${objects}\ntrailer << /Root 1 0 R ${trailer} >>\nstartxref\n9\n%%EOF\n`,
    'latin1',
  );
}
function objectStream(content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `9 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >> stream\n${packed}\nendstream endobj`;
}
function png(width: number, height: number, end = true): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(data.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc32(body), body.length + 4);
    return whole;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk('IDAT', deflateSync(Buffer.alloc(16)));
  return Buffer.concat([magic, chunk('IHDR', header), data, ...(end ? [chunk('IEND', Buffer.alloc(0))] : [])]);
}
function jpeg(width: number, height: number, end = [0xff, 0xd9]): Buffer {
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0];
  return Buffer.from([0xff, 0xd8, ...frame, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, ...end]);
}
const zip = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);

describe('what is good passes', () => {
  it('a PDF of three pages, a JPEG, a PNG', async () => {
    expect(pdf(await samplePdf('good', 3))).toEqual({ findings: [], pages: 3 });
    expect(inspectFile(jpeg(1240, 1754), 'image/jpeg', limits)).toEqual({ findings: [], pages: 1 });
    expect(inspectFile(png(1240, 1754), 'image/png', limits)).toEqual({ findings: [], pages: 1 });
  });
  it('objects packed in an object stream are read', () => {
    const packed = objectStream('4 0 << /Type /Page >>');
    const tree = '2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >> endobj';
    expect(pdf(handmade(`${tree} ${packed}`))).toEqual({ findings: [], pages: 2 });
  });
});

describe('what is not is named', () => {
  const page = '<< /S /URI >>';
  it.each([
    ['F8 nothing at all', Buffer.alloc(0), 'file-empty'],
    ['F1 a PNG that says PDF', png(10, 10), 'type-mismatch'],
    ['F2 a PDF whose header comes late', Buffer.concat([Buffer.alloc(1000), handmade(page)]), 'type-mismatch'],
    ['F2 a PDF that is a ZIP as well', Buffer.concat([handmade(page), zip]), 'type-mismatch'],
    ['F6 an encrypted one', handmade(page, '/Encrypt 8 0 R'), 'file-encrypted'],
    ['F5 a script', handmade('5 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj'), 'file-active-content'],
    ['F5 a script in another spelling', handmade('5 0 obj << /S /J#61va#53cript >> endobj'), 'file-active-content'],
    ['F5 a script inside an object stream', handmade(objectStream('5 0 << /S /JavaScript >>')), 'file-active-content'],
    ['F5 a program to launch', handmade('5 0 obj << /S /Launch >> endobj'), 'file-active-content'],
    ['F5 an attachment', handmade('5 0 obj << /EmbeddedFiles 6 0 R >> endobj'), 'file-active-content'],
    ['F4 a bomb of zeros', handmade(objectStream('\0'.repeat(40_000_000))), 'file-too-complex'],
    ['F18 ten thousand nested arrays', handmade(`5 0 obj ${'['.repeat(10_000)} endobj`), 'file-too-complex'],
    [
      'F10 a picture of 60 000 pixels square',
      handmade('5 0 obj << /Subtype /Image /Width 60000 /Height 60000 >> stream\n\nendstream endobj'),
      'image-too-large',
    ],
    [
      'a page count of a billion',
      handmade('2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1000000000 >> endobj'),
      'too-many-pages',
    ],
  ])('%s', (_what, bytes, finding) => {
    expect(pdf(bytes).findings).toEqual([finding]);
  });

  it('F10 pixel floods are seen in the header', () => {
    expect(inspectFile(png(60_000, 60_000), 'image/png', limits).findings).toEqual(['image-too-large']);
    expect(inspectFile(jpeg(60_000, 60_000), 'image/jpeg', limits).findings).toEqual(['image-too-large']);
  });
  it('F2 a JPEG with a page of script behind it', () => {
    const both = Buffer.concat([jpeg(100, 100), Buffer.from('<?php system($_GET[0]);')]);
    expect(inspectFile(both, 'image/jpeg', limits).findings).toEqual(['type-mismatch']);
  });
});

describe('F7 cut off', () => {
  it.each([0.01, 0.5, 0.99])('a PDF at %d', async (part) => {
    const whole = await samplePdf('cut', 2);
    expect(pdf(whole.subarray(0, Math.floor(whole.length * part))).findings).toEqual(['file-truncated']);
  });
  it('a PNG without its end, a JPEG without its end', () => {
    expect(inspectFile(png(10, 10, false), 'image/png', limits).findings).toEqual(['file-truncated']);
    expect(inspectFile(jpeg(10, 10, []), 'image/jpeg', limits).findings).toEqual(['file-truncated']);
  });
});

it('never throws, whatever single byte is changed', async () => {
  const whole = await samplePdf('flip');
  for (let at = 0; at < whole.length; at += 7) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    expect(Array.isArray(pdf(changed).findings)).toBe(true);
  }
});
