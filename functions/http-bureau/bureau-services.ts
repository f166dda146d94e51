import type { AccountDesk } from '#ports/account-desk.ts';
import type { AccessLog } from '#ports/access-log.ts';
import type { Evaluations, PreparedDecisions } from '#ports/evaluations.ts';
import type { MemberDirectory } from '#ports/members.ts';
import type { Clauses } from '#domain/round.ts';
import type { RuleData } from '#domain/rules/rule-data.ts';
import type { NotificationLog } from '#ports/notifications.ts';
import type { ApplicationLists, Releases, ScanStore } from '#ports/record-store.ts';
import type { DocumentVault, ScanVault, VaultListing } from '#ports/vault.ts';
import type { CaseServices } from '#cases/case-services.ts';

/** What the use cases of the bureau and of its panel work with; built once on cold start. */
export interface BureauServices extends CaseServices {
  readonly rules: RuleData;
  readonly clauses: Clauses;
  readonly lists: ApplicationLists;
  readonly releases: Releases;
  readonly scans: Pick<ScanStore, 'loadScan' | 'listScans'>;
  readonly evaluations: Evaluations;
  readonly prepared: PreparedDecisions;
  readonly members: Pick<MemberDirectory, 'member' | 'ofOffice'>;
  readonly documents: DocumentVault;
  readonly vault: Pick<ScanVault, 'link' | 'requireKept'> & VaultListing;
  readonly mails: NotificationLog;
  readonly access: AccessLog;
  readonly accounts: Pick<AccountDesk, 'ofRound' | 'unit'>;
}
