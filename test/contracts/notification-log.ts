import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { round } from '../domain/fixtures.ts';
import { at } from '../support/application-steps.ts';
import type { TablePorts } from '../support/table-ports.ts';
import type { OpenTable } from './open-table.ts';

/** What every log of mails must do. */
export function notificationLogContract(open: OpenTable): void {
  let ports: TablePorts;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ ports, stop: close } = await open());
  });
  afterAll(() => close());

  describe('the log of mails', () => {
    const key = {
      roundId: round.id,
      day: '2025-01-20',
      eventId: 'application/a1/4',
      kind: 'receipt',
      memberId: 'm1',
    } as const;
    const claim = (now: string) => ({
      subject: 'application/a1',
      office: 'bureau' as const,
      now: new Date(now),
      leaseSeconds: 60,
    });

    it('one claims, the others wait, an expired claim is taken over, a sent one is settled', async () => {
      const { mails } = ports;
      expect(await mails.claim(key, claim('2025-01-20T01:00:00.000Z'))).toBe('claimed');
      expect(await mails.claim(key, claim('2025-01-20T01:00:30.000Z'))).toBe('busy');
      expect(await mails.claim(key, claim('2025-01-20T01:01:01.000Z'))).toBe('claimed');
      await mails.release(key);
      expect(await mails.claim(key, claim('2025-01-20T01:01:02.000Z'))).toBe('claimed');
      await mails.markSent(key, { providerMessageId: 'p1', at });
      expect(await mails.claim(key, claim('2025-01-20T02:00:00.000Z'))).toBe('settled');
    });

    it('J6 reports are monotone, may come before the mark, and an unknown one is told apart', async () => {
      const { mails } = ports;
      const early = { ...key, memberId: 'm2' };
      await mails.claim(early, claim(at));
      expect(await mails.report(early, { status: 'bounced', at, reason: 'General' })).toBe(true);
      expect(await mails.report(early, { status: 'delivered', at })).toBe(true);
      await mails.markSent(early, { providerMessageId: 'p2', at });
      expect(await mails.load(early)).toMatchObject({ status: 'bounced', providerMessageId: 'p2' });
      expect(await mails.report({ ...key, memberId: 'nobody' }, { status: 'delivered', at })).toBe(false);
    });
  });
}
