import type { Clauses } from '#domain/round.ts';
import type { Clock, Randomness } from '#ports/clock.ts';
import type { ApplicationLists, DraftStore, ScanStore } from '#ports/record-store.ts';
import type { HeadSigner } from '#ports/signing.ts';
import type { DocumentVault, ScanIntake } from '#ports/vault.ts';
import type { CaseServices } from '#cases/case-services.ts';

/** What the use cases of a unit work with; built once on cold start. */
export interface ApplicantServices extends CaseServices {
  readonly clauses: Clauses;
  readonly drafts: DraftStore;
  readonly scans: ScanStore;
  readonly lists: ApplicationLists;
  readonly documents: DocumentVault;
  readonly intake: ScanIntake;
  readonly signer: HeadSigner;
  readonly clock: Clock;
  readonly random: Randomness;
}
