import type { Member, Membership, Office } from '#domain/members.ts';

export interface MemberDirectory {
  /** Somebody's memberships. `fresh`: read now, consistently (decisions); otherwise an answer may be up to a minute old. */
  member(memberId: string, options: { fresh: boolean }): Promise<Member>;
  /** The active members of an office, for mails. */
  ofOffice(office: Office): Promise<Membership[]>;
  /** Everybody of an office, also those who are suspended or have lately left. */
  everyoneOf(office: Office): Promise<Membership[]>;
  /** Grants or changes one membership (same member and office: replaced). */
  grant(membership: Membership): Promise<void>;
  /** Ends one membership at once. */
  revoke(memberId: string, office: Office): Promise<void>;
}

export interface RateLimit {
  /** Counts one request of a person; answers the seconds to wait when the limit is reached, else 0. */
  hit(memberId: string, now: Date): Promise<number>;
}
