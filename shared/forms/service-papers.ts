import type { CertificatePaper, LetterPaper, ServicePaper } from '#domain/service-paper.ts';
import { points, sheet } from './page.ts';
import { type CellText, type Row, rowOf, styles, type TextStyle } from './rows.ts';
import type { Typeface } from './typeface.ts';

/** A stretch of a paper: ruled rows of a table, or running text without rules. */
export type PaperBlock =
  | { readonly kind: 'text'; readonly row: Row; readonly align: 'left' | 'right' }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

const left = points(sheet.left + 8);
const width = points(sheet.right - sheet.left - 16);
const running: TextStyle = { size: 12.5, lineHeight: 25, padding: 3 };
const note: TextStyle = { size: 9, lineHeight: 14, padding: 3 };
const headline: TextStyle = { size: 20, lineHeight: 32, padding: 12 };

const kinds = { 'service-team': '专家服务团', 'service-base': '专家服务基地' } as const;
const levels = { municipal: '市级', national: '国家级' } as const;
/** As the notice calls it: 视为继续教育课时或定期工作时间 (R44). */
export const timeKindWords = { 'continuing-education': '继续教育课时', 'service-time': '定期工作时间' } as const;

export const titleOf = ({ paper }: ServicePaper): string =>
  paper === 'certificate' ? '专家服务证明' : '关于支持专家服务基层工作的函';

/** `2025-05-06` → `2025年5月6日`. */
export function chineseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

const spanOf = ({ from, to }: { from: string; to: string }): string =>
  from === to ? chineseDate(from) : `${chineseDate(from)}至${chineseDate(to)}`;

/** What the project is called in a sentence: `列入2025年市级专家服务团的“……”项目`. */
const projectOf = ({ year, level, kind, project }: ServicePaper): string =>
  `列入${year}年${levels[level]}${kinds[kind]}的“${project}”`;

/** The notice’s file has commas of half the width; on paper they are as wide as every mark. */
const fullWidth = (words: string): string => words.replaceAll(',', '，');

type Writer = (
  text: string,
  more?: { style?: TextStyle; bold?: boolean; centred?: boolean; align?: 'right' },
) => PaperBlock;
const writer =
  (typeface: Typeface): Writer =>
  (text, { style = running, bold = false, centred = false, align } = {}) => ({
    kind: 'text',
    align: align ?? 'left',
    row: rowOf(typeface, [{ text, x: left, width, style, bold, centred }]),
  });

/** R44: whose service, in which project, on which days; as which kind of time it counts, and that it counts as no other. */
export function certificateBlocks(typeface: Typeface, paper: CertificatePaper): PaperBlock[] {
  const write = writer(typeface);
  const { person, unit, activities, days, as, conversion, notice } = paper;
  const first = activities.map(({ from }) => from).toSorted()[0] ?? '';
  const last =
    activities
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? '';
  return [
    write(titleOf(paper), { style: headline, bold: true, centred: true }),
    write(
      `　　${person.name}${person.title ? `（${person.title}）` : ''}，工作单位：${person.employer}，于${spanOf({ from: first, to: last })}期间，参加由${unit}申报、${projectOf(paper)}的服务活动，经确认，实际服务共计${days}天，具体如下：`,
    ),
    { kind: 'table', rows: activityRows(typeface, paper) },
    write(
      `　　根据《${notice.title}》“${fullWidth(notice.clause)}”的规定，上述服务时间可视为${timeKindWords[as]}，同一时间不重复计算。${conversion ? `按每天${conversion.hoursPerDay}课时折算，共计${conversion.hours}课时。` : ''}`,
    ),
    write('　　特此证明。'),
    ...signOff(write, paper),
  ];
}

function activityRows(typeface: Typeface, { activities, days }: CertificatePaper): Row[] {
  const shares = [0.33, 0.24, 0.31, 0.12];
  const cells = (texts: readonly string[], more: Partial<CellText> = {}): CellText[] =>
    texts.map((text, index) => ({
      text,
      x: left + width * shares.slice(0, index).reduce((sum, share) => sum + share, 0),
      width: width * (shares[index] ?? 0),
      style: styles.body,
      ...more,
    }));
  const header = rowOf(
    typeface,
    cells(['服务时间', '服务地点', '服务内容', '服务天数'], { shaded: true, centred: true }),
  );
  return [
    header,
    ...activities.map((one) =>
      rowOf(typeface, cells([spanOf(one), one.place, one.content, `${one.days}`]), { header }),
    ),
    rowOf(typeface, cells(['合计', '', '', `${days}`], { bold: true }), { header }),
  ];
}

/** R43: to the expert's employer, in the notice's own words. */
export function letterBlocks(typeface: Typeface, paper: LetterPaper): PaperBlock[] {
  const write = writer(typeface);
  const { person, unit, notice } = paper;
  return [
    write(titleOf(paper), { style: headline, bold: true, centred: true }),
    write(`${person.employer}：`, { bold: true }),
    write(
      `　　贵单位${person.name}${person.title ? `（${person.title}）` : ''}参加由${unit}申报、${projectOf(paper)}的服务活动。`,
    ),
    write(
      `　　根据《${notice.title}》（${chineseDate(notice.date)}）的规定，专家所在单位应积极支持专家开展服务基层工作，${fullWidth(notice.clause)}。`,
    ),
    write('　　请贵单位积极支持专家开展服务基层工作，并按上述规定落实相关待遇。'),
    write('　　专此函达。'),
    ...signOff(write, paper),
  ];
}

function signOff(write: Writer, { issuer, issuedAt }: ServicePaper): PaperBlock[] {
  return [write(`${issuer}（盖章）`, { align: 'right' }), write(chineseDate(issuedAt), { align: 'right' })];
}

/** Below the text, at the foot of each page. */
export const footOf = (paper: ServicePaper): string => `编号 ${paper.number}`;
export { note as footStyle };
