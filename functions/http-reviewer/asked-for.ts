import type { Fact } from '#events/catalogue.ts';
import type { Application } from '#domain/application.ts';
import { labelOf, placeAt } from '#domain/form-paths.ts';
import { lastReturn, readCorrection, returnView } from '#cases/corrections.ts';
import { unlessErased } from '#cases/unless-erased.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** What was asked for when the case was returned last, in the words of then; nothing where it never was, or they were erased. */
export async function askedFor(services: ReviewerServices, application: Application, facts: readonly Fact[]) {
  const { id, kind, correction, formVersion } = application;
  if (!correction && formVersion <= 1) return undefined;
  const record = lastReturn(facts);
  const asked = record && (await unlessErased(() => readCorrection(services.documents, id, record.noteSha256)));
  if (!record || !asked) return undefined;
  const definition = services.form(kind);
  const fields = asked.fields.map(({ path, message }) => {
    const place = placeAt(definition, path);
    return { path, message, ...(place ? { label: labelOf(place) } : {}) };
  });
  const { note, everything } = asked;
  return { open: correction !== undefined, ...returnView(record), note, everything, fields };
}
