import { chineseInstant, chineseMoment, englishInstant, englishMoment } from '#texts/dates.ts';
import type { Label } from '#texts/labels.ts';
import { zonedInstant } from './zoned.ts';

type Language = keyof Label;

/** Where the offices of a round are, and their clocks. */
export const officeZone = 'Asia/Shanghai';

/** An instant as people read it: date, time and zone. */
export function showInstant(instant: string, zone: string, language: Language): string {
  return language === 'zh' ? chineseInstant(instant, zone) : englishInstant(instant, zone);
}

/** When something happened, in every history and log: to the second, so that what follows within a minute is told apart. */
export function showMoment(instant: string, zone: string, language: Language): string {
  return language === 'zh' ? chineseMoment(instant, zone) : englishMoment(instant, zone);
}

const inEnglish = (more: { readonly day?: 'numeric' }): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', ...more });

/** What an input for a day, a month or a clock's time holds, in words; empty while nothing whole is typed. */
export function dayInWords(typed: string, language: Language): string {
  const instant = zonedInstant(typed);
  if (instant !== undefined) return showInstant(instant, officeZone, language);
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(typed) ?? [];
  if (year === undefined || month === undefined) return '';
  if (language === 'en') return inEnglish(day ? { day: 'numeric' } : {}).format(new Date(typed));
  return `${Number(year)}年${Number(month)}月${day ? `${Number(day)}日` : ''}`;
}

/** A day or a month that is on record, in words; what is neither stays as it is. */
export const dayLabel = (recorded: string): Label => ({
  zh: dayInWords(recorded, 'zh') || recorded,
  en: dayInWords(recorded, 'en') || recorded,
});

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long until an instant, in the two units that matter; empty once it is past. */
export function timeLeft(milliseconds: number, language: Language): string {
  if (milliseconds <= 0) return '';
  const [days, hours, minutes] = [
    Math.floor(milliseconds / day),
    Math.floor((milliseconds % day) / hour),
    Math.floor((milliseconds % hour) / minute),
  ];
  const parts: readonly (readonly [number, string, string])[] =
    days > 0
      ? [
          [days, '天', 'd'],
          [hours, '小时', 'h'],
        ]
      : [
          [hours, '小时', 'h'],
          [minutes, '分钟', 'min'],
        ];
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, zh, en]) => (language === 'zh' ? `${count}${zh}` : `${count} ${en}`));
  if (said.length === 0) return language === 'zh' ? '不到1分钟' : 'less than a minute';
  return said.join(language === 'zh' ? '' : ' ');
}
