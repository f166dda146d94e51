import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { type Fact, parseFact } from '#events/catalogue.ts';
import { notificationKinds } from '#domain/notifications.ts';
import { officeSchema } from '#domain/members.ts';
import type { NotificationOrder } from '#ports/notifications.ts';

/** An order of our own: tell one office about one thing. `order` is what tells it from an event of the bus. */
export const orderSchema = lazily(() =>
  z.object({
    order: z.literal('notify'),
    eventId: z.string().min(1),
    roundId: z.string().min(1),
    day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    kind: z.enum(notificationKinds),
    office: officeSchema(),
    subject: z.string().min(1),
    memberId: z.string().min(1).optional(),
  }),
);

const busSchema = lazily(() => z.object({ detail: z.unknown() }));

export type DueMessage = { readonly fact: Fact } | { readonly order: NotificationOrder };

/** The queue carries facts from the bus and orders from the clock; anything else is a contract breach. */
export function parseDue(body: unknown): DueMessage {
  if (isOrder(body)) return { order: orderSchema().parse(body) };
  return { fact: parseFact(busSchema().parse(body).detail) };
}

const isOrder = (body: unknown): boolean => typeof body === 'object' && body !== null && 'order' in body;
