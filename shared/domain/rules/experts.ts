import type { Data } from '../form-data.ts';
import { plainName } from './names.ts';
import type { RuleData, TitleLevel } from './rule-data.ts';
import { error, type Finding, type FormRule, type PlacedRow, rowsIn, textOf, warning } from './rule.ts';
import { samePerson } from './same-person.ts';
import { isTitleLevel, levelOf, levelWords, reaches, seriesWith } from './titles.ts';

const who = ({ row, at }: PlacedRow): string =>
  textOf(row, 'name') === '' ? `第${Number(at.split('.')[1]) + 1}位专家` : `专家${textOf(row, 'name')}`;

/** The level of an expert's title: what the table of titles says of it within its series, or else what was typed. */
function levelOfExpert(row: Data, { titles }: RuleData): TitleLevel | undefined {
  const typed = textOf(row, 'titleLevel');
  return levelOf(titles, textOf(row, 'titleSeries'), textOf(row, 'title')) ?? (isTitleLevel(typed) ? typed : undefined);
}

/** Where an expert's title stands to what R03 asks for, for the rule and for annex 3 alike; `unknown`: nobody says its level. */
export function standingOf(
  row: Data,
  data: RuleData,
): { readonly is: 'senior' | 'unknown' } | { readonly is: 'below'; readonly level: TitleLevel } {
  const level = levelOfExpert(row, data);
  if (level === undefined) return { is: 'unknown' };
  return reaches(level, data.parameters.R03.atLeast) ? { is: 'senior' } : { is: 'below', level };
}

/** R03: an expert below 副高 needs a reason, which the form has a column for. */
export const seniorTitles: FormRule = (form) =>
  rowsIn(form, 'experts').flatMap((expert) => {
    const { row, at } = expert;
    const standing = standingOf(row, form.data);
    if (standing.is !== 'below') return [];
    const { level } = standing;
    const { atLeast } = form.data.parameters.R03;
    const reason = textOf(row, 'belowSeniorReason');
    const message = `${who(expert)}的职称为${levelWords[level]}，低于${levelWords[atLeast]}。请在“副高以下说明”中写明推荐理由，或更换专家。`;
    return [
      warning('R03', `${at}.belowSeniorReason`, { message, params: { level }, ...(reason === '' ? {} : { reason }) }),
    ];
  });

/** R05: every expert is willing to serve. */
export const willingExperts: FormRule = (form) =>
  rowsIn(form, 'experts').flatMap((expert) =>
    textOf(expert.row, 'willing') === 'yes'
      ? []
      : [
          error('R05', `${expert.at}.willing`, {
            message: `请确认${who(expert)}本人愿意服务基层；不愿意的，请从专家名单中删除。`,
          }),
        ],
  );

/** C07: nobody stands on the list twice; two people of one name are told apart by a reason. */
export const distinctExperts: FormRule = (form) => {
  const experts = rowsIn(form, 'experts');
  return experts.flatMap((expert, index): Finding[] => {
    const name = plainName(textOf(expert.row, 'name'));
    const earlier =
      name === '' ? [] : experts.slice(0, index).filter(({ row }) => plainName(textOf(row, 'name')) === name);
    const [first] = earlier;
    if (!first) return [];
    const path = `${expert.at}.name`;
    const params = { earlier: first.at };
    return earlier.some(({ row }) => samePerson(row, expert.row))
      ? [error('C07', path, { message: `专家${name}重复填写。请删除重复的一行。`, params })]
      : [
          warning('C07', path, {
            message: `专家名单中有两位${name}。如确为同名的两人，请说明；否则请删除一行。`,
            params,
          }),
        ];
  });
};

/** C10: title, series and level agree: 高级工程师 is 副高, 高级记者 is 正高. */
export const consistentTitles: FormRule = (form) =>
  rowsIn(form, 'experts').flatMap((expert): Finding[] => {
    const { row, at } = expert;
    const { titles } = form.data;
    const title = textOf(row, 'title');
    const series = titles.find(({ id }) => id === textOf(row, 'titleSeries'));
    if (title === '' || !series) return [];
    const level = levelOf(titles, series.id, title);
    const typed = textOf(row, 'titleLevel');
    if (level !== undefined) {
      if (!isTitleLevel(typed) || typed === level) return [];
      const message = `${series.zh}系列的“${title}”为${levelWords[level]}，与所填等级“${levelWords[typed]}”不一致。请核对${who(expert)}的职称等级。`;
      return [warning('C10', `${at}.titleLevel`, { message, params: { level } })];
    }
    const others = seriesWith(titles, title);
    if (others.length === 0) return [];
    const message = `“${title}”不是${series.zh}系列的职称，而是${others.map(({ zh }) => zh).join('、')}系列的职称。请核对${who(expert)}的职称系列。`;
    return [warning('C10', `${at}.titleSeries`, { message })];
  });

/** C11: a title that no series knows is looked at twice. */
export const knownTitles: FormRule = (form) =>
  rowsIn(form, 'experts').flatMap(({ row, at }) => {
    const title = textOf(row, 'title');
    const free = ['', 'other'].includes(textOf(row, 'titleSeries')) || title === '';
    if (free || seriesWith(form.data.titles, title).length > 0) return [];
    const message = `职称表中没有“${title}”。请填写职称证书上的全称；确为该名称的，请说明。`;
    return [warning('C11', `${at}.title`, { message })];
  });

/** C17: a month of birth of somebody who can be an expert. */
export const plausibleAges: FormRule = (form) =>
  rowsIn(form, 'experts').flatMap((expert) => {
    const month = textOf(expert.row, 'birthMonth');
    if (!/^\d{4}-\d{2}$/.test(month)) return [];
    const age = form.data.year - Number(month.slice(0, 4));
    const { ageFrom, ageTo } = form.data.parameters.C17;
    if (age >= ageFrom && age <= ageTo) return [];
    return [
      warning('C17', `${expert.at}.birthMonth`, { message: `请核对${who(expert)}的出生年月。`, params: { age } }),
    ];
  });
