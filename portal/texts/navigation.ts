import type { Catalogue } from './language.tsx';

/** The names of the pages to which one may always go. */
export const navigationTexts = {
  'my-applications': ['我的申报', 'My applications'],
  guide: ['申报须知', 'Conditions'],
  queue: ['申报受理', 'Queue'],
  intake: ['全部申报', 'All applications'],
  administration: ['系统管理', 'Administration'],
} as const satisfies Catalogue;
