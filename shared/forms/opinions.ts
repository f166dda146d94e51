import type { FormDefinition, OpinionBox } from '#domain/form-definition.ts';
import { points, sheet } from './page.ts';
import { rowOf, styles } from './rows.ts';
import type { OpinionBlock } from './sheets.ts';
import type { Typeface } from './typeface.ts';

const left = points(sheet.left);
const width = points(sheet.right - sheet.left);
/** Official seals are 40 to 50 mm across: 62 × 60 mm stay free for each. */
const sealWidth = points(62);
const boxHeight = points(60);

/** The opinions as blocks; a seal is never drawn, its place stays white. */
export function opinionBlocks(typeface: Typeface, definition: FormDefinition): OpinionBlock[] {
  return definition.opinions.map((opinion) => blockOf(typeface, opinion));
}

function blockOf(typeface: Typeface, opinion: OpinionBox): OpinionBlock {
  const caption = rowOf(typeface, [
    { text: opinion.label.zh, x: left, width, style: styles.heading, shaded: true, bold: true },
  ]);
  const lines = [
    opinion.statement.zh,
    '',
    '负责人（签字）：',
    '',
    '年　　　月　　　日',
    '',
    '请在右侧空白处加盖单位公章，印章不要压住四周的二维码。',
  ];
  const words = rowOf(typeface, [{ text: lines.join('\n'), x: left, width: width - sealWidth }]);
  return {
    kind: 'opinion',
    caption,
    words,
    seal: {
      party: opinion.party,
      required: opinion.sealRequired,
      x: left + width - sealWidth,
      width: sealWidth,
      height: boxHeight,
    },
    height: caption.height + boxHeight,
  };
}
