import type { Catalogue } from './language.tsx';

/** The names of the pages to which one may always go. */
export const navigationTexts = {
  'my-applications': ['我的申报', 'My applications'],
  guide: ['申报须知', 'Conditions'],
  queue: ['申报受理', 'Queue'],
  ranking: ['候选排序', 'Ranking'],
  summary: ['推荐一览表', 'Summary'],
  'body-tasks': ['待联系', 'To be called'],
  service: ['服务情况', 'Service given'],
  'my-evaluations': ['我的评审', 'My evaluations'],
  assignments: ['评审分配', 'Assignments'],
  comparison: ['评分比较', 'Comparison'],
  charts: ['统计图表', 'Charts'],
  paper: ['书面登记', 'Paper'],
  decisions: ['综合评估', 'Decisions'],
  deadline: ['截止时间', 'Deadline'],
  dossiers: ['材料打包', 'Dossiers'],
  results: ['部级结果', 'Ministry’s results'],
  publication: ['公布名单', 'Publication'],
  funding: ['经费', 'Funding'],
  mails: ['邮件日志', 'Mails'],
  'access-log': ['访问日志', 'Access log'],
  intake: ['全部申报', 'All applications'],
  administration: ['系统管理', 'Administration'],
} as const satisfies Catalogue;
