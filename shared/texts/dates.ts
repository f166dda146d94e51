import { addDays, localParts } from '#domain/deadlines.ts';

const zoneNames: Readonly<Record<string, { zh: string; en: string }>> = {
  'Asia/Shanghai': { zh: '北京时间', en: 'Beijing time' },
};

interface Shown {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly clock: string;
}

/**
 * An exclusive midnight is the end of the day before, as people read deadlines. Anything off the full minute shows its
 * seconds, so that a receipt just after midnight never reads like the deadline itself.
 */
function shown(instant: string, zone: string): Shown {
  const { date, time } = localParts(instant, zone);
  const beyondMinute = Date.parse(instant) % 60_000;
  const seconds = beyondMinute >= 1000 ? `:${String(Math.floor(beyondMinute / 1000)).padStart(2, '0')}` : '';
  const midnight = time === '00:00' && beyondMinute === 0;
  const [day, clock] = midnight ? [addDays(date, -1), '24:00'] : [date, `${time}${seconds}`];
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return { year, month, day: dayOfMonth, clock };
}

/** When something happened, to the second, and never as the end of the day before. */
function moment(instant: string, zone: string): Shown {
  const { date, time } = localParts(instant, zone);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const seconds = String(Math.floor((Date.parse(instant) % 60_000) / 1000)).padStart(2, '0');
  return { year, month, day, clock: `${time}:${seconds}` };
}

const inChinese = ({ year, month, day, clock }: Shown, zone: string): string =>
  `${year}年${month}月${day}日 ${clock}（${zoneNames[zone]?.zh ?? zone}）`;

/** `2025年2月7日 24:00（北京时间）`. */
export const chineseInstant = (instant: string, zone: string): string => inChinese(shown(instant, zone), zone);

/** `2025年2月7日 09:04:00（北京时间）`. */
export const chineseMoment = (instant: string, zone: string): string => inChinese(moment(instant, zone), zone);

const months = 'January February March April May June July August September October November December'.split(' ');

const inEnglish = ({ year, month, day, clock }: Shown, zone: string): string =>
  `${day} ${months[month - 1]} ${year}, ${clock} (${zoneNames[zone]?.en ?? zone})`;

/** `7 February 2025, 24:00 (Beijing time)`. */
export const englishInstant = (instant: string, zone: string): string => inEnglish(shown(instant, zone), zone);

/** `7 February 2025, 09:04:00 (Beijing time)`. */
export const englishMoment = (instant: string, zone: string): string => inEnglish(moment(instant, zone), zone);
