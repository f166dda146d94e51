import PDFDocument from 'pdfkit';

/** A small real PDF of so many pages; the words keep files apart. */
export function samplePdf(words: string, pages = 1): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', autoFirstPage: false, info: { Title: 'sample' } });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    for (let page = 1; page <= pages; page += 1) {
      document.addPage();
      document.fontSize(20).text(`SAMPLE ${Buffer.from(words).toString('hex')} page ${page}`, 60, 80);
      document.circle(430, 650, 60).lineWidth(4).stroke('#c81e1e');
    }
    document.end();
  });
}
