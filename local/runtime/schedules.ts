import { Cron } from 'croner';
import type { Resource } from '../template/resolve.ts';
import { deliver, type DeliveryParts, targetOf } from './delivery.ts';

const millisecondsOf: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Starts a schedule of the template; the answer stops it. Its placeholder becomes the local clock's time. */
export function startSchedule(schedule: Resource, resources: readonly Resource[], parts: DeliveryParts): () => void {
  const { ScheduleExpression, ScheduleExpressionTimezone, Target, State } = schedule.properties;
  if (State === 'DISABLED') return () => undefined;
  const target = targetOf(Target, resources);
  const run = (): void => {
    const input = (target.input ?? '{}').replaceAll('<aws.scheduler.scheduled-time>', new Date().toISOString());
    // What fails for good is told by the function's host, and lies in the dead-letter queue.
    deliver(target, input, parts).catch(() => undefined);
  };
  const expression = String(ScheduleExpression);
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (count !== undefined) {
    const timer = setInterval(run, Number(count) * (millisecondsOf[unit] ?? 60_000));
    return () => clearInterval(timer);
  }
  const cron = /^cron\((.+)\)$/.exec(expression)?.[1];
  if (cron === undefined) throw new Error(`the local run knows rate(…) and cron(…) only, not ${expression}`);
  const job = new Cron(cronerPattern(cron), { timezone: String(ScheduleExpressionTimezone ?? 'Etc/UTC') }, run);
  return () => job.stop();
}

/** EventBridge counts weekdays from 1 (Sunday) and has a sixth field for the year; croner counts from 0 and has it not. */
export function cronerPattern(expression: string): string {
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*', year = '*'] = expression.split(/\s+/);
  if (year !== '*') throw new Error(`the local run does not know schedules of a single year: cron(${expression})`);
  const any = (field: string): string => (field === '?' ? '*' : field);
  return [minute, hour, any(day), month, any(weekday).replace(/\d+/g, (number) => String(Number(number) - 1))].join(
    ' ',
  );
}
