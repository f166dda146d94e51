import type { FactOf } from '#events/catalogue.ts';
import type { ApplicationKind } from '#events/value-types.ts';
import type { Digest } from '#domain/chain.ts';
import type { Data } from '#domain/form-data.ts';
import { type FormDocument, formDocumentSchema } from '#domain/form-document.ts';
import type { FormExpectation } from '#domain/form-expectation.ts';
import { shortHash } from '#domain/page-code.ts';
import type { FormStore, RecordStore } from '#ports/record-store.ts';
import type { DocumentVault, ScanVault } from '#ports/vault.ts';
import { subjectNamed } from '#cases/subjects.ts';
import { scanFolder } from '#cases/uploads.ts';

/** What is printed; the printed form's content comes from the frozen document alone. */
export interface PrintJob {
  readonly kind: ApplicationKind;
  readonly content: Data;
  /** The reasons given for warnings, printed as 说明. */
  readonly justifications: FormDocument['justifications'];
  readonly subject: string;
  readonly version: number;
  readonly formSha256: string;
  readonly earlier: FormExpectation['earlier'];
  readonly printedAt: string;
}

export interface IssueServices {
  readonly store: Pick<RecordStore, 'loadApplication' | 'history'>;
  readonly forms: FormStore;
  readonly documents: DocumentVault;
  readonly vault: Pick<ScanVault, 'keep'>;
  readonly print: (
    job: PrintJob,
  ) => Promise<{ pdf: Uint8Array; expectation: FormExpectation; warnings: readonly string[] }>;
  readonly sha256: (bytes: Uint8Array) => string;
  readonly digest: Digest;
}

/** A frozen version is printed once; its PDF and its expectation lie in the vault before the version counts as issued. */
export async function issueForm(services: IssueServices, fact: FactOf<'form-frozen'>): Promise<void> {
  const { formVersion, formSha256 } = fact.data;
  const owner = subjectNamed(fact.subject);
  if (owner.kind !== 'application') return;
  const application = await services.store.loadApplication(owner.id);
  if (!application) throw new Error('a fact without its application');
  // Voided meanwhile, or printed before: the same event came again.
  if (application.state.formVersion !== formVersion || (await services.forms.loadForm(owner, formVersion))) return;
  const folder = scanFolder(owner);
  const document = await services.documents.getDocument(folder, formSha256);
  const { content, justifications } = formDocumentSchema().parse(document);
  const printed = await services.print({
    kind: application.state.kind,
    content,
    justifications,
    subject: fact.subject,
    version: formVersion,
    formSha256,
    earlier: await earlierVersions(services, fact),
    printedAt: fact.at,
  });
  const pdfSha256 = services.sha256(printed.pdf);
  await services.vault.keep(folder, { sha256: pdfSha256, mediaType: 'application/pdf', bytes: printed.pdf });
  const expectationSha256 = await services.documents.putDocument(folder, {
    salt: formSha256,
    content: printed.expectation,
  });
  await services.forms.issueForm(owner, {
    formVersion,
    formSha256,
    pdfSha256,
    expectationSha256,
    pages: printed.expectation.pages.length,
    warnings: [...printed.warnings],
    issuedAt: fact.at,
    causedBy: fact.id,
  });
}

async function earlierVersions(
  services: IssueServices,
  fact: FactOf<'form-frozen'>,
): Promise<FormExpectation['earlier']> {
  const history = await services.store.history(subjectNamed(fact.subject));
  return history.flatMap((past) =>
    past.type === 'form-frozen' && past.data.formVersion < fact.data.formVersion
      ? [{ version: past.data.formVersion, versionHash: shortHash(past.data.formSha256, 12) }]
      : [],
  );
}
