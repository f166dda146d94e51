import type { Round } from '#domain/round.ts';
import { bodies } from './bodies.ts';
import { clauses } from './clauses.ts';

/** The 2025 call. Checked against `roundSchema` by a test and at every build; functions trust it as it stands. */
export const round: Round = {
  id: '2025-expert-service',
  year: 2025,
  title: '2025年国家和本市专家服务基层项目申报',
  notice: {
    title: '上海市人力资源和社会保障局关于组织申报2025年国家和本市专家服务基层项目的通知',
    date: '2025-01-14',
    documentNumbers: ['人社专技司函〔2025〕1号', '人社厅发〔2025〕2号'],
  },
  timeZone: 'Asia/Shanghai',
  deadlineAt: '2025-02-08T00:00:00+08:00',
  paperDeadlineAt: '2025-02-08T00:00:00+08:00',
  graceSeconds: 0,
  deadlineEvidence: 'scan',
  sealMode: 'scan',
  quota: { scope: 'both', max: 1, kinds: 'combined' },
  directRoutes: { 'special-allowance': ['service-team'], 'title-committee': ['service-team'] },
  reminders: { daysBefore: [14, 7, 3, 1], at: '09:00', hoursBefore: [3] },
  scan: { maxFiles: 20, maxBytesPerFile: 20 * 1024 * 1024, maxBytes: 60 * 1024 * 1024, maxPages: 60, maxPixels: 60_000_000 },
  mailbox: 'zjczjgz@163.com',
  bodies,
  holidays: {
    off: [
      '2025-01-01', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31', '2025-02-01', '2025-02-02', '2025-02-03', '2025-02-04',
      '2025-04-04', '2025-04-05', '2025-04-06', '2025-05-01', '2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05', '2025-05-31',
      '2025-06-01', '2025-06-02', '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04', '2025-10-05', '2025-10-06', '2025-10-07',
      '2025-10-08',
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  clauses,
};
