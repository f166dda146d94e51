import { daysBetween } from './dates.ts';
import { listedIn } from './listed.ts';
import { namesIn, plainName } from './names.ts';
import { error, type Finding, type FormRule, numberOf, rowsIn, textOf, warning } from './rule.ts';

/** R07: at least one demand, each with its source. */
export const collectedDemands: FormRule = (form) => {
  const demands = rowsIn(form, 'demands');
  const { min } = form.data.parameters.R07;
  if (demands.length < min)
    return [error('R07', 'demands', { message: `请至少填写${min}项基层需求，并写明需求来源。`, params: { min } })];
  return demands.flatMap(({ row, at }) =>
    textOf(row, 'source') === '' ? [error('R07', `${at}.source`, { message: '请写明该项需求从哪里征集而来。' })] : [],
  );
};

/** R08: every demand is met by an expert. */
export const matchedDemands: FormRule = (form) =>
  rowsIn(form, 'demands').flatMap(({ row, at }) =>
    textOf(row, 'expert') === ''
      ? [warning('R08', `${at}.expert`, { message: '该项需求尚无对接专家。请填写对接专家；暂无的，请说明如何对接。' })]
      : [],
  );

/** R09: there is a plan of the work. */
export const workPlan: FormRule = ({ content }) =>
  textOf(content, 'workPlan') === '' ? [error('R09', 'workPlan', { message: '请填写详细工作方案。' })] : [];

/** R10: at least one form of service. */
export const formsOfService: FormRule = ({ content, data }) => {
  const chosen: unknown = content['serviceForms'];
  const { min } = data.parameters.R10;
  if (Array.isArray(chosen) && chosen.length >= min) return [];
  return [error('R10', 'serviceForms', { message: `请至少选择${min}种服务形式。`, params: { min } })];
};

/** R12: the days of all activities together, and the days of the calendar that they fall on. */
export const daysOfService: FormRule = (form) => {
  const activities = rowsIn(form, 'activities');
  if (activities.length === 0) return [];
  const { minDays, minCalendarDays } = form.data.parameters.R12;
  const days = activities.reduce((total, { row }) => total + (numberOf(row, 'days') ?? 0), 0);
  if (days < minDays) {
    const message = `各次活动累计${days}天，不足${minDays}天。请增加活动或延长服务时间。`;
    return [error('R12', 'activities', { message, params: { days, minDays } })];
  }
  const spans = activities.flatMap(({ row }) => daysBetween(textOf(row, 'from'), textOf(row, 'to')) ?? []);
  // What lies beyond the least number of days changes nothing, so a mistyped year costs no time.
  const calendar = new Set(
    spans.flatMap(({ first, count }) =>
      Array.from({ length: Math.min(count, minCalendarDays) }, (_day, index) => first + index),
    ),
  );
  if (spans.length < activities.length || calendar.size >= minCalendarDays) return [];
  const message = `各次活动合计只占日历上的${calendar.size}天，不足${minCalendarDays}天。请核对起止日期；确为同日多组开展的，请说明。`;
  return [warning('R12', 'activities', { message, params: { days: calendar.size, minDays: minCalendarDays } })];
};

/** R13: each activity solves one or two concrete problems. */
export const problemsSolved: FormRule = (form) =>
  rowsIn(form, 'activities').flatMap(({ row, at }): Finding[] => {
    const { max } = form.data.parameters.R13;
    const problems = listedIn(textOf(row, 'problem1')) + listedIn(textOf(row, 'problem2'));
    if (problems >= 1 && problems <= max) return [];
    const params = { problems, max };
    if (problems === 0)
      return [error('R13', `${at}.problem1`, { message: `请填写本次活动要解决的1至${max}个具体问题。`, params })];
    const message = `本次活动列出了${problems}个问题，每次宜解决1至${max}个。请精简或分次安排；确需如此的，请说明。`;
    return [warning('R13', `${at}.problem1`, { message, params })];
  });

/** C12: whoever is named elsewhere stands on the list of experts. */
export const namedExperts: FormRule = (form) => {
  const known = new Set(rowsIn(form, 'experts').map(({ row }) => plainName(textOf(row, 'name'))));
  const unknown = (table: string, column: string): Finding[] =>
    rowsIn(form, table).flatMap(({ row, at }) => {
      const missing = namesIn(textOf(row, column)).filter((name) => !known.has(name));
      if (missing.length === 0) return [];
      const message = `${missing.join('、')}不在专家名单中。请核对姓名，或将其补入专家名单。`;
      return [warning('C12', `${at}.${column}`, { message })];
    });
  return known.size === 0 ? [] : [...unknown('demands', 'expert'), ...unknown('activities', 'experts')];
};

/** C13: the lead is one of the experts, and marked as such. */
export const leadAmongExperts: FormRule = (form) => {
  const lead = plainName(textOf(form.content, 'leadName'));
  const experts = rowsIn(form, 'experts');
  if (lead === '' || experts.length === 0) return [];
  if (!experts.some(({ row }) => plainName(textOf(row, 'name')) === lead))
    return [error('C13', 'leadName', { message: `领衔专家${lead}不在专家名单中。请补入专家名单，或核对姓名。` })];
  return experts.flatMap(({ row, at }) => {
    const named = plainName(textOf(row, 'name')) === lead;
    const marked = textOf(row, 'lead') === 'yes';
    if (named === marked || textOf(row, 'name') === '') return [];
    const message = named
      ? '该专家为领衔专家，请在“领衔”一栏选择“是”。'
      : `领衔专家为${lead}。请将本行“领衔”改为“否”，或更正领衔专家姓名。`;
    return [error('C13', `${at}.lead`, { message })];
  });
};

/** C14: the lead's title is the same in both places. */
export const titleOfLead: FormRule = (form) => {
  const lead = plainName(textOf(form.content, 'leadName'));
  const title = textOf(form.content, 'leadTitle');
  const row = rowsIn(form, 'experts').find((expert) => plainName(textOf(expert.row, 'name')) === lead)?.row;
  const listed = row ? textOf(row, 'title') : '';
  if (lead === '' || title === '' || listed === '' || plainName(title) === plainName(listed)) return [];
  const message = `领衔专家的职称在此处为“${title}”，在专家名单中为“${listed}”。请统一。`;
  return [warning('C14', 'leadTitle', { message })];
};
