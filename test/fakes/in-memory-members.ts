import { type Member, type Membership, membershipSchema, type Office } from '#domain/members.ts';
import type { MemberDirectory, RateLimit } from '#ports/members.ts';

export class InMemoryMembers implements MemberDirectory {
  readonly #memberships = new Map<string, Membership>();

  async member(memberId: string): Promise<Member> {
    return { id: memberId, memberships: this.#sorted((one) => one.memberId === memberId) };
  }

  async ofOffice(office: Office): Promise<Membership[]> {
    return this.#sorted((one) => one.office === office && one.status === 'active');
  }

  async everyoneOf(office: Office): Promise<Membership[]> {
    return this.#sorted((one) => one.office === office);
  }

  async grant(membership: Membership): Promise<void> {
    const checked = membershipSchema().parse(membership);
    this.#memberships.set(`${checked.memberId} ${checked.office}`, checked);
  }

  async revoke(memberId: string, office: Office): Promise<void> {
    this.#memberships.delete(`${memberId} ${office}`);
  }

  #sorted(belongs: (one: Membership) => boolean): Membership[] {
    return [...this.#memberships]
      .filter(([, one]) => belongs(one))
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, one]) => one);
  }
}

/** Counts each person's requests of a minute. */
export class InMemoryRateLimit implements RateLimit {
  readonly #hits = new Map<string, number>();
  readonly #perMinute: number;
  constructor(perMinute = 240) {
    this.#perMinute = perMinute;
  }

  async hit(memberId: string, now: Date): Promise<number> {
    const window = `${memberId} ${now.toISOString().slice(0, 16)}`;
    const hits = (this.#hits.get(window) ?? 0) + 1;
    this.#hits.set(window, hits);
    return hits > this.#perMinute ? 60 - now.getUTCSeconds() : 0;
  }
}
