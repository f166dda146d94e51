import * as z from 'zod';
import { holdsIdentityNumber, identityNumberSaid } from '#domain/identity-number.ts';
import { blankSaid, isBlank } from '#domain/visible-text.ts';

/** C21 in a request: what is kept, printed or mailed holds no identity number, whoever wrote it. */
export const withoutIdentityNumber = <T extends z.ZodType<string, string>>(text: T): T =>
  text.refine((given) => !holdsIdentityNumber(given), identityNumberSaid);

/** Words that somebody writes and that are kept with a case: reasons, opinions, notes. There is something to see in them. */
export const keptText = (max: number) =>
  withoutIdentityNumber(
    z
      .string()
      .trim()
      .min(1)
      .max(max)
      .refine((text) => !isBlank(text), blankSaid),
  );
export const keptNote = keptText(2000);
