import type { Clock } from '#ports/clock.ts';
import type { MemberDirectory } from '#ports/members.ts';
import type { CaseServices } from '#cases/case-services.ts';

export interface AdministratorServices extends CaseServices {
  readonly members: MemberDirectory;
  readonly clock: Clock;
}
