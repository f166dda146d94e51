import { hiddenFaults } from './hidden-faults.ts';

/** What is wrong with a spreadsheet that somebody imports, and what to do; `{}` is what it is about. English for the team. */
const faults: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  unreadable: ['文件无法打开。请用Excel另存为.xlsx格式（不加密）后重新导入。', 'Not a readable XLSX file.'],
  'too-large': ['文件过大。请只保留需要导入的一张表后重新导入。', 'The file is too large.'],
  ...hiddenFaults,
  'too-many-rows': ['行数超过上限（{}行）。请分次导入。', 'More than {} rows.'],
  'no-header': ['没有找到表头“{}”。请使用系统导出的表格，不要改动表头。', 'No header row: “{}” was not found.'],
  'header-missing': ['缺少表头“{}”。请使用系统导出的表格，不要改动表头。', 'The column “{}” is missing.'],
  'header-doubled': ['表头“{}”重复。请删除多余的一列。', 'The column “{}” is there twice.'],
  'header-unknown': ['表头“{}”不是本表的栏目。请删除该列或改回原表头。', 'The column “{}” is unknown.'],
  formula: [
    '单元格含有公式。请改为数值或文字（选择性粘贴为“数值”）后重新导入。',
    'A formula: paste its value instead.',
  ],
  merged: ['单元格被合并。请取消合并，每格分别填写后重新导入。', 'A merged cell: unmerge it and fill in each cell.'],
  empty: ['“{}”未填写。请填写后重新导入。', '“{}” is empty.'],
  'project-unknown': ['编号“{}”不是本年度的申报。请核对编号。', 'No application of this round has the number “{}”.'],
  'project-doubled': ['“{}”重复出现。每个项目只能有一行。', '“{}” is there twice.'],
  'name-differs': [
    '项目名称与编号不符，该编号的项目是“{}”。请核对是否错行。',
    'The name does not belong to the number; the project of this number is “{}”.',
  ],
  'kind-differs': [
    '类别与编号不符，该编号的类别是“{}”。请核对是否错行。',
    'The kind does not belong to the number, whose kind is “{}”.',
  ],
  'applicant-differs': [
    '申报单位与编号不符，该编号的申报单位是“{}”。请核对是否错行。',
    'The applicant does not belong to the number, whose applicant is “{}”.',
  ],
  'column-hidden': ['“{}”一列被隐藏。请取消隐藏后重新导入。', 'The column “{}” is hidden: show it.'],
  'not-recommended': [
    '“{}”未向人力资源社会保障部推荐，不能登记部级结果。请删除该行。',
    '“{}” was not recommended to the ministry (R41).',
  ],
  'result-differs': [
    '已登记的部级结果与“{}”不一致，已登记的结果不能由导入更改。请核对。',
    'Another result than “{}” is on record already.',
  ],
  'verdict-unreadable': [
    '部级结果“{}”无法识别。请填写“列入国家级”或“未入选”。',
    'The verdict “{}” says neither: write 列入国家级 or 未入选.',
  ],
  'key-doubled': ['“{}”重复出现。每个项目只能有一行。', '“{}” is there twice.'],
};

/** The sentence for one fault, with the cell before it. */
export function explainSheetFault(fault: { code: string; cell?: string | undefined; about?: string | undefined }): {
  zh: string;
  en: string;
} {
  const { code, cell, about = '' } = fault;
  const [zh, en] = faults[code] ?? [`表格有误（${code}）。`, `Fault ${code}.`];
  const [before, place] = cell === undefined ? ['', ''] : [`${cell}：`, `${cell}: `];
  return { zh: `${before}${zh.replace('{}', about)}`, en: `${place}${en.replace('{}', about)}` };
}
