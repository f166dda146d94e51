import { shortHash } from '#domain/page-code.ts';
import { roundById } from '#rounds/index.ts';
import { fontPaths, readFonts } from '#forms/form-fonts.ts';
import { printTwins } from '#functions/on-summary-issued/print-twins.ts';
import type { PlacedCase, PrintedTwins } from '#functions/on-summary-issued/print-issued.ts';
import { sampleOf, sha256OfText } from './printed-forms.ts';

const print = printTwins({
  round: roundById('2025-expert-service'),
  fonts: readFonts((name) => fontPaths[name]),
  sha256OfText,
});

export const opinion = '该项目需求真实、专家匹配、方案可行，示范带动作用较强，经集体研究同意推荐。';

/** The samples of annex 1 and 2 as the cases that stand on a summary, so many of them. */
export function placedSamples(count: number, more: Readonly<Record<string, unknown>> = {}): PlacedCase[] {
  return Array.from({ length: count }, (_none, index) => {
    const { kind, content } = sampleOf(index % 2 === 0 ? 1 : 2);
    return { kind, content: { ...content, ...more }, rank: index + 1, opinion };
  });
}

/** A summary of the samples, printed like every summary; `notes` are the body's words on warnings. */
export function printSummarySample(
  about: { placed?: readonly PlacedCase[]; version?: number; notes?: readonly string[] } = {},
): Promise<PrintedTwins> {
  const { placed = placedSamples(2), version = 1, notes = [] } = about;
  const documentSha256 = sha256OfText(JSON.stringify([version, placed]));
  return print({
    document: {
      annex: 3,
      version,
      body: { id: 'district-310151', name: '上海市崇明区人力资源和社会保障局' },
      reportDate: '2025-02-06',
      contact: { name: '李晓燕', phone: '021-12345678', mobile: '13800000001' },
      placed: placed.map((one, index) => ({
        applicationId: `a${index + 1}`,
        kind: one.kind,
        formVersion: 1,
        formSha256: sha256OfText(String(index)),
      })),
      justifications: notes.map((note) => ({ rule: 'R33', note })),
    },
    documentSha256,
    placed,
    subject: 'summary/2025-expert-service/district-310151',
    earlier: version > 1 ? [{ version: version - 1, versionHash: shortHash(sha256OfText('before'), 12) }] : [],
    printedAt: '2025-02-06T02:00:00.000Z',
  });
}
