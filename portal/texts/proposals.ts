import type { Catalogue } from './language.tsx';

/** What the page of title committees' proposals says. */
export const proposalTexts = {
  title: ['评委会推荐', 'Proposals of title committees'],
  lead: [
    '高级职称评审委员会直接推荐的项目，以及申报单位办理到哪一步。',
    'What title committees have proposed, and how far each unit is with it.',
  ],
  none: ['还没有评审委员会推荐的项目', 'Nothing was proposed yet'],
  number: ['编号', 'No.'],
  kind: ['类别', 'Kind'],
  committee: ['评审委员会', 'Committee'],
  'credit-code': ['申报单位信用代码', 'Unit’s credit code'],
  state: ['状态', 'State'],
} as const satisfies Catalogue;
