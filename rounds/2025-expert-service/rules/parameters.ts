import type { RuleParameters } from '#domain/rules/rule-data.ts';

/** The numbers and words of the rules in 2025, by rule: those of the notice, and settings where the notice leaves room. */
export const parameters: RuleParameters = {
  R03: { atLeast: 'associate-senior' },
  R06: {
    honours: [
      { id: 'academician', zh: '两院院士', words: ['院士'] },
      {
        id: 'talent-programme',
        zh: '国家和省部级重大人才工程',
        words: ['人才工程', '人才计划', '领军人才', '杰青', '长江学者', '百千万'],
      },
      { id: 'special-allowance', zh: '享受政府特殊津贴', words: ['特殊津贴'] },
      { id: 'major-research', zh: '承担重大科技攻关任务', words: ['攻关', '重大专项', '重点研发', '重大科技'] },
      { id: 'urgently-needed', zh: '地方急需紧缺', words: ['急需', '紧缺'] },
    ],
  },
  R07: { min: 1 },
  R10: { min: 1 },
  R12: { minDays: 5, minCalendarDays: 5 },
  R13: { max: 2 },
  R15: { minDocuments: 1 },
  R16: { min: 1, advisable: 2 },
  R17: { min: 50, count: 'participants' },
  R20: { levels: ['municipal'], scope: 'nationwide' },
  R22: { moreThan: 0.5 },
  R23: { grassroots: ['sme', 'community', 'village'] },
  R24: { batches: 2 },
  C08: { leastOfLine: 100_00, mostOfLine: 10_000_000_00 },
  C17: { ageFrom: 18, ageTo: 100 },
};
