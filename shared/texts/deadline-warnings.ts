import type { DeadlineWarning } from '#domain/deadline-ladder.ts';
import { chineseInstant } from './dates.ts';

const chineseDay = (date: string): string =>
  date
    .split('-')
    .map(Number)
    .join('-')
    .replace(/^(\d+)-(\d+)-(\d+)$/, '$1年$2月$3日');

/** What a warning about a deadline says to whoever is about to set it; `zone` is the round's. */
export function explainWarning(warning: DeadlineWarning, zone: string): { zh: string; en: string } {
  switch (warning.code) {
    case 'last-day-free': {
      const [day, before, after] = [warning.date, warning.before, warning.after].map(chineseDay);
      return {
        zh: `截止当日（${day}）不是工作日，前一个工作日是${before}，后一个工作日是${after}。`,
        en: `The last day (${warning.date}) is no working day; the nearest are ${warning.before} and ${warning.after}.`,
      };
    }
    case 'paper-before-scan':
      return {
        zh: `书面材料的截止时间（${chineseInstant(warning.paperAt, zone)}）早于新的截止时间，请确认是否一并调整。`,
        en: 'The cut-off for paper lies before the new deadline; move it as well, unless that is meant.',
      };
    case 'passed':
      return {
        zh: '该时间已过：相关申报将立即失效。',
        en: 'This has passed already: those whom it binds lapse at once.',
      };
  }
}
