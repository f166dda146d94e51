import * as z from 'zod';
import type { Fact, FactOf } from '#events/catalogue.ts';
import type { ApplicationKind } from '#events/value-types.ts';
import type { Digest } from '#domain/chain.ts';
import type { Data } from '#domain/form-data.ts';
import { type FormDocument, formDocumentSchema } from '#domain/form-document.ts';
import { type FormExpectation, formExpectationSchema, keepingPages } from '#domain/form-expectation.ts';
import { shortHash } from '#domain/page-code.ts';
import type { Round } from '#domain/round.ts';
import type { FormStore, RecordStore, ScanOwner } from '#ports/record-store.ts';
import type { DocumentVault, ScanVault } from '#ports/vault.ts';
import { subjectNamed } from '#cases/subjects.ts';
import { scanFolder } from '#cases/uploads.ts';

const expectationDocument = z.object({ content: formExpectationSchema });

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
  readonly round: Pick<Round, 'correction'>;
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
  const history = await services.store.history(owner);
  const printed = await services.print({
    kind: application.state.kind,
    content,
    justifications,
    subject: fact.subject,
    version: formVersion,
    formSha256,
    earlier: earlierVersions(history, fact),
    printedAt: fact.at,
  });
  // One that was withdrawn may have lost a person meanwhile: the event comes again, and what is left is printed.
  if ((await services.store.loadApplication(owner.id))?.state.erasures !== application.state.erasures)
    throw new Error('somebody was erased while the form was printed');
  const pdfSha256 = services.sha256(printed.pdf);
  await services.vault.keep(folder, { sha256: pdfSha256, mediaType: 'application/pdf', bytes: printed.pdf });
  const expectationSha256 = await services.documents.putDocument(folder, {
    salt: formSha256,
    content: await withKeptPages(services, printed.expectation, { owner, history }),
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

function earlierVersions(history: readonly Fact[], fact: FactOf<'form-frozen'>): FormExpectation['earlier'] {
  return history.flatMap((past) =>
    past.type === 'form-frozen' && past.data.formVersion < fact.data.formVersion
      ? [{ version: past.data.formVersion, versionHash: shortHash(past.data.formSha256, 12) }]
      : [],
  );
}

/** The pages of the version that was returned: it alone was accepted with its stamped paper. */
async function withKeptPages(
  services: IssueServices,
  next: FormExpectation,
  { owner, history }: { owner: ScanOwner; history: readonly Fact[] },
): Promise<FormExpectation> {
  const returned = history.findLast(({ type }) => type === 'application-returned');
  if (services.round.correction.pagesToStampAgain === 'all' || returned?.type !== 'application-returned') return next;
  const form = await services.forms.loadForm(owner, returned.data.formVersion);
  if (!form) return next;
  const document = await services.documents.getDocument(scanFolder(owner), form.expectationSha256);
  return keepingPages(next, expectationDocument.parse(document).content);
}
