import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { applicationKinds } from '#events/value-types.ts';
import { formDocumentSchema } from '#domain/form-document.ts';
import { fontPaths, readFonts } from '#forms/form-fonts.ts';
import { printForm, type PrintedForm } from '#forms/print-form.ts';
import { formOf } from '#rounds/forms.ts';
import { roundById } from '#rounds/index.ts';
import { ruleDataOf } from '#rounds/rules.ts';

const schema = formDocumentSchema().extend({ kind: z.enum(applicationKinds) });
/** A sample of the repository: the data of a form as a unit would freeze it. */
export const sampleOf = (annex: 1 | 2) =>
  schema.parse(JSON.parse(readFileSync(`docs/samples/annex-${annex}.json`, 'utf8')));
export const sha256OfText = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A sample form of the repository, printed like every form; `id` and `version` make it another one. */
export async function printedSample(
  annex: 1 | 2,
  about: { id?: string; version?: number; earlier?: { version: number; versionHash: string }[] } = {},
): Promise<PrintedForm> {
  const { kind, content, justifications } = sampleOf(annex);
  const { id = 'sample', version = 1, earlier = [] } = about;
  const round = roundById('2025-expert-service');
  return printForm({
    definition: formOf(round.id, kind),
    regions: ruleDataOf(round.id).regions,
    year: round.year,
    content,
    justifications,
    formSha256: sha256OfText(JSON.stringify([id, version, content])),
    subject: `application/${id}`,
    version,
    earlier,
    printedAt: '2025-01-20T01:00:00.000Z',
    timeZone: round.timeZone,
    fonts: readFonts((name) => fontPaths[name]),
    sha256OfText,
  });
}
