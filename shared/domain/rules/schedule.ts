import { dayOf, daysBetween } from './dates.ts';
import { error, type Finding, type FormRule, numberOf, rowsIn, textOf, warning } from './rule.ts';

/** C03: the period ends after it begins. */
export const periodInOrder: FormRule = ({ content }) => {
  const from = dayOf(textOf(content, 'periodFrom'));
  const to = dayOf(textOf(content, 'periodTo'));
  if (from === undefined || to === undefined || to >= from) return [];
  return [error('C03', 'periodTo', { message: '结束日期早于开始日期。请更正。' })];
};

/** C04: an activity ends after it begins. */
export const activitiesInOrder: FormRule = (form) =>
  rowsIn(form, 'activities').flatMap(({ row, at }) => {
    const from = dayOf(textOf(row, 'from'));
    const to = dayOf(textOf(row, 'to'));
    if (from === undefined || to === undefined || to >= from) return [];
    return [error('C04', `${at}.to`, { message: '活动的结束日期早于开始日期。请更正。' })];
  });

/** C05: activities lie within the period of service. */
export const activitiesInPeriod: FormRule = (form) => {
  const begin = dayOf(textOf(form.content, 'periodFrom'));
  const end = dayOf(textOf(form.content, 'periodTo'));
  if (begin === undefined || end === undefined || end < begin) return [];
  const outside = (day: number | undefined): boolean => day !== undefined && (day < begin || day > end);
  return rowsIn(form, 'activities').flatMap(({ row, at }): Finding[] =>
    ['from', 'to'].flatMap((field) =>
      outside(dayOf(textOf(row, field)))
        ? [error('C05', `${at}.${field}`, { message: '活动日期不在服务起止日期之内。请更正活动日期或服务起止日期。' })]
        : [],
    ),
  );
};

/** C06: no more days of service than the calendar has between the two dates. */
export const daysWithinSpan: FormRule = (form) =>
  rowsIn(form, 'activities').flatMap(({ row, at }) => {
    const days = numberOf(row, 'days');
    const span = daysBetween(textOf(row, 'from'), textOf(row, 'to'));
    if (days === undefined || !span || days <= span.count) return [];
    const message = `起止日期之间只有${span.count}天，天数却填了${days}天。请更正。`;
    return [error('C06', `${at}.days`, { message, params: { days, span: span.count } })];
  });

/** C20 of a team: its service begins in the round's year, and its activities take place in it. */
export const serviceInYear: FormRule = (form) => {
  const { year } = form.data;
  const isOutside = (date: string): boolean => dayOf(date) !== undefined && Number(date.slice(0, 4)) !== year;
  const activities = rowsIn(form, 'activities').flatMap(({ row, at }): Finding[] => {
    const field = ['from', 'to'].find((one) => isOutside(textOf(row, one)));
    if (field === undefined) return [];
    const message = `活动应在${year}年内开展。请核对日期；确需跨年的，请说明。`;
    return [warning('C20', `${at}.${field}`, { message, params: { year } })];
  });
  if (!isOutside(textOf(form.content, 'periodFrom'))) return activities;
  const message = `服务应在${year}年内开始。请核对开始日期；确有其他安排的，请说明。`;
  return [warning('C20', 'periodFrom', { message, params: { year } }), ...activities];
};
