import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Fact } from '#events/catalogue.ts';
import { paperOf, serviceOf } from '#domain/service.ts';
import { decideServing } from '#domain/service-decisions.ts';
import { type ServicePaper, servicePaperSchema } from '#domain/service-paper.ts';
import type { DocumentVault, ScanVault } from '#ports/vault.ts';
import { systemCaller } from '#cases/caller.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { changeApplication } from '#cases/change-application.ts';
import { subjectNamed } from '#cases/subjects.ts';
import { scanFolder } from '#cases/uploads.ts';
import { ContractBreach } from '#lambda/failures.ts';

export interface PaperJob {
  readonly paper: ServicePaper;
  readonly issuedAt: string;
}

export interface PrintServices extends CaseServices {
  readonly documents: Pick<DocumentVault, 'getDocument'>;
  readonly vault: Pick<ScanVault, 'keep'>;
  readonly print: (job: PaperJob) => Promise<{ pdf: Uint8Array }>;
  readonly sha256: (bytes: Uint8Array) => string;
}

const stored = lazily(() => z.object({ content: servicePaperSchema() }));

/** Prints what was issued, once; the file lies in the vault before the record says so. */
export async function printPaper(services: PrintServices, fact: Fact): Promise<void> {
  if (fact.type !== 'service-certificate-issued' && fact.type !== 'service-letter-issued')
    throw new ContractBreach('expected a certificate or a letter');
  const owner = subjectNamed(fact.subject);
  if (owner.kind !== 'application') return;
  const application = await services.store.loadApplication(owner.id);
  if (!application) throw new Error('a fact without its application');
  const paperId = fact.type === 'service-letter-issued' ? fact.data.letterId : fact.data.certificateId;
  const paper = paperOf(serviceOf(application.state), paperId);
  // Printed before: the same event came again. Or revoked meanwhile: nobody is to have it.
  if (!paper || paper.pdfSha256 || ('revoked' in paper && paper.revoked)) return;
  const folder = scanFolder(owner);
  const { content } = stored().parse(await services.documents.getDocument(folder, fact.data.documentSha256));
  const { pdf } = await services.print({ paper: content, issuedAt: fact.at });
  const pdfSha256 = services.sha256(pdf);
  await services.vault.keep(folder, { sha256: pdfSha256, mediaType: 'application/pdf', bytes: pdf });
  const cause = {
    function: 'on-service-paper-issued',
    step: 'printed',
    causedBy: fact.id,
    correlationId: fact.correlationId,
    at: fact.at,
  };
  const step = { act: 'record-print', paperId, pdfSha256 } as const;
  const outcome = await changeApplication(
    services,
    { id: owner.id, caller: systemCaller(cause, services.digest) },
    {
      command: 'serve',
      allow: () => undefined,
      decide: (state) => decideServing(state, step),
    },
  );
  if ('refusal' in outcome) throw new Error(`the print was not recorded: ${outcome.refusal.code}`);
}
