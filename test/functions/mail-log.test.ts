import { expect, it } from 'vitest';
import { mailLog } from '#functions/http-bureau/mail-log.ts';
import type { NotificationRecord } from '#ports/notifications.ts';
import { bureauDesk } from '../support/bureau-desk.ts';

const desk = bureauDesk();

const mail = (eventId: string, claimedAt: string, day = claimedAt.slice(0, 10)): NotificationRecord => ({
  roundId: 'r',
  day,
  eventId,
  kind: 'receipt',
  memberId: 'laboratory',
  status: 'sent',
  subject: 'application/0f1e2d3c4b',
  office: 'unit:91310000000000000X',
  claimedAt,
  attempts: 1,
});

const kept = [
  mail('evening', '2025-02-28T15:59:00.000Z'),
  mail('night', '2025-02-28T16:00:00.000Z'),
  mail('morning', '2025-03-01T02:00:00.000Z'),
  mail('tried-again', '2025-03-01T03:00:00.000Z', '2025-02-27'),
  mail('very-late', '2025-03-09T03:00:00.000Z', '2025-02-27'),
];

async function on(day?: string, more: Record<string, string> = {}): Promise<unknown> {
  const mails = {
    ...desk.services.mails,
    ofDay: async (_round: string, part: string) => kept.filter((one) => one.day === part),
  };
  const { body } = await mailLog(
    { ...desk.services, mails },
    { ...desk.request(), query: day === undefined ? more : { day, ...more } },
  );
  return body;
}

const named = (...ids: string[]) => ids.map((eventId) => expect.objectContaining({ eventId }));

it('a day is that of the round’s zone, and every mail stands on one', async () => {
  expect(await on('2025-02-28')).toMatchObject({ day: '2025-02-28', mails: named('evening') });
  expect(await on()).toMatchObject({
    day: '2025-03-01',
    mails: named('night', 'morning', 'tried-again', 'very-late'),
  });
  for (const day of ['2025-02-27', '2025-03-02', '2025-03-09']) expect(await on(day)).toMatchObject({ mails: [] });
});

it('the cursor of one day is none of another, and a day of no century that counts is refused', async () => {
  const { next } = Object(await on('2025-03-01', { limit: '1' }));
  expect(await on('2025-03-01', { cursor: next })).toMatchObject({
    mails: named('morning', 'tried-again', 'very-late'),
  });
  const refused = (field: string) => ({ problem: { code: 'invalid-request', extra: { errors: [{ field }] } } });
  await expect(on('2025-02-28', { cursor: next })).rejects.toMatchObject(refused('cursor'));
  for (const day of ['0000-01-01', '9999-12-31']) await expect(on(day)).rejects.toMatchObject(refused('day'));
});
