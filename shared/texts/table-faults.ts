import type { Label } from '#domain/form-definition.ts';
import { hiddenFaults } from './hidden-faults.ts';

/** What is wrong with a spreadsheet that a unit imports into a table of its form, and what to do; `{}` is what it is about. */
const faults: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'old-excel': [
    '这是旧版.xls文件或加密的文件。请用Excel另存为.xlsx格式（不加密）后重新导入。',
    'An old .xls or an encrypted file: save it as a plain .xlsx.',
  ],
  'not-xlsx': [
    '这不是Excel（.xlsx）文件。请下载模板，填写后导入。',
    'Not an .xlsx file: take the template and fill it in.',
  ],
  unreadable: [
    '文件已损坏，无法打开。请用Excel重新另存为.xlsx格式后导入。',
    'The file is broken: save it anew as .xlsx.',
  ],
  'too-large-file': [
    '文件过大。请只保留需要导入的一张表后重新导入。',
    'The file is too large: keep only the one sheet.',
  ],
  ...hiddenFaults,
  'no-heading': [
    '没有找到表头。第一张工作表须有“{}”等栏目，请使用模板。',
    'No headings (“{}” …) on the first sheet: use the template.',
  ],
  'no-rows': ['表头下方没有内容。请填写后重新导入。', 'Nothing stands below the headings.'],
  'heading-missing': ['缺少“{}”一栏。请使用模板，不要删改表头。', 'The column “{}” is missing: use the template.'],
  'heading-doubled': ['“{}”一栏重复。请删除多余的一栏。', 'The column “{}” is there twice.'],
  'heading-unknown': ['“{}”不是本表的栏目。请删除该栏，或改回模板中的名称。', '“{}” is no column of this table.'],
  formula: ['含有公式。请改为数值或文字（选择性粘贴为“数值”）。', 'a formula; paste its value instead.'],
  'error-value': ['显示为错误值。请改为应填的内容。', 'an error value; type what belongs there.'],
  merged: ['与旁边的单元格合并。请取消合并，逐格填写。', 'merged with its neighbour; unmerge and fill in each.'],
  'too-many-rows': ['行数超过上限（{}行）。请删减后重新导入。', 'More than {} rows.'],
  'row-doubled': ['与第{}行是同一人。请删除重复的一行。', 'the same person as in row {}.'],
  unprintable: [
    '含有不可打印的字符（可能由粘贴带入）。请删除该格内容后重新输入。',
    'characters that cannot be printed, perhaps pasted along; clear the cell and type it again.',
  ],
  'too-long': ['不能超过{}字。', 'longer than {} characters.'],
  'too-short': ['至少{}字。', 'shorter than {} characters.'],
  'precision-lost': [
    '数字过长，Excel已改动其末位。请把该格设为“文本”格式后重新输入。',
    'Excel has rounded so long a number; format the cell as text and type it again.',
  ],
  'not-a-number': ['“{}”不是数字。', '“{}” is no number.'],
  'not-whole': ['“{}”须为整数。', '“{}” must be a whole number.'],
  'too-small': ['不能小于{}。', 'less than {}.'],
  'too-large': ['不能大于{}。', 'more than {}.'],
  'more-than-cents': ['“{}”超过两位小数。金额最多两位小数。', '“{}” has more than two decimals.'],
  'not-yes-or-no': ['“{}”须填“是”或“否”。', '“{}” says neither 是 nor 否.'],
  'not-an-option': ['“{}”不在可选项中。请填写模板所列的选项。', '“{}” is none of the choices; see the template.'],
  'wrong-mobile': ['“{}”不是11位手机号码。', '“{}” is no mobile number of 11 digits.'],
  'wrong-email': ['“{}”不是有效的电子邮箱地址。', '“{}” is no e-mail address.'],
  'wrong-credit-code': ['“{}”不是18位统一社会信用代码。', '“{}” is no credit code of 18 characters.'],
  'wrong-region': ['“{}”不是6位行政区划代码。', '“{}” is no region code of six digits.'],
  'wrong-date': ['“{}”不是日历上有的日期。请填写年-月-日，如 2025-03-10。', '“{}” is no date; write 2025-03-10.'],
  'wrong-month': ['“{}”不是年月。请填写年-月，如 1980-05。', '“{}” is no month; write 1980-05.'],
};

interface PlacedFault {
  readonly code: string;
  readonly cell?: string | undefined;
  readonly row?: number | undefined;
  readonly column?: Label | undefined;
  readonly about?: string | undefined;
}

/** The sentence for one fault, its place before it: `第3行·手机（C3）：…`. */
export function explainTableFault({ code, cell, row, column, about = '' }: PlacedFault): Label {
  const [zh, en] = faults[code] ?? [`内容有误（${code}）。`, `fault ${code}.`];
  const place: Label =
    cell === undefined
      ? { zh: '', en: '' }
      : {
          zh: `第${row}行${column ? `·${column.zh}` : ''}（${cell}）：`,
          en: `Row ${row}${column ? `, ${column.en}` : ''} (${cell}): `,
        };
  return { zh: place.zh + zh.replace('{}', about), en: place.en + en.replace('{}', about) };
}
