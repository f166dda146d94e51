import * as z from 'zod';
import { catalogue } from '#events/catalogue.ts';
import { actorSchema } from '#events/envelope.ts';
import { instant, next } from './values.ts';

/** A fact as it is stored; what stands in `data` is frozen by type and version in events/schemas/. */
const fact = z
  .object({
    id: z.string(),
    type: z.string(),
    version: z.int(),
    subject: z.string(),
    sequence: z.int(),
    at: instant,
    roundId: z.string(),
    actor: actorSchema(),
    correlationId: z.string(),
    causationId: z.string(),
    previousHash: z.string(),
    hash: z.string(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Fact' });

/** A link of the chain without what it says: the panel's work is nobody's to see but the bureau's (H4). */
const sealed = z
  .strictObject({
    id: z.string(),
    sequence: z.int(),
    previousHash: z.string(),
    hash: z.string(),
    sealed: z.literal(true),
  })
  .meta({ id: 'SealedFact' });

/** Why somebody did what concerns others; `reason` is absent where it was erased. */
const reason = z
  .object({ type: z.string(), at: instant, by: actorSchema().shape.kind, reason: z.string().optional() })
  .meta({ id: 'WrittenReason' });

/** One link of a chain, without what it says. */
const types = [...new Set(catalogue.map(({ event }) => event.type))];
const found = fact
  .pick({ id: true, subject: true, at: true, actor: true })
  .extend({ type: z.enum(types) })
  .meta({ id: 'FoundFact' });

export const historyReplies = {
  found: z.object({ facts: z.array(found), chains: z.object({ read: z.int(), all: z.int() }), next }),
  reasons: z.object({ reasons: z.array(reason) }),
  facts: z.object({ facts: z.array(z.union([fact, sealed])) }),
} as const;
