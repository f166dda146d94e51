import { expect, it } from 'vitest';
import { summaryRows } from '#forms/summary-rows.ts';
import { formOf, summaryFormOf } from '#rounds/forms.ts';
import { ruleDataOf } from '#rounds/rules.ts';

const roundId = '2025-expert-service';

/** The column of experts of a team with these experts. */
function expertsOf(
  experts: readonly Readonly<Record<string, unknown>>[],
  more: Record<string, unknown> = {},
): string | undefined {
  const round = { definition: summaryFormOf(roundId), rules: ruleDataOf(roundId) };
  const kind = 'service-team';
  const content = { experts, ...more };
  const [row] = summaryRows(round, [{ kind, content, definition: formOf(roundId, kind), rank: 1, opinion: '' }]);
  return row?.experts;
}

it.each([
  ['engineering', '高级工程师', 'associate-senior', 1],
  ['engineering', '正高级工程师', 'senior', 1],
  ['journalism', '高级记者', 'senior', 1],
  // What the table knows counts, whatever was typed beside it; a word like 高级 counts for nothing.
  ['engineering', '工程师', 'senior', 0],
  ['economics', '经济师', 'senior', 0],
  ['other', '高级技师', 'none', 0],
  // What it does not know counts as it was typed.
  ['other', '非遗传承人', 'associate-senior', 1],
  ['other', '非遗传承人', '', 0],
])('R03 annex 3 counts %s %s, typed as “%s”, as %d senior', (titleSeries, title, titleLevel, senior) => {
  const text = expertsOf([{ name: '甲', titleSeries, title, titleLevel }]);
  expect(text).toBe(`共1人\n副高及以上${senior}人\n政府特殊津贴0人`);
});

it('R03 annex 3 counts by the level, not by whether a reason was written', () => {
  const below = { titleSeries: 'engineering', title: '工程师', titleLevel: 'intermediate' };
  const senior = { titleSeries: 'engineering', title: '高级工程师', titleLevel: 'associate-senior' };
  const reason = { belowSeniorReason: '一线技术骨干' };
  const experts = [
    { name: '甲', ...below },
    { name: '乙', ...below, ...reason },
    { name: '丙', ...senior, ...reason },
  ];
  expect(expertsOf(experts)).toContain('副高及以上1人');
});

it('R06 annex 3 counts the special allowance by the honours’ words, and the lead’s by its own field', () => {
  const experts = [{ name: '甲', honours: '享受国务院政府特殊津贴' }, { name: '乙' }, { name: '丙', honours: '院士' }];
  expect(expertsOf(experts)).toContain('政府特殊津贴1人');
  expect(expertsOf(experts, { leadName: '乙', leadAllowance: true })).toContain('政府特殊津贴2人');
});
