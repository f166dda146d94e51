import * as z from 'zod';

/** Whether there is anything to see: spaces, fillers, marks on nothing and characters without a width are nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}\p{Mn}\u115F\u1160\u2800\u3164\uFFA0]*$/u.test(text);

/** Line ends, tabs and what else moves the carriage. */
export const breaksLine = (text: string): boolean => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);

/** A name as it stands in a mail, a list or a cell: on one line, with something to see. */
export const oneLine = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !breaksLine(text), '请写在一行内，不要换行。')
    .refine((text) => text === '' || !isBlank(text), '请填写此项。');
