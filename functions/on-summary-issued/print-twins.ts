import type { Digest } from '#domain/chain.ts';
import { shortHash } from '#domain/page-code.ts';
import type { Round } from '#domain/round.ts';
import { printSummary } from '#forms/print-summary.ts';
import { summaryRows } from '#forms/summary-rows.ts';
import { summarySheet } from '#forms/summary-sheet.ts';
import type { FontFiles } from '#forms/typeface.ts';
import { formOf, summaryFormOf } from '#rounds/forms.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import type { PrintedTwins, SummaryPrintJob } from './print-issued.ts';

/** Both twins of an issued summary from one content: what stands in the one stands in the other. */
export function printTwins(given: {
  round: Round;
  fonts: FontFiles;
  sha256OfText: Digest;
}): (job: SummaryPrintJob) => Promise<PrintedTwins> {
  const { round, fonts, sha256OfText } = given;
  const definition = summaryFormOf(round.id);
  const rules = ruleDataOf(round.id);
  return async (job) => {
    const { document, documentSha256, subject, earlier, printedAt } = job;
    const projects = job.placed.map((one) => ({ ...one, definition: formOf(round.id, one.kind) }));
    const content = {
      title: definition.title.zh.replace('{year}', String(round.year)),
      bodyName: document.body.name,
      reportDate: document.reportDate,
      contact: document.contact,
      rows: summaryRows({ definition, rules }, projects),
      notes: document.justifications.map(({ note }) => note),
    };
    const { version } = document;
    const versionHash = shortHash(documentSha256, 12);
    const [{ pdf, expectation, warnings }, xlsx] = await Promise.all([
      printSummary({
        definition,
        content,
        documentSha256,
        subject,
        version,
        earlier,
        printedAt,
        timeZone: round.timeZone,
        fonts,
        sha256OfText,
      }),
      summarySheet(definition, { content, version, versionHash, at: printedAt }),
    ]);
    return { pdf, xlsx, expectation, warnings };
  };
}
