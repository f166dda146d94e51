import type { Catalogue } from './language.tsx';

/** What the bureau is told where it ends the round. */
export const conclusionTexts = {
  conclude: ['办结本年度申报', 'Conclude the round'],
  'conclude-lead': [
    '全部申报都有最后结果（含部级结果）之后，可以办结。',
    'Possible once every application has come to its end, the ministry’s results included.',
  ],
  'conclude-open': [
    '还有{count}项申报没有最后结果，暂不能办结。',
    '{count} {count|application has|applications have} not come to an end yet, so it cannot be concluded.',
  ],
  'conclude-see': ['查看这些申报', 'See them'],
  'conclude-what': [
    '办结后不能再登记任何结果，个人信息的保存期从现在起算，到期自动删除。',
    'Nothing more is decided afterwards. From now the periods run after which personal data are erased.',
  ],
  concluded: ['本年度申报已办结', 'The round is concluded'],
} as const satisfies Catalogue;
