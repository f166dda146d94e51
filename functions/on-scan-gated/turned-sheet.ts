import { boxAsRead } from '#domain/form-expectation.ts';
import type { Pictures } from '#scan/reader/pictures.ts';
import type { ScanReading } from '#scan/reader/read-scan.ts';

export type TurnPicture = (picture: Buffer) => Promise<Buffer>;

interface Shown {
  readonly reading: ScanReading;
  readonly pictures: ReadonlyMap<number, Pictures>;
}

/**
 * The reader knows the sheet by its codes; a landscape page is the same sheet turned clockwise by a quarter for whoever reads
 * it. What people are shown, pictures and places alike, is turned with it. `sheetHeight` in millimetres.
 */
export async function asPeopleRead(shown: Shown, sheetHeight: number, turn: TurnPicture): Promise<Shown> {
  const { reading } = shown;
  const pages = reading.pages.map((page) => ({
    ...page,
    widthMm: page.heightMm,
    heightMm: page.widthMm,
    rotation: (page.rotation + 270) % 360,
    marks: page.marks.map((mark) => {
      const [x, y] = boxAsRead([...mark.centreMm, 0, 0], sheetHeight);
      return { ...mark, centreMm: [x, y] as const };
    }),
  }));
  const findings = reading.findings.map((finding) => ({
    ...finding,
    boxMm: finding.boxMm ? boxAsRead(finding.boxMm, sheetHeight) : null,
  }));
  const pictures = new Map<number, Pictures>();
  for (const [page, { thumbnail, view, crops }] of shown.pictures) {
    const turned: Buffer[] = [];
    for (const crop of crops) turned.push(await turn(crop));
    pictures.set(page, { thumbnail: await turn(thumbnail), view: await turn(view), crops: turned });
  }
  return { reading: { ...reading, pages, findings }, pictures };
}
