import type { Catalogue } from './language.tsx';

/** What the page says on which prepared decisions are looked at once more and released together. */
export const releaseTexts = {
  title: ['发布结果', 'Release'],
  lead: [
    '按各项申报现在的版本重新核对。以下结果将一并发布，申报单位和主管部门立即收到邮件，发布后不能更改。',
    'Every case is checked again as it stands now. These outcomes are released together, everybody is mailed at once, and they cannot be changed.',
  ],
  back: ['返回综合评估', 'Back to the decisions'],
  none: ['没有待发布的结果', 'Nothing is prepared for release'],
  effects: ['将要发生的事', 'What will happen'],
  count: ['{outcome}：{count}项', '{outcome}: {count}'],
  mails: ['将发出{count}封邮件', '{count} mails are sent'],
  'mails-to': ['{name}（{count}封）', '{name} ({count})'],
  ready: ['核对完毕，可以发布', 'Checked: ready to be released'],
  'not-ready': ['尚不能发布', 'Not ready'],
  'scoring-open': ['评分尚未截止，请先截止评分。', 'Close the scoring first.'],
  findings: ['与通知要求不一致的结果', 'Decisions against the notice'],
  reasoned: ['已写明理由', 'With its reason'],
  unreasoned: ['尚无理由', 'Without a reason'],
  'no-reason-passes': ['不符合名额规定', 'Over the quota'],
  changes: ['拟发布的结果', 'What is released'],
  project: ['项目', 'Project'],
  body: ['主管部门', 'Body'],
  rank: ['名次', 'Rank'],
  outcome: ['结果', 'Outcome'],
  departs: ['与排序或规则不一致，已写明理由', 'Departs from the ranking or a rule, with its reason'],
  reserve: ['候补第{n}位', 'Reserve {n}'],
  untitled: ['（未命名）', '(untitled)'],
  send: ['发布结果（{count}项）', 'Release ({count})'],
  'send-title': ['确定发布？', 'Release?'],
  'send-what': [
    '{recommended}项推荐、{listed}项列入市级、{left}项未入选，立即发出{mails}封邮件。发布后不能更改。',
    '{recommended} recommended, {listed} listed, {left} not selected; {mails} mails go out at once. They cannot be changed.',
  ],
  sent: ['已发布{count}项结果', '{count} released'],
} as const satisfies Catalogue;
