import type { FactOf } from '#events/catalogue.ts';
import type { Caller } from './caller.ts';
import type { CaseServices } from './case-services.ts';
import { recordContact } from './contact-facts.ts';

type Undeliverable = FactOf<'mail-undeliverable'>['data'] & { readonly subject: string };

/** Puts on the case that somebody was not reached: a task for the responsible office. */
export async function recordUndeliverable(services: CaseServices, caller: Caller, mail: Undeliverable): Promise<void> {
  const { subject, ...data } = mail;
  const outcome = await recordContact(services, caller, {
    subject,
    fact: { type: 'mail-undeliverable', version: 1, data },
  });
  if ('refusal' in outcome && outcome.refusal.code === 'changed-meanwhile') throw new Error('the case kept changing');
}
