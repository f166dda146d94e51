import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { holdsIdentityNumber, identityNumberSaid } from './identity-number.ts';
import { withoutRoom } from './rules/calendar-room.ts';
import { daysBetween } from './rules/dates.ts';

/** Halves of a day count: a morning is half a day of service. */
const days = z.number().min(0).max(366).multipleOf(0.5);
const localDate = z.iso.date();
const listRow = z.int().min(0).max(999);

/**
 * One activity that took place. `experts`: who was there, by the row of the filed form's list, and each one's own days;
 * `participants`: person-times.
 */
const activitySchema = lazily(() =>
  z.strictObject({
    from: localDate,
    to: localDate,
    place: z.string().trim().min(1).max(100),
    content: z.string().trim().min(1).max(500),
    days: days.positive(),
    hours: z.number().min(0).max(2000).multipleOf(0.5).optional(),
    participants: z.int().min(0).max(100_000),
    experts: z
      .array(z.strictObject({ row: listRow, days: days.positive() }))
      .min(1)
      .max(100),
  }),
);
export type ServiceActivity = z.infer<ReturnType<typeof activitySchema>>;

/** `note`: what the unit says to a shortfall. */
export const serviceReportSchema = lazily(() =>
  z.strictObject({
    activities: z.array(activitySchema()).min(1).max(200),
    note: z.string().trim().max(1000).optional(),
  }),
);
export type ServiceReport = z.infer<ReturnType<typeof serviceReportSchema>>;

/** What was filled in so far: of the same shape, with whatever is missing. */
export const serviceDraftSchema = lazily(() =>
  z.strictObject({
    activities: z
      .array(
        z.strictObject({
          from: localDate.optional(),
          to: localDate.optional(),
          place: z.string().max(100).optional(),
          content: z.string().max(500).optional(),
          days: days.optional(),
          hours: z.number().min(0).max(2000).optional(),
          participants: z.int().min(0).max(100_000).optional(),
          experts: z
            .array(z.strictObject({ row: listRow, days: days.optional() }))
            .max(100)
            .optional(),
        }),
      )
      .max(200),
    note: z.string().max(1000).optional(),
  }),
);
export type ServiceDraft = z.infer<ReturnType<typeof serviceDraftSchema>>;

export interface Fault {
  /** `activities.0.days`, rows from 0. */
  readonly path: string;
  readonly message: string;
}

export interface ServiceTotals {
  readonly days: number;
  /** People who took part, each as often as they did. */
  readonly participants: number;
  /** The same of experts. */
  readonly experts: number;
}

export function totalsOf(activities: readonly Partial<ServiceActivity>[]): ServiceTotals {
  const sum = (value: (one: Partial<ServiceActivity>) => number | undefined): number =>
    activities.reduce((total, one) => total + (value(one) ?? 0), 0);
  return {
    days: sum((one) => one.days),
    participants: sum((one) => one.participants),
    experts: sum((one) => one.experts?.length),
  };
}

/** What an expert did of it, in the order of the activities. */
export function shareOf(report: ServiceReport, row: number): (ServiceActivity & { own: number })[] {
  return report.activities.flatMap((activity) => {
    const part = activity.experts.find((one) => one.row === row);
    return part ? [{ ...activity, own: part.days }] : [];
  });
}

/** `since` and `today`: the local dates between which the round's service lies; `listed`: the rows of the filed list. */
interface Reporting {
  readonly since: string;
  readonly today: string;
  readonly listed: readonly number[];
}

/**
 * What cannot be so in a report of the right shape, place by place: dates before the round, in the future or the wrong way round,
 * more days than the calendar has, people who are not on the list, identity numbers.
 */
export function serviceFaults(report: ServiceReport, about: Reporting): Fault[] {
  const dates = each(report, (activity) => datesOf(activity, about));
  const people = each(report, (activity) => peopleOf(activity, about.listed));
  const numbers = numbersIn(report);
  // Days are held against the calendar only where the dates say which days those are.
  return [...dates, ...people, ...numbers, ...(dates.length > 0 ? [] : overworked(report))];
}

/** C21: in no words of it, which are kept and go on to certificates. */
function numbersIn(report: ServiceReport): Fault[] {
  const of = (text: string, path: string): Fault[] =>
    holdsIdentityNumber(text) ? [{ path, message: identityNumberSaid }] : [];
  return [
    ...each(report, ({ place, content }) => [...of(place, 'place'), ...of(content, 'content')]),
    ...of(report.note ?? '', 'note'),
  ];
}

function each(report: ServiceReport, check: (activity: ServiceActivity) => Fault[]): Fault[] {
  return report.activities.flatMap((activity, index) =>
    check(activity).map(({ path, message }) => ({ path: `activities.${index}.${path}`, message })),
  );
}

function datesOf({ from, to, days: given }: ServiceActivity, { since, today }: Reporting): Fault[] {
  const early =
    from < since ? [{ path: 'from', message: `本年度申报自${since}开始，活动不能早于此日。请核对开始日期。` }] : [];
  const span = daysBetween(from, to);
  if (!span) return [...early, { path: 'to', message: '结束日期早于开始日期。请核对。' }];
  if (to > today) return [...early, { path: 'to', message: '活动尚未结束，不能填报。请在活动结束后填报。' }];
  if (given <= span.count) return early;
  return [...early, { path: 'days', message: `起止日期之间只有${span.count}天，服务天数不能多于此。请核对。` }];
}

function peopleOf({ experts, days: given }: ServiceActivity, listed: readonly number[]): Fault[] {
  return experts.flatMap(({ row, days: own }, index): Fault[] => {
    const path = `experts.${index}`;
    if (!listed.includes(row)) return [{ path, message: '该专家不在申报表的专家名单中。请从名单中选择。' }];
    if (experts.findIndex((one) => one.row === row) < index)
      return [{ path, message: '同一位专家在本次活动中重复填写。请合并为一行。' }];
    if (own <= given) return [];
    return [{ path: `${path}.days`, message: `该专家的服务天数多于本次活动的${given}天。请核对。` }];
  });
}

/** Nobody serves more days than the calendar has, however many activities fall on them: each date counts once. */
function overworked(report: ServiceReport): Fault[] {
  const rows = [...new Set(report.activities.flatMap(({ experts }) => experts.map(({ row }) => row)))];
  return rows.flatMap((row) => {
    const parts = report.activities.flatMap(({ from, to, experts }, activity) =>
      experts.flatMap((one, at) => (one.row === row ? [{ from, to, days: one.days, activity, at }] : [])),
    );
    return withoutRoom(parts).flatMap(({ index, room }): Fault[] => {
      const part = parts[index];
      const message = `同一天只能计一次：除同期的其他活动外，该专家在本次活动期间最多还能计${room}天。请核对。`;
      return part ? [{ path: `activities.${part.activity}.experts.${part.at}.days`, message }] : [];
    });
  });
}
