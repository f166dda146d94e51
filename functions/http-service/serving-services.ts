import type { Clauses } from '#domain/round.ts';
import type { RuleData } from '#domain/rules/rule-data.ts';
import type { AccessLog } from '#ports/access-log.ts';
import type { CertifiedTimeStore, HouseSalt } from '#ports/certified-times.ts';
import type { Randomness } from '#ports/clock.ts';
import type { ApplicationLists, DraftStore } from '#ports/record-store.ts';
import type { DocumentVault, ScanVault } from '#ports/vault.ts';
import type { CaseServices } from '#cases/case-services.ts';

/** What the use cases of the service work with; built once on cold start. */
export interface ServingServices extends CaseServices {
  readonly rules: Pick<RuleData, 'parameters'>;
  readonly clauses: Clauses;
  readonly lists: Pick<ApplicationLists, 'ofRound'>;
  readonly drafts: DraftStore;
  readonly documents: DocumentVault;
  readonly vault: Pick<ScanVault, 'link' | 'requireKept'>;
  readonly access: Pick<AccessLog, 'record'>;
  readonly certified: CertifiedTimeStore;
  readonly salt: HouseSalt;
  readonly random: Pick<Randomness, 'salt'>;
}
