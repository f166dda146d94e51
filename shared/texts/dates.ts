import { addDays, localParts } from '#domain/deadlines.ts';

const zoneNames: Readonly<Record<string, string>> = { 'Asia/Shanghai': '北京时间' };

/**
 * `2025年2月7日 24:00（北京时间）`: an exclusive midnight is the end of the day before, as people read deadlines. Anything
 * off the full minute shows its seconds, so that a receipt just after midnight never reads like the deadline itself.
 */
export function chineseInstant(instant: string, zone: string): string {
  const { date, time } = localParts(instant, zone);
  const beyondMinute = Date.parse(instant) % 60_000;
  const seconds = beyondMinute >= 1000 ? `:${String(Math.floor(beyondMinute / 1000)).padStart(2, '0')}` : '';
  const midnight = time === '00:00' && beyondMinute === 0;
  const [day, clock] = midnight ? [addDays(date, -1), '24:00'] : [date, `${time}${seconds}`];
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日 ${clock}（${zoneNames[zone] ?? zone}）`;
}
