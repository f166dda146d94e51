import * as z from 'zod';
import { lazily } from '#events/lazily.ts';

/** Free text of a reviewer as it lies in the vault. */
export const noteDocumentSchema = lazily(() => z.object({ content: z.object({ note: z.string() }) }));
