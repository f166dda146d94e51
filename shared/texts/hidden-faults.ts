/** What a person cannot see in a spreadsheet is never imported, whatever the table; `{}` is the row. */
export const hiddenFaults = {
  'sheet-hidden': [
    '第一张工作表被隐藏。请取消隐藏，或删除该工作表后重新导入。',
    'The first sheet is hidden: show it, or delete it.',
  ],
  'row-hidden': [
    '第{}行被隐藏。请取消隐藏（或取消筛选），或删除该行后重新导入。',
    'Row {} is hidden: show it (or take the filter off), or delete it.',
  ],
} as const;
