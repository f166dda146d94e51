import * as z from 'zod';
import { blankSaid, breaksLine, isBlank } from './visible-text.ts';

/** A name as it stands in a mail, a list or a cell: on one line, with something to see. */
export const oneLine = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !breaksLine(text), '请写在一行内，不要换行。')
    .refine((text) => text === '' || !isBlank(text), blankSaid);
