import { addDays, localParts } from '#domain/deadlines.ts';

const zoneNames: Readonly<Record<string, string>> = { 'Asia/Shanghai': '北京时间' };

/** `2025年2月7日 24:00（北京时间）`: an exclusive midnight is the end of the day before, as people read deadlines. */
export function chineseInstant(instant: string, zone: string): string {
  const { date, time } = localParts(instant, zone);
  const [day, clock] = time === '00:00' ? [addDays(date, -1), '24:00'] : [date, time];
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日 ${clock}（${zoneNames[zone] ?? zone}）`;
}
