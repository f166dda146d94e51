/** Characters that have a width and nothing to see, beside the spaces; for a class of a regular expression. */
export const fillers = String.raw`\u115F\u1160\u2800\u3164\uFFA0`;
const nothing = new RegExp(String.raw`^[\s\p{Cf}\p{Mn}${fillers}]*$`, 'u');

/** Whether there is anything to see: spaces, fillers, marks on nothing and characters without a width are nothing. */
export const isBlank = (text: string): boolean => nothing.test(text);

/** What is said of it where something must stand. */
export const blankSaid = '请填写此项。';

const breaks = String.raw`[\p{Cc}\p{Zl}\p{Zp}]`;
const broken = new RegExp(breaks, 'u');
const aroundBreaks = new RegExp(String.raw`\s*${breaks}\s*`, 'gu');

/** Line ends, tabs and what else moves the carriage. */
export const breaksLine = (text: string): boolean => broken.test(text);

/** The same words on one line. */
export const withoutBreaks = (text: string): string => text.replaceAll(aroundBreaks, ' ');
