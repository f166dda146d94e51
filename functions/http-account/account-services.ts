import type { Digest } from '#domain/chain.ts';
import type { Round } from '#domain/round.ts';
import type { AccountDesk } from '#ports/account-desk.ts';
import type { Randomness } from '#ports/clock.ts';
import type { MemberDirectory } from '#ports/members.ts';

export interface AccountServices {
  readonly desk: AccountDesk;
  readonly members: Pick<MemberDirectory, 'member' | 'ofOffice' | 'everyoneOf'>;
  readonly round: Round;
  readonly digest: Digest;
  readonly random: Randomness;
}
