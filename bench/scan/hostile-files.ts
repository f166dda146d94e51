import type { Hostile } from './hostile.ts';
import { hostileImages } from './hostile-images.ts';
import { hostileStructures } from './hostile-structures.ts';
import { catalog, page, pages, pdfOf, stream } from './small-pdf.ts';

/** Made here, byte by byte: no binary lies in the repository. `deflate` packs the bombs. */
export function hostileFiles(deflate: (data: Buffer) => Buffer): Hostile[] {
  const zeros = deflate(Buffer.alloc(300 * 1024 * 1024)).toString('latin1');
  const plain = pdfOf([catalog(), pages(), page()]);
  return [
    { name: 'script', bytes: pdfOf([catalog('/OpenAction<</S/JavaScript/JS(1)>>'), pages(), page()]) },
    { name: 'script, escaped', bytes: pdfOf([catalog('/OpenAction<</S/J#61vaScript/J#53(1)>>'), pages(), page()]) },
    { name: 'launch', bytes: pdfOf([catalog('/OpenAction<</S/Launch/F(x)>>'), pages(), page()]) },
    { name: 'attachment', bytes: pdfOf([catalog('/Names<</EmbeddedFiles<</Names[]>>>>'), pages(), page()]) },
    { name: 'form with script', bytes: pdfOf([catalog('/AcroForm<</XFA[]>>'), pages(), page()]) },
    { name: 'encrypted', bytes: pdfOf([catalog(), pages(), page()], '/Root 1 0 R/Encrypt 9 0 R') },
    {
      name: 'object stream bomb',
      bytes: pdfOf([catalog(), pages(), page(), stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', zeros)]),
    },
    {
      name: 'content bomb',
      bytes: pdfOf([catalog(), pages(), page('/Contents 4 0 R'), stream('/Filter/FlateDecode', zeros)]),
    },
    { name: 'pages by count', bytes: pdfOf([catalog(), pages(100_000_000), page()]) },
    {
      name: 'image by its dimensions',
      bytes: pdfOf([
        catalog(),
        pages(),
        page('/Resources<</XObject<</I 4 0 R>>>>'),
        stream(
          '/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode',
          'x',
        ),
      ]),
    },
    {
      name: 'nested arrays',
      bytes: pdfOf([catalog(`/X ${'['.repeat(10_000)}${']'.repeat(10_000)}`), pages(), page()]),
    },
    { name: 'forms within forms', bytes: nestedForms() },
    ...hostileStructures(deflate),
    ...hostileImages(),
    { name: 'cut off at a half', bytes: plain.subarray(0, Math.floor(plain.length / 2)) },
    { name: 'cut off at the end', bytes: plain.subarray(0, Math.floor(plain.length * 0.9)) },
    { name: 'empty', bytes: Buffer.alloc(0) },
    { name: 'words', bytes: Buffer.from('not a scan at all') },
    {
      name: 'a ZIP in a PDF',
      bytes: Buffer.concat([plain, Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]),
    },
  ];
}

/** Eight forms, each drawing the next ten times: a hundred million draws from two kilobytes. */
function nestedForms(): Buffer {
  const depth = 8;
  const forms = Array.from({ length: depth }, (_form, index) => {
    const last = index === depth - 1;
    const resources = last ? '' : `/Resources<</XObject<</F ${index + 6} 0 R>>>>`;
    return stream(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]${resources}`, last ? '0 0 9 9 re f' : '/F Do '.repeat(10));
  });
  return pdfOf([
    catalog(),
    pages(),
    page('/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R'),
    stream('', '/F Do '.repeat(10)),
    ...forms,
  ]);
}
