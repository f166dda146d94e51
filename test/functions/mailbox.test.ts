import { describe, expect, it } from 'vitest';
import { type Fact, parseFact } from '#events/catalogue.ts';
import type { NotificationRecord, NotificationLog, SendOutcome } from '#ports/notifications.ts';
import { parseNotificationId } from '#cases/notification-id.ts';
import { parseDue } from '#functions/on-notification-due/due-message.ts';
import { notify, type NotifyServices } from '#functions/on-notification-due/notify.ts';
import { round, summaryOf } from '../domain/cases.ts';
import { exampleFact } from '../events/examples.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined, count: () => undefined };
const forwarded = (): Fact => ({
  ...parseFact(exampleFact('summary-forwarded')),
  subject: `summary/${round.id}/district-310101`,
});

interface Sent {
  readonly to: string;
  readonly text: string;
  readonly html: string;
  readonly notificationId: string;
}

function world(outcome: SendOutcome = { outcome: 'accepted', providerMessageId: 'p1' }) {
  const sent: Sent[] = [];
  const records = new Map<string, NotificationRecord>();
  const at = (key: { kind: string; memberId: string }) => `${key.kind}/${key.memberId}`;
  const set = (key: Parameters<NotificationLog['load']>[0], change: Partial<NotificationRecord>): void => {
    const record = records.get(at(key));
    if (record) records.set(at(key), { ...record, ...change });
  };
  const mails: NotificationLog = {
    claim: async (key, { subject, office, now }) => {
      if (records.has(at(key))) return 'settled';
      records.set(at(key), { ...key, status: 'claimed', subject, office, claimedAt: now.toISOString(), attempts: 1 });
      return 'claimed';
    },
    release: async (key) => void records.delete(at(key)),
    markSent: async (key, { providerMessageId }) => set(key, { status: 'sent', providerMessageId }),
    report: async (key, { status }) => {
      set(key, { status });
      return true;
    },
    load: async (key) => records.get(at(key)),
    ofDay: async () => [...records.values()],
  };
  const services: NotifyServices = {
    store: {
      loadApplication: async () => undefined,
      loadSummary: async () => ({
        state: summaryOf({ status: 'forwarded', version: 1 }),
        head: { sequence: 1, hash: '' },
      }),
      loadRound: async () => ({ state: { id: round.id, status: 'open' }, head: { sequence: 1, hash: '' } }),
      history: async () => [forwarded()],
    },
    lists: { ofRound: async () => [], ofApplicant: async () => [] },
    desk: { load: async () => undefined, tokenOf: async () => undefined },
    evaluations: { ofEvaluator: async () => [] },
    members: {
      member: async (id) => ({ id, memberships: [] }),
      ofOffice: async () => [],
      everyoneOf: async () => [],
      grant: async () => undefined,
      revoke: async () => undefined,
    },
    mails,
    orders: { place: async () => undefined },
    sender: {
      send: async (mail) => {
        sent.push(mail);
        return outcome;
      },
      ratePerSecond: async () => 1000,
    },
    round,
    portalUrl: 'https://portal.example',
    now: () => new Date('2025-02-07T12:00:00.000Z'),
    pause: async () => undefined,
    log: quiet,
  };
  return { services, sent, records };
}

describe('R38 the mailbox that the notice names', () => {
  it('R38 is told of a forwarded summary with a link, without an attachment and without personal data', async () => {
    const { services, sent, records } = world();
    await notify(services, { fact: forwarded() });
    expect(sent.map(({ to }) => to)).toEqual([round.mailbox]);
    const [mail] = sent;
    expect(mail?.text).toContain('https://portal.example/bodies/district-310101/summary');
    expect(mail?.text).toContain('上海市黄浦区人力资源和社会保障局');
    expect(Object.keys(mail ?? {}).toSorted()).toEqual(['html', 'notificationId', 'subject', 'text', 'to']);
    expect(mail?.text.replaceAll(round.mailbox, '')).not.toMatch(/1[3-9]\d{9}|@/);
    expect(records.get('mailbox-told/mailbox')).toMatchObject({ status: 'sent', office: 'mailbox' });
  });

  it('R38 is told once, however often the event comes, and reports find their way back', async () => {
    const { services, sent } = world();
    await notify(services, { fact: forwarded() });
    await notify(services, { fact: forwarded() });
    expect(sent).toHaveLength(1);
    expect(parseNotificationId(sent[0]?.notificationId ?? '')).toMatchObject({
      kind: 'mailbox-told',
      memberId: 'mailbox',
    });
  });

  it('R38 outside production the allow-list keeps the mail, and that is on record too', async () => {
    const { services, records } = world({ outcome: 'suppressed' });
    await notify(services, { fact: forwarded() });
    expect(records.get('mailbox-told/mailbox')?.status).toBe('suppressed');
  });

  it('R38 an order that was placed again reaches the mailbox, not an office of that name', async () => {
    const { services, sent } = world();
    const { id: eventId, subject } = forwarded();
    const order = { eventId, roundId: round.id, day: '2025-02-07', kind: 'mailbox-told', office: 'mailbox', subject };
    await notify(services, parseDue({ order: 'notify', ...order }));
    expect(sent.map(({ to }) => to)).toEqual([round.mailbox]);
  });
});
