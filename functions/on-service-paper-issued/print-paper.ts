import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Fact, FactOf } from '#events/catalogue.ts';
import { isRedacted } from '#domain/redaction.ts';
import { paperOf, serviceOf } from '#domain/service.ts';
import { decideServing } from '#domain/service-decisions.ts';
import { type ServicePaper, servicePaperSchema } from '#domain/service-paper.ts';
import type { DocumentVault, ScanVault } from '#ports/vault.ts';
import { systemCaller } from '#cases/caller.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { changeApplication } from '#cases/change-application.ts';
import { subjectNamed } from '#cases/subjects.ts';
import { unlessErased } from '#cases/unless-erased.ts';
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

/** How often it is printed anew because somebody was erased from the case meanwhile. */
const tries = 3;

/**
 * Prints what was issued, once; the file lies in the vault before the record says so. What was read before an erasure is not
 * kept after it: it is read anew, and a paper about a person who was erased is none any more.
 */
export async function printPaper(services: PrintServices, fact: Fact): Promise<void> {
  if (fact.type !== 'service-certificate-issued' && fact.type !== 'service-letter-issued')
    throw new ContractBreach('expected a certificate or a letter');
  const owner = subjectNamed(fact.subject);
  if (owner.kind !== 'application') return;
  for (let tried = 0; tried < tries; tried += 1) if (await printed(services, owner, fact)) return;
  throw new Error('the print was not recorded: erasures kept coming');
}

type Issued = FactOf<'service-certificate-issued' | 'service-letter-issued'>;

/** Answers whether there is nothing more to do; `false`: somebody was erased from the case since it was read. */
async function printed(
  services: PrintServices,
  owner: { kind: 'application'; id: string },
  fact: Issued,
): Promise<boolean> {
  const application = await services.store.loadApplication(owner.id);
  if (!application) throw new Error('a fact without its application');
  const { erasures } = application.state;
  const paperId = fact.type === 'service-letter-issued' ? fact.data.letterId : fact.data.certificateId;
  const paper = paperOf(serviceOf(application.state), paperId);
  // Printed before: the same event came again. Or revoked meanwhile: nobody is to have it.
  if (!paper || paper.pdfSha256 || ('revoked' in paper && paper.revoked)) return true;
  const folder = scanFolder(owner);
  const document = await unlessErased(() => services.documents.getDocument(folder, fact.data.documentSha256));
  if (document === undefined || isRedacted(document)) return true;
  const { pdf } = await services.print({ paper: stored().parse(document).content, issuedAt: fact.at });
  const pdfSha256 = services.sha256(pdf);
  if ((await services.store.loadApplication(owner.id))?.state.erasures !== erasures) return false;
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
      allow: (state) => (state.erasures === erasures ? undefined : { code: 'personal-data-erased' }),
      decide: (state) => decideServing(state, step),
    },
  );
  if (!('refusal' in outcome)) return true;
  if (outcome.refusal.code === 'personal-data-erased') return false;
  throw new Error(`the print was not recorded: ${outcome.refusal.code}`);
}
