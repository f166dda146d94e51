import type { Digest } from '#domain/chain.ts';
import type { Round } from '#domain/round.ts';
import type { AccountDesk } from '#ports/account-desk.ts';
import type { Randomness } from '#ports/clock.ts';
import type { MemberDirectory } from '#ports/members.ts';
import type { ApplicationLists, RecordStore } from '#ports/record-store.ts';

export interface AccountServices {
  readonly desk: AccountDesk;
  readonly members: Pick<MemberDirectory, 'member' | 'ofOffice' | 'everyoneOf'>;
  /** Finds the cases of a unit; with which body one lies is read from the case itself. */
  readonly lists: Pick<ApplicationLists, 'ofApplicant'>;
  readonly store: Pick<RecordStore, 'loadApplication'>;
  readonly round: Round;
  readonly digest: Digest;
  readonly random: Randomness;
}
