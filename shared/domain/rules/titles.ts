import { plainName } from './names.ts';
import type { RuleData, TitleLevel } from './rule-data.ts';

/** From the highest down. */
const order: readonly TitleLevel[] = ['senior', 'associate-senior', 'intermediate', 'junior', 'none'];
const ladder = ['senior', 'associate-senior', 'intermediate', 'junior'] as const;

export const levelWords: Readonly<Record<TitleLevel, string>> = {
  senior: '正高级',
  'associate-senior': '副高级',
  intermediate: '中级',
  junior: '初级',
  none: '无',
};

/** The level of a title within its series: 高级工程师 is 副高, 高级记者 is 正高, whatever blanks stand in it. Undefined: the table does not know it. */
export function levelOf(titles: RuleData['titles'], series: string, title: string): TitleLevel | undefined {
  const own = titles.find(({ id }) => id === series)?.titles;
  return own && ladder.find((level) => own[level]?.includes(plainName(title)));
}

/** The series in which a title occurs. */
export function seriesWith(titles: RuleData['titles'], title: string): RuleData['titles'] {
  return titles.filter(({ id }) => levelOf(titles, id, title) !== undefined);
}

export function isTitleLevel(value: string): value is TitleLevel {
  return order.some((level) => level === value);
}

export function reaches(level: TitleLevel, least: TitleLevel): boolean {
  return order.indexOf(level) <= order.indexOf(least);
}
