import * as z from 'zod';
import { actorSchema } from '#events/envelope.ts';
import { instant } from './values.ts';

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

export const historyReplies = { facts: z.object({ facts: z.array(fact) }) } as const;
