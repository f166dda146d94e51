import type { Catalogue } from './language.tsx';

/** What is said beside the reasons that somebody wrote for what concerns others. */
export const reasonTexts = {
  'written-reasons': ['转办、延期等理由', 'Reasons on record'],
  'reasons-of-body': ['截止时间和名额调整的理由', 'Why its deadlines and places were changed'],
  'reasons-none': ['没有记录', 'None on record'],
  'reasons-none-unit': [
    '该申报没有转办、延期或截止时间变更的记录。',
    'It was never handed over, and none of its deadlines moved.',
  ],
  'reason-erased': ['（理由已按规定删除）', '(the reason was erased)'],
} as const satisfies Catalogue;
