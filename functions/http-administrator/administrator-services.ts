import type { AccountDesk } from '#ports/account-desk.ts';
import type { AccessLog } from '#ports/access-log.ts';
import type { Clock } from '#ports/clock.ts';
import type { SuppressionList } from '#ports/erasure.ts';
import type { MemberDirectory } from '#ports/members.ts';
import type { NotificationLog } from '#ports/notifications.ts';
import type { DocumentVault } from '#ports/vault.ts';
import type { ErasureServices } from '#cases/erasure-services.ts';
import type { RetentionServices } from '#cases/retention.ts';

export interface AdministratorServices extends ErasureServices, RetentionServices {
  readonly members: MemberDirectory;
  readonly desk: Pick<AccountDesk, 'ofMember' | 'forget'>;
  readonly clock: Clock;
  readonly documents: DocumentVault;
  readonly access: AccessLog;
  readonly mails: Pick<NotificationLog, 'ofDay'>;
  readonly suppression: SuppressionList;
}
