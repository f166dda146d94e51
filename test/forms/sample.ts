import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { applicationKinds } from '#events/value-types.ts';
import { formDocumentSchema } from '#domain/form-document.ts';
import { fontPaths, readFonts } from '#forms/form-fonts.ts';
import { type FormToPrint, printForm } from '#forms/print-form.ts';
import { formOf } from '#rounds/forms.ts';

const schema = formDocumentSchema().extend({ kind: z.enum(applicationKinds) });
export const sampleOf = (annex: 1 | 2) =>
  schema.parse(JSON.parse(readFileSync(`docs/samples/annex-${annex}.json`, 'utf8')));
export const sha256OfText = (text: string): string => createHash('sha256').update(text).digest('hex');

const fonts = readFonts((name) => fontPaths[name]);

export function printSample(annex: 1 | 2, more: { content?: FormToPrint['content']; version?: number } = {}) {
  const { kind, content, justifications } = sampleOf(annex);
  return printForm({
    definition: formOf('2025-expert-service', kind),
    year: 2025,
    content: { ...content, ...more.content },
    justifications: more.content ? [] : justifications,
    formSha256: sha256OfText(JSON.stringify({ ...content, ...more.content })),
    subject: 'application/a1',
    version: more.version ?? 1,
    earlier: [],
    printedAt: '2025-01-20T01:00:00.000Z',
    timeZone: 'Asia/Shanghai',
    fonts,
    sha256OfText,
  });
}
