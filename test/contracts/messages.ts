import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFact } from '#events/catalogue.ts';
import type { Envelope } from '#events/envelope.ts';
import type { FactPublisher, IntakeRedrive } from '#ports/fact-publisher.ts';
import type { NotificationOrder, NotificationOrders } from '#ports/notifications.ts';
import { exampleFact } from '../events/examples.ts';

export interface Messages {
  readonly publisher: FactPublisher;
  readonly orders: NotificationOrders;
  readonly redrive: IntakeRedrive;
  readonly published: () => Promise<Envelope[]>;
  readonly placed: () => Promise<NotificationOrder[]>;
  readonly redriven: () => Promise<{ key: string; receivedAt: string }[]>;
  readonly stop: () => Promise<void>;
}

const facts = Array.from({ length: 12 }, (_none, index): Envelope => {
  const sequence = index + 1;
  const subject = 'application/a1';
  return { ...parseFact({ ...exampleFact('application-placed'), subject, sequence, id: `${subject}/${sequence}` }) };
});
const byId = (left: { id: string }, right: { id: string }): number => left.id.localeCompare(right.id);

/** What every publisher, every place for orders and every way back to the gate must do. */
export function messagesContract(open: () => Promise<Messages>): void {
  let messages: Messages;
  beforeAll(async () => {
    messages = await open();
  });
  afterAll(() => messages.stop());

  describe('messages', () => {
    it('carry every fact as it was written, however many at once', async () => {
      await messages.publisher.publish(facts);
      expect((await messages.published()).toSorted(byId)).toEqual(facts.toSorted(byId));
    });

    it('carry every order, ten a call and more', async () => {
      const orders = Array.from(
        { length: 11 },
        (_none, index): NotificationOrder => ({
          eventId: `reminder/a${index}/2025-02-01`,
          roundId: 'r1',
          day: '2025-02-01',
          kind: 'reminder-applicant',
          office: 'bureau',
          subject: `application/a${index}`,
        }),
      );
      await messages.orders.place(orders);
      const placed = await messages.placed();
      expect(placed.map(({ eventId }) => eventId).toSorted()).toEqual(orders.map(({ eventId }) => eventId).toSorted());
    });

    it('A6 bring an object back before the gate with its own time', async () => {
      const object = { key: 'intake/applications/a1/u1/1', receivedAt: '2025-01-20T01:00:00.000Z' };
      await messages.redrive.redrive(object);
      expect(await messages.redriven()).toEqual([object]);
    });
  });
}
