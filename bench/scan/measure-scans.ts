import sharp from 'sharp';
import { findCodes } from '#scan/reader/codes.ts';
import { type Random, randomFrom } from '../../scripts/samples/random.ts';
import { printedSample } from '../../scripts/samples/printed-forms.ts';
import { negatives } from '../../scripts/samples/negatives.ts';
import { type Printed, scene, type Scene } from '../../scripts/samples/scene.ts';
import { paperOf } from '../../scripts/samples/scanner.ts';
import { openPages } from '#scan/reader/pages.ts';
import { readPage } from '#scan/reader/read-page.ts';
import type { Mark, ReadPage } from '#scan/reader/result.ts';
import { type Measure, share } from './measures.ts';

interface Counted {
  hits: number;
  all: number;
}
const none = (): Counted => ({ hits: 0, all: 0 });

/** Everything that is counted over the pages. */
function counters() {
  return {
    code: none(),
    turn: none(),
    ordinaryPrecision: none(),
    ordinaryRecall: none(),
    hardPrecision: none(),
    hardRecall: none(),
    hardAbsent: none(),
    negativeUncertain: none(),
    ovalFound: none(),
  };
}

/** Pages from a seed, half of them hard: printed by the printer itself, stamped, scanned, read. */
export async function measureScans(run: {
  seed: number;
  pages: number;
  say: (text: string) => void;
}): Promise<Measure[]> {
  const random = randomFrom(run.seed);
  const printed: Printed[] = [];
  for (const annex of [1, 2] as const) {
    const { pdf, expectation } = await printedSample(annex, { id: `bench-${run.seed}` });
    printed.push({ papers: await paperOf(pdf), expectation });
  }
  const counted = counters();
  for (let index = 0; index < run.pages; index += 1) {
    const hard = index % 2 === 1;
    const form = printed[index % 4 < 2 ? 0 : 1];
    if (!form) continue;
    const mark = markOf(index, random);
    const made = await scene(form, random, { hard, mark });
    for await (const image of openPages(made.image, 'image/jpeg'))
      count(counted, made, (await readPage(image)).page, run.say);
    if (!hard) await readAgain(made, random, counted.code);
    if ((index + 1) % 50 === 0) run.say(`${index + 1} pages read`);
  }
  return [
    share(`code read, of ordinary pages in ${readings} ways each`, counted.code, { least: 0.995 }),
    share('orientation, of pages whose code is read', counted.turn, { least: 1 }),
    share('seals on ordinary pages: precision', counted.ordinaryPrecision, { least: 0.99 }),
    share('seals on ordinary pages: recall', counted.ordinaryRecall, { least: 0.98 }),
    share('seals on hard pages: precision', counted.hardPrecision, { least: 0.96 }),
    share('seals on hard pages: recall', counted.hardRecall, { least: 0.85 }),
    share('hard pages with a seal that are called absent', counted.hardAbsent, { most: 0.01 }),
    share('negatives called uncertain', counted.negativeUncertain, { most: 0.1 }),
    share('oval seals called oval and uncertain', counted.ovalFound, { least: 0.95 }),
  ];
}

/** Of ten pages six have a seal, and one in twenty an oval one; the others none, or what could be taken for one. */
function markOf(index: number, random: Random) {
  if (index % 10 < 6) return 'seal' as const;
  if (index % 10 === 6) return 'none' as const;
  return index % 20 === 8 ? ('oval' as const) : random.pick(negatives);
}

const readings = 10;

/** The same page as other scanners would have saved it: turned, coarser and packed anew, for its codes alone. */
async function readAgain(made: Scene, random: Random, counted: Counted): Promise<void> {
  for (let reading = 1; reading < readings; reading += 1) {
    const quality = random.whole(40, 85);
    const dpi = Math.min(made.look.dpi, random.pick([150, 200]));
    const longest = Math.round((297 * dpi) / 25.4);
    const bytes = await sharp(made.image)
      .rotate(reading * 90)
      .resize(longest, longest, { fit: 'inside' })
      .jpeg({ quality })
      .toBuffer();
    for await (const image of openPages(bytes, 'image/jpeg')) {
      const [found] = await findCodes(image);
      add(counted, found?.code.page === made.page + 1);
    }
  }
}

function count(
  counted: ReturnType<typeof counters>,
  made: Scene,
  read: ReadPage | Omit<ReadPage, 'index'>,
  say: (text: string) => void,
): void {
  const tell = (what: string): void => {
    if (process.env['BENCH_TRACE']) say(`${what} ${JSON.stringify({ ...made, image: undefined, found: read.marks })}`);
  };
  const codeRead = read.code?.page === made.page + 1;
  if (!made.hard) add(counted.code, codeRead);
  if (!made.hard && !codeRead) tell('code unread');
  if (read.code) add(counted.turn, read.rotation === (made.look.turns * 90) % 360);
  const present = read.marks.filter(({ state, shape }) => state === 'present' && shape === 'round');
  // Where the code is not read the sheet's place is assumed: a turned page has its marks elsewhere.
  const near = (mark: Mark, { x, y }: { x: number; y: number }): boolean =>
    !read.code || Math.hypot(mark.centreMm[0] - x, mark.centreMm[1] - y) < 9;
  const [precision, recall] = made.hard
    ? [counted.hardPrecision, counted.hardRecall]
    : [counted.ordinaryPrecision, counted.ordinaryRecall];
  for (const mark of present) {
    const real = made.seals.some((one) => near(mark, one));
    add(precision, real);
    if (!real) tell('false seal');
  }
  for (const one of made.seals) {
    const found = present.some((mark) => near(mark, one));
    add(recall, found);
    if (!found) tell('seal missed');
  }
  if (made.hard && made.seals.length > 0) add(counted.hardAbsent, read.seal === 'absent');
  if (made.ovals.length > 0) countOval(counted, read, tell);
  else if (made.seals.length === 0) {
    add(counted.negativeUncertain, read.seal === 'uncertain');
    if (read.seal === 'uncertain') tell('negative uncertain');
  }
}

function countOval(
  counted: ReturnType<typeof counters>,
  read: Omit<ReadPage, 'index'>,
  tell: (what: string) => void,
): void {
  const found = read.marks.some(({ shape }) => shape === 'oval') && read.seal === 'uncertain';
  add(counted.ovalFound, found);
  if (!found) tell('oval missed');
}

function add(to: Counted, hit: boolean): void {
  to.all += 1;
  if (hit) to.hits += 1;
}
