import type { Round } from '#domain/round.ts';
import bodies from './bodies.json' with { type: 'json' };
import { checklist } from './checklist.ts';
import holidays from './holidays.json' with { type: 'json' };
import { rubric } from './rubric.ts';
import systems from './systems.json' with { type: 'json' };

/**
 * The 2025 call. A test checks it against `roundSchema`; functions trust it as it stands, because reading it through a
 * schema again would cost every cold start. The notice itself lies beside it; the bodies are demonstration data.
 */
export const round = {
  id: '2025-expert-service',
  year: 2025,
  title: '2025年国家和本市专家服务基层项目申报',
  notice: {
    title: '上海市人力资源和社会保障局关于组织申报2025年国家和本市专家服务基层项目的通知',
    date: '2025-01-14',
    // Its text has none; 人社专技司函〔2025〕1号 and 人社厅发〔2025〕2号 are the ministry's letters that it cites.
    documentNumbers: [],
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
  // The notice is silent on how long the bureau waits for a correction [I].
  correction: { bureauDays: 10, pagesToStampAgain: 'all' },
  scan: {
    maxFiles: 20,
    maxBytesPerFile: 20 * 1024 * 1024,
    maxBytes: 60 * 1024 * 1024,
    maxPages: 60,
    maxPixels: 60_000_000,
  },
  mailbox: 'zjczjgz@163.com',
  // The notice names no period [I]: drafts half a year, what was filed three years, what was listed ten years.
  personalData: {
    handler: { zh: '上海市人力资源和社会保障局', en: 'Shanghai Municipal Human Resources and Social Security Bureau' },
    contact: 'zjczjgz@163.com',
    keptDays: { unfiled: 180, unsuccessful: 1096, chosen: 3653 },
  },
  // R02: those who may nominate. A bureau of a district has its region, a commission or bureau of the city has none.
  bodies: bodies.map((body) => ({ ...body, kind: body.regionCode ? 'district' : 'commission' })),
  checklist,
  committees: [{ id: 'engineering', name: '演示·工程系列高级职称评审委员会' }],
  systems,
  // The notice knows no such period [I]: off, until a round wants it.
  publicity: { enabled: false, leastDays: 5 },
  evaluation: { perApplication: 3, minScores: 2 },
  rubric,
  holidays,
} satisfies Round;
