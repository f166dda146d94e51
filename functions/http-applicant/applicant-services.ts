import type { ApplicationKind } from '#events/value-types.ts';
import type { FormDefinition } from '#domain/form-definition.ts';
import type { RuleData } from '#domain/rules/rule-data.ts';
import type { Clauses } from '#domain/round.ts';
import type { Clock, Randomness } from '#ports/clock.ts';
import type { ApplicationLists, DraftStore, FormStore, ScanStore } from '#ports/record-store.ts';
import type { HeadSigner } from '#ports/signing.ts';
import type { DocumentVault, ScanIntake, ScanVault } from '#ports/vault.ts';
import type { CaseServices } from '#cases/case-services.ts';

/** What the use cases of a unit work with; built once on cold start. */
export interface ApplicantServices extends CaseServices {
  readonly clauses: Clauses;
  readonly rules: RuleData;
  readonly form: (kind: ApplicationKind) => FormDefinition;
  readonly forms: Pick<FormStore, 'loadForm'>;
  readonly vault: Pick<ScanVault, 'link' | 'requireKept'>;
  readonly drafts: DraftStore;
  readonly scans: ScanStore;
  readonly lists: ApplicationLists;
  readonly documents: DocumentVault;
  readonly intake: Pick<ScanIntake, 'presign'>;
  readonly signer: HeadSigner;
  readonly clock: Clock;
  readonly random: Randomness;
}
