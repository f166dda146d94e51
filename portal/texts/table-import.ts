import type { Catalogue } from './language.tsx';

/** What is said where a table of the form is filled from a spreadsheet. */
export const tableImportTexts = {
  template: ['下载模板', 'Template'],
  'template-name': ['{table}（导入模板）.xlsx', '{table}（导入模板）.xlsx'],
  import: ['从表格导入', 'Import a spreadsheet'],
  choose: ['选择表格文件（.xlsx）', 'Choose a spreadsheet (.xlsx)'],
  failed: ['暂时无法打开，请检查网络后重试。', 'Cannot be done now: check the network and try again.'],
  faults: [
    '“{name}”有{count}处问题，没有导入任何内容',
    '“{name}” has {count} {count|fault|faults}: nothing was imported',
  ],
  'faults-lead': ['请在表格中逐处改正，保存后重新导入：', 'Mend each in the spreadsheet, save it and import it again:'],
  'more-faults': ['显示其余{count}处', 'Show {count} more'],
  close: ['知道了', 'Close'],
  preview: ['导入{table}', 'Import: {table}'],
  read: ['从“{name}”读取{count}行', '{count} {count|row|rows} read from “{name}”'],
  'first-rows': ['前{count}行', 'The first {count} {count|row|rows}'],
  row: ['序号', 'No.'],
  'more-rows': ['……另有{count}行', '… and {count} more'],
  blanks: [
    '其中有{count}处必填内容为空，导入后可在本页补填。',
    '{count} {count|cell that must be filled in is|cells that must be filled in are} empty; this can be done here afterwards.',
  ],
  way: ['本页已有{count}行，如何导入？', 'There {count|is|are} {count} {count|row|rows} already:'],
  replace: ['替换现有的{count}行', 'Replace {count} {count|row|rows}'],
  append: ['添加在现有内容之后（共{count}行）', 'Add after them ({count} {count|row|rows} in all)'],
  'append-too-many': [
    '添加在现有内容之后（超过上限{max}行，不能选择）',
    'Add after them (more than {max} rows: not possible)',
  ],
  known: [
    '其中{count}人已在本页，添加后会重复。',
    '{count} of them {count|stands|stand} here already and would be there twice.',
  ],
  apply: ['确认导入', 'Import'],
  cancel: ['取消', 'Cancel'],
  done: ['已导入{count}行，将自动保存。', '{count} {count|row|rows} imported; saved by itself.'],
  undo: ['撤销导入', 'Undo the import'],
} as const satisfies Catalogue;
