import type { AccessLog } from '#ports/access-log.ts';
import type { ApplicationKind } from '#events/value-types.ts';
import type { FormDefinition } from '#domain/form-definition.ts';
import type { RuleData } from '#domain/rules/rule-data.ts';
import type { Clock, Randomness } from '#ports/clock.ts';
import type { MemberDirectory } from '#ports/members.ts';
import type { Clauses } from '#domain/round.ts';
import type { NotificationLog } from '#ports/notifications.ts';
import type { ApplicationLists, FormStore, ScanStore } from '#ports/record-store.ts';
import type { DocumentVault, ScanIntake, ScanVault } from '#ports/vault.ts';
import type { CaseServices } from '#cases/case-services.ts';

/** What the use cases of reviewers work with; built once on cold start. */
export interface ReviewerServices extends CaseServices {
  readonly form: (kind: ApplicationKind) => FormDefinition;
  readonly rules: RuleData;
  /** The words of the notice by rule. */
  readonly clauses: Clauses;
  readonly scans: ScanStore;
  readonly lists: ApplicationLists;
  readonly documents: DocumentVault;
  readonly intake: Pick<ScanIntake, 'presign'>;
  readonly vault: Pick<ScanVault, 'keep' | 'link' | 'requireKept'>;
  readonly forms: Pick<FormStore, 'loadForm'>;
  readonly mails: Pick<NotificationLog, 'load'>;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly members: Pick<MemberDirectory, 'member'>;
  readonly access: AccessLog;
  /** Whether files as they were sent may be handed on: a scanner has looked at each for malware. */
  readonly originals: boolean;
}
