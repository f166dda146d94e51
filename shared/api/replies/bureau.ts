import * as z from 'zod';
import { applicationKinds, outcomes } from '#events/value-types.ts';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { decision } from './evaluation.ts';
import { instant, next } from './values.ts';

const released = z
  .object({
    releaseId: z.string(),
    decisions: z.array(z.object({ applicationId: z.string(), outcome: z.enum(outcomes) })),
  })
  .meta({ id: 'Released' });

/** A mail that the system owed somebody and what became of it; no address. */
export const mail = z
  .object({
    roundId: z.string(),
    day: z.string(),
    eventId: z.string(),
    kind: z.string(),
    memberId: z.string(),
    status: z.enum(['claimed', 'sent', 'delivered', 'bounced', 'complained', 'rejected', 'suppressed', 'gave-up']),
    subject: z.string(),
    office: z.string(),
    claimedAt: instant,
    attempts: z.int(),
    providerMessageId: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'OwedMail' });

const dossier = z
  .object({
    dossierId: z.string(),
    orderedAt: instant,
    applications: z.int(),
    madeAt: instant.optional(),
    sha256: z.string().optional(),
    bytes: z.int().optional(),
    gone: z.boolean().meta({ description: 'It was made and is erased: with a case in it, or after its year' }),
  })
  .meta({ id: 'OrderedDossier' });

/** What a title committee has proposed; nothing of what the unit has filled in. */
const proposal = z
  .object({
    id: z.string(),
    kind: z.enum(applicationKinds),
    creditCode: z.string(),
    status: z.enum(applicationStatuses),
    committee: z.object({ id: z.string(), name: z.string() }).optional(),
  })
  .meta({ id: 'Proposal' });

export const bureauReplies = {
  proposals: z.object({ proposals: z.array(proposal) }),
  decision,
  prepared: z.object({ version: z.int(), released: z.array(z.string()), prepared: z.array(decision) }),
  released,
  dossiers: z.object({ dossiers: z.array(dossier) }),
  ordered: z.object({ dossierId: z.string(), applications: z.int() }),
  mails: z.object({ day: z.string(), mails: z.array(mail), next }),
} as const;
