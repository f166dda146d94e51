import type { Hostile } from './hostile.ts';
import { catalog, page, pages, pdfOf, stream } from './small-pdf.ts';

const packed = (content: string, more = ''): string => stream(`/Type/ObjStm/N 1/First 4${more}`, `9 0 ${content}`);
const script = '<</S/JavaScript/JS(1)>>';

/** PDFs that hide what they do, or unfold to more than they look. */
export function hostileStructures(deflate: (data: Buffer) => Buffer): Hostile[] {
  const flate = (content: string): string =>
    stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', deflate(Buffer.from(`9 0 ${content}`)).toString('latin1'));
  const plain = [catalog(), pages(), page()];
  return [
    { name: 'script in an object stream', bytes: pdfOf([...plain, flate(script)]) },
    { name: 'script, escaped, in an object stream', bytes: pdfOf([...plain, flate('<</#53/#4A#61vaScript>>')]) },
    {
      name: 'script in an object stream behind a comment',
      bytes: pdfOf([...plain, packed(script).replace('\nstream', ' % a comment\nstream')]),
    },
    {
      name: 'script in the data of another stream',
      bytes: pdfOf([...plain, stream('/Subtype/Image/Width 9/Height 9', `9 0 obj ${script} endobj`)]),
    },
    { name: 'object stream by an odd filter', bytes: pdfOf([...plain, packed(script, '/Filter/ASCIIHexDecode')]) },
    { name: 'form that submits', bytes: pdfOf([...plain, '<</S/SubmitForm/F(x)>>']) },
    { name: 'actions of a page', bytes: pdfOf([catalog(), pages(), page('/AA 4 0 R'), '<<>>']) },
    { name: 'pages by shared nodes', bytes: sharedNodes(40) },
    { name: 'pages in a circle', bytes: pdfOf([catalog(), '<</Type/Pages/Kids[2 0 R]/Count 1>>']) },
    { name: 'nested dictionaries', bytes: pdfOf([catalog(`/X ${'<</X '.repeat(5000)}`), pages(), page()]) },
    { name: 'a million objects', bytes: pdfOf([...plain, ...Array.from({ length: 1_000_000 }, () => '0')]) },
    { name: 'tables that follow one another for ever', bytes: prevLoop() },
  ];
}

/** Each node names the next one twice: 2^40 pages from forty lines. */
function sharedNodes(depth: number): Buffer {
  const nodes = Array.from({ length: depth }, (_node, index) => {
    const next = `${index + 3} 0 R`;
    return `<</Type/Pages/Kids[${next} ${next}]/Count 2>>`;
  });
  return pdfOf([catalog(), ...nodes, page()]);
}

function prevLoop(): Buffer {
  const whole = pdfOf([catalog(), pages(), page()], '/Root 1 0 R/Prev 0000000').toString('latin1');
  const start = /startxref\n(\d+)/.exec(whole)?.[1] ?? '0';
  return Buffer.from(whole.replace('/Prev 0000000', `/Prev ${start.padStart(7, '0')}`), 'latin1');
}
