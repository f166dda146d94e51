import { expect, it } from 'vitest';
import { exclusionOf } from '#domain/distribution.ts';
import { caseToEvaluate } from '#cases/filed-form.ts';
import { inStatus } from '../domain/fixtures.ts';

const panelist = { id: 'evaluator-3', unitCodes: [], employers: ['演示 黄浦区中心医院 心内科'] };
const filedAs = (applicantName: string, confirmed: readonly string[]) =>
  caseToEvaluate(
    {
      documents: {
        getDocument: async () => ({ content: { applicantName, experts: [] } }),
      },
      accounts: {
        unit: async () => ({ version: confirmed.length, confirmedBy: [], names: confirmed }),
      },
    },
    inStatus('forwarded'),
  );

it.each([
  ['黄浦区中心医院', []],
  ['黄中心', ['演示·黄浦区中心医院']],
])('R39 a unit that files as %s is excluded from its own doctor', async (typed, confirmed) => {
  expect(exclusionOf(panelist, await filedAs(typed, confirmed))).toBe('applicant-name');
});

it('R39 a unit of another name is not', async () => {
  expect(exclusionOf(panelist, await filedAs('徐汇区中心医院', ['徐汇区中心医院']))).toBeUndefined();
});
