import * as z from 'zod';
import { deadlineSources } from '#events/value-types.ts';

/** Values that several replies share. Instants are UTC with milliseconds; hashes are SHA-256 in lower-case hex. */
export const instant = z.string().meta({ description: 'An instant, RFC 3339' });
export const sha256 = z.string().meta({ description: 'SHA-256, hex' });

export const label = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Label' });

export const deadline = z
  .object({
    at: instant.meta({ description: 'Exclusive: from this instant on it is too late' }),
    timeZone: z.string(),
    source: z.enum(deadlineSources),
    passed: z.boolean(),
  })
  .meta({ id: 'Deadline' });

export const office = z.object({ id: z.string(), name: z.string() }).meta({ id: 'NamedBody' });

/** The cursor of the next page of a list; absent on the last. */
export const next = z.string().optional().meta({ description: 'The cursor of the next page; absent on the last' });

export const head = z.object({ sequence: z.int(), hash: z.string() }).meta({ id: 'Head' });

/** What an upload is refused with or reminded of: codes, whose sentences stand in shared/texts. */
export const codes = z.array(z.string());

/** A short-lived link to bytes in the vault. */
export const link = z.object({ url: z.string(), expiresInSeconds: z.int() }).meta({ id: 'Link' });

export const clause = z.object({ text: z.string(), section: z.string() }).meta({ id: 'Clause' });

export const nothing = z.object({}).meta({ id: 'Done' });

/** A judgement of the notice, with the words that it comes from. */
export const checklistItem = z
  .object({ rule: z.string(), question: label, clause: clause.optional() })
  .meta({ id: 'ChecklistItem' });
