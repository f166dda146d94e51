import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { NewFact } from '#events/catalogue.ts';
import { actsForUnit, bodyOffice, type Member, type Office } from './members.ts';

/** Somebody whom a mail of this case did not reach: a task for the responsible office until it says how it told them (J3). */
export const unreachedSchema = lazily(() =>
  z.object({ memberId: z.string(), reason: z.enum(['bounced', 'complained', 'rejected']), mails: z.int().positive() }),
);
export type Unreached = z.infer<ReturnType<typeof unreachedSchema>>;

export type ContactFact = Extract<NewFact, { type: 'mail-undeliverable' | 'contact-settled' }>;

/** One task a person, however many mails came back; it is over when the office settled it. */
export function evolveUnreached(open: readonly Unreached[], fact: ContactFact): Unreached[] {
  const { memberId } = fact.data;
  const others = open.filter((one) => one.memberId !== memberId);
  if (fact.type === 'contact-settled') return others;
  const known = open.find((one) => one.memberId === memberId);
  return [...others, { memberId, reason: fact.data.reason, mails: (known?.mails ?? 0) + 1 }];
}

/**
 * The office that calls: for somebody of the unit the one that the unit files with (the bureau for a direct route), for a
 * colleague of that office, and for anybody who left, the bureau.
 */
export function officeThatCalls(person: Member, about: { creditCode?: string | undefined; bodyId: string }): Office {
  const ofUnit = about.creditCode !== undefined && actsForUnit(person, about.creditCode);
  return ofUnit ? bodyOffice(about.bodyId) : 'bureau';
}
