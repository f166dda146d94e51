/** What speaks for an application, in English by the badge's id; the Chinese words come with the badge. */
const english: Readonly<Record<string, string>> = {
  academician: 'Academicians',
  'talent-programme': 'National or provincial talent programmes',
  'special-allowance': 'State Council special allowance',
  'major-research': 'Major research tasks',
  'urgently-needed': 'Skills urgently needed here',
  challenge: 'Open challenge',
  charity: 'Charity',
  transfer: 'Transfer of results',
  startup: 'Founding an enterprise at the grassroots',
  'several-batches': 'Several batches',
  'long-term': 'Long-term co-operation',
  'present-base': 'A base already: preferred to undertake teams',
  'by-base': 'Undertaken by a service base',
};

export const badgeLabel = ({ id, zh }: { readonly id: string; readonly zh: string }) => ({ zh, en: english[id] ?? zh });
