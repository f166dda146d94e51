import type { Fact } from '#events/catalogue.ts';
import type { Claim } from '#domain/account-claim.ts';
import type { Invitation } from '#domain/account-invitation.ts';
import type { AccountRecord } from '#domain/account.ts';
import type { Head } from '#domain/chain.ts';
import type { Membership } from '#domain/members.ts';
import type { CommandKey } from './record-store.ts';

export interface StoredAccount<R extends AccountRecord = AccountRecord> {
  readonly record: R;
  readonly head: Head;
  /** The key of the command that wrote it last. */
  readonly command: string;
  /** The hash of that command’s content: another under the same key is told from a repeat. */
  readonly content: string;
}

/** One step of a claim, an invitation or a membership: the record, its facts and the membership, in one transaction. */
export interface AccountStep {
  readonly roundId: string;
  readonly command: CommandKey;
  readonly before: StoredAccount | undefined;
  readonly after: AccountRecord;
  readonly facts: readonly Fact[];
  /** Written on the condition that it still stands as it was read; `before` undefined: there was none. */
  readonly membership?: { readonly before: Membership | undefined; readonly after: Membership } | undefined;
  /** The word of a body lets somebody into a unit: on the condition that its desk stands as it was read. */
  readonly confirmed?:
    | { readonly creditCode: string; readonly unitName: string; readonly bodyId: string; readonly version: number }
    | undefined;
  /** Somebody who must still be active when it is written: the last keeper of the system cannot leave. */
  readonly remains?: { readonly memberId: string; readonly office: string } | undefined;
  /** What the invitation’s mail needs and nothing else reads; an earlier one goes with it. */
  readonly token?: string | undefined;
}

/** What is kept of a unit beside its memberships: which bodies confirmed its people, and under which names; `version` moves with each of them. */
export interface UnitDesk {
  readonly version: number;
  readonly confirmedBy: readonly string[];
  readonly names: readonly string[];
  /** Who was let in last: an index of the unit's people may not know yet. */
  readonly newest?: string | undefined;
}

export type AccountOutcome = 'saved' | 'changed-meanwhile';

/** Claims, invitations, and what was done with memberships. */
export interface AccountDesk {
  load(id: string): Promise<StoredAccount | undefined>;
  /** What is still kept of a person: claims, invitations that they accepted, what was done with memberships; consistent. */
  ofMember(memberId: string): Promise<AccountRecord[]>;
  /** From an index: may lag by a moment. */
  claimsOfBody(roundId: string, bodyId: string): Promise<Claim[]>;
  invitationsOf(roundId: string, office: string): Promise<Invitation[]>;
  /** Read consistently. */
  unit(creditCode: string): Promise<UnitDesk>;
  /** The ids of all that is kept in a round, whose facts one may want to read. */
  ofRound(roundId: string): Promise<string[]>;
  /** At most one open claim a person and unit, and never more than the limit, whoever else writes at this moment. */
  save(step: AccountStep): Promise<AccountOutcome>;
  /** For the mail alone; undefined when the invitation is over. */
  tokenOf(id: string): Promise<string | undefined>;
  /** Erases what is kept of a person beside the facts; answers how many records that were. */
  forget(memberId: string): Promise<number>;
}
