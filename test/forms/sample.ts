import { fontPaths, readFonts } from '#forms/form-fonts.ts';
import { type FormToPrint, printForm } from '#forms/print-form.ts';
import { formOf } from '#rounds/forms.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { sampleOf, sha256OfText } from '../../scripts/samples/printed-forms.ts';

export { sampleOf, sha256OfText };

const fonts = readFonts((name) => fontPaths[name]);

export function printSample(annex: 1 | 2, more: { content?: FormToPrint['content']; version?: number } = {}) {
  const { kind, content, justifications } = sampleOf(annex);
  return printForm({
    definition: formOf('2025-expert-service', kind),
    regions: ruleDataOf('2025-expert-service').regions,
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
