import type { FactOf } from '#events/catalogue.ts';
import type { FormExpectation } from '#domain/form-expectation.ts';
import { isData } from '#domain/form-data.ts';
import { shortHash } from '#domain/page-code.ts';
import { type SummaryDocument, summaryDocumentSchema } from '#domain/summary-document.ts';
import type { FormStore, RecordStore } from '#ports/record-store.ts';
import type { DocumentVault, ScanVault } from '#ports/vault.ts';
import { sheetMediaType } from '#forms/xlsx/media-type.ts';
import { subjectNamed } from '#cases/subjects.ts';
import { scanFolder } from '#cases/uploads.ts';

type Data = Readonly<Record<string, unknown>>;

/** A placed application with what its row is made of. */
export interface PlacedCase {
  readonly kind: SummaryDocument['placed'][number]['kind'];
  readonly content: Data;
  readonly rank: number | undefined;
  readonly opinion: string;
}

export interface SummaryPrintJob {
  readonly document: SummaryDocument;
  readonly documentSha256: string;
  readonly placed: readonly PlacedCase[];
  readonly subject: string;
  readonly earlier: FormExpectation['earlier'];
  readonly printedAt: string;
}

export interface PrintedTwins {
  readonly pdf: Uint8Array;
  readonly xlsx: Uint8Array;
  readonly expectation: FormExpectation;
  readonly warnings: readonly string[];
}

export interface PrintServices {
  readonly store: Pick<RecordStore, 'loadSummary' | 'history'>;
  readonly forms: FormStore;
  readonly documents: DocumentVault;
  readonly vault: Pick<ScanVault, 'keep'>;
  readonly print: (job: SummaryPrintJob) => Promise<PrintedTwins>;
  readonly sha256: (bytes: Uint8Array) => string;
}

/** An issued version is printed once; both twins and the expectation lie in the vault before it counts as printed. */
export async function printIssued(services: PrintServices, fact: FactOf<'summary-issued'>): Promise<void> {
  const { summaryVersion, documentSha256 } = fact.data;
  const owner = subjectNamed(fact.subject);
  if (owner.kind !== 'summary') return;
  const { state } = await services.store.loadSummary(owner.roundId, owner.bodyId);
  // Voided meanwhile, or printed before: the same event came again.
  if (state.documentSha256 !== documentSha256 || (await services.forms.loadForm(owner, summaryVersion))) return;
  const folder = scanFolder(owner);
  const document = summaryDocumentSchema().parse(
    contentOf(await services.documents.getDocument(folder, documentSha256)),
  );
  const printed = await services.print({
    document,
    documentSha256,
    placed: await Promise.all(document.placed.map((one) => placedCase(services, one))),
    subject: fact.subject,
    earlier: await earlierVersions(services, fact),
    printedAt: fact.at,
  });
  const pdfSha256 = services.sha256(printed.pdf);
  const xlsxSha256 = services.sha256(printed.xlsx);
  await services.vault.keep(folder, { sha256: pdfSha256, mediaType: 'application/pdf', bytes: printed.pdf });
  await services.vault.keep(folder, { sha256: xlsxSha256, mediaType: sheetMediaType, bytes: printed.xlsx });
  const { expectation } = printed;
  const expectationSha256 = await services.documents.putDocument(folder, {
    salt: documentSha256,
    content: expectation,
  });
  await services.forms.issueForm(owner, {
    formVersion: summaryVersion,
    formSha256: documentSha256,
    pdfSha256,
    xlsxSha256,
    expectationSha256,
    pages: expectation.pages.length,
    warnings: [...printed.warnings],
    issuedAt: fact.at,
    causedBy: fact.id,
  });
}

/** What was frozen and what was assessed, by the hashes that the summary is bound to: never what was written since. */
async function placedCase(services: PrintServices, one: SummaryDocument['placed'][number]): Promise<PlacedCase> {
  const folder = scanFolder({ kind: 'application', id: one.applicationId });
  const content = contentOf(await services.documents.getDocument(folder, one.formSha256));
  const assessment = one.assessmentSha256
    ? contentOf(await services.documents.getDocument(folder, one.assessmentSha256))
    : {};
  const opinion = isData(assessment) ? assessment['opinion'] : undefined;
  return {
    kind: one.kind,
    content: isData(content) ? content : {},
    rank: one.rank,
    opinion: typeof opinion === 'string' ? opinion : '',
  };
}

async function earlierVersions(
  services: PrintServices,
  fact: FactOf<'summary-issued'>,
): Promise<FormExpectation['earlier']> {
  const history = await services.store.history(subjectNamed(fact.subject));
  return history.flatMap((past) =>
    past.type === 'summary-issued' && past.data.summaryVersion < fact.data.summaryVersion
      ? [{ version: past.data.summaryVersion, versionHash: shortHash(past.data.documentSha256, 12) }]
      : [],
  );
}

function contentOf(document: unknown): unknown {
  return isData(document) ? document['content'] : undefined;
}
