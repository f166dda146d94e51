import { ruleCatalogue } from '#domain/rules/catalogue.ts';

/** What each rule checks, in English: as the catalogue has it. */
export const ruleSentences: Readonly<Record<string, string>> = Object.fromEntries(
  ruleCatalogue.map(({ id, checks }) => [id, checks]),
);
