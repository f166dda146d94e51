import { maxOpenClaims } from '#domain/account-claim.ts';
import type { AccountRecord } from '#domain/account.ts';
import type { Membership } from '#domain/members.ts';
import type { Fact } from '#events/catalogue.ts';
import type { AccountDesk, AccountOutcome, AccountStep, StoredAccount, UnitDesk } from '#ports/account-desk.ts';
import type { InMemoryMembers } from './in-memory-members.ts';

/** Claims and invitations in memory; memberships are written into the fake that holds them. */
export class InMemoryAccountDesk implements AccountDesk {
  readonly #records = new Map<string, StoredAccount & { roundId: string }>();
  readonly #tokens = new Map<string, string>();
  readonly #ofMember = new Map<string, Set<string>>();
  readonly #units = new Map<string, UnitDesk>();
  readonly facts: Fact[] = [];
  readonly #members: InMemoryMembers;
  #last: Promise<unknown> = Promise.resolve();

  constructor(members: InMemoryMembers) {
    this.#members = members;
  }

  async load(id: string): Promise<StoredAccount | undefined> {
    const stored = this.#records.get(id);
    if (!stored) return undefined;
    const { record, head, command, content } = stored;
    return structuredClone({ record, head, command, content });
  }

  async ofMember(memberId: string): Promise<AccountRecord[]> {
    const ids = this.#ofMember.get(memberId) ?? new Set();
    return [...this.#records.values()].flatMap(({ record }) => (ids.has(record.id) ? [structuredClone(record)] : []));
  }

  async claimsOfBody(roundId: string, bodyId: string) {
    return this.#of(roundId).flatMap((record) => (record.kind === 'claim' && record.bodyId === bodyId ? [record] : []));
  }

  async invitationsOf(roundId: string, office: string) {
    return this.#of(roundId).flatMap((one) => (one.kind === 'invitation' && one.office === office ? [one] : []));
  }

  async unit(creditCode: string): Promise<UnitDesk> {
    return this.#units.get(`unit:${creditCode}`) ?? { version: 0, confirmedBy: [], names: [] };
  }

  async ofRound(roundId: string) {
    return this.#of(roundId).map(({ id }) => id);
  }

  /** One after the other, as a table decides between two that meet. */
  save(step: AccountStep): Promise<AccountOutcome> {
    const saved = this.#last.then(() => this.#save(step));
    this.#last = saved;
    return saved;
  }

  async #save(step: AccountStep): Promise<AccountOutcome> {
    const { after, facts, membership } = step;
    const head = facts.at(-1);
    if (!head) return 'saved';
    if (!(await this.#asItWas(step))) return 'changed-meanwhile';
    const { sequence, hash } = head;
    const { roundId, command } = step;
    const record = structuredClone(after);
    const written = { record, head: { sequence, hash }, command: command.key, content: command.contentHash };
    this.#records.set(after.id, { ...written, roundId });
    this.facts.push(...facts);
    if (membership) await this.#members.grant(membership.after);
    if (membership?.after.office.startsWith('unit:')) this.#move(membership.after, step.confirmed);
    this.#keep(step);
    return 'saved';
  }

  /** What a table holds a write to: the record, the membership and whoever must remain are as they were read. */
  async #asItWas(step: AccountStep): Promise<boolean> {
    const { after, before, membership, remains } = step;
    const standing = membership && (await this.#standing(membership.after));
    const now = this.#records.get(after.id)?.head.sequence ?? 0;
    if (now !== (before?.head.sequence ?? 0) || this.#unitTaken(step)) return false;
    return standing === membership?.before?.status && (!remains || (await this.#standing(remains)) === 'active');
  }

  async tokenOf(id: string): Promise<string | undefined> {
    return this.#tokens.get(id);
  }

  async forget(memberId: string): Promise<number> {
    const ids = this.#ofMember.get(memberId) ?? new Set();
    this.#ofMember.delete(memberId);
    return [...ids].filter((id) => this.#records.delete(id)).length;
  }

  #keep({ after, token }: AccountStep): void {
    const owner = after.kind === 'invitation' ? after.acceptedBy : after.memberId;
    if (owner) this.#ofMember.set(owner, (this.#ofMember.get(owner) ?? new Set()).add(after.id));
    if (after.kind !== 'invitation') return;
    if (after.status !== 'open') this.#tokens.delete(after.id);
    else if (token !== undefined) this.#tokens.set(after.id, token);
  }

  #move({ office, memberId: newest }: Membership, confirmed: AccountStep['confirmed']): void {
    const { version, confirmedBy, names } = this.#units.get(office) ?? { version: 0, confirmedBy: [], names: [] };
    const added = confirmed
      ? {
          confirmedBy: [...new Set([...confirmedBy, confirmed.bodyId])],
          names: [...new Set([...names, confirmed.unitName])],
        }
      : { confirmedBy, names };
    this.#units.set(office, { version: version + 1, ...added, newest });
  }

  async #standing({ memberId, office }: { memberId: string; office: string }) {
    const { memberships } = await this.#members.member(memberId);
    return memberships.find((one) => one.office === office)?.status;
  }

  #unitTaken({ after, before, confirmed }: AccountStep): boolean {
    if (confirmed && (this.#units.get(`unit:${confirmed.creditCode}`)?.version ?? 0) !== confirmed.version) return true;
    if (after.kind !== 'claim' || before) return false;
    const open = [...this.#records.values()].flatMap(({ record }) =>
      record.kind === 'claim' && record.memberId === after.memberId && record.status === 'open' ? [record] : [],
    );
    return open.length >= maxOpenClaims || open.some(({ creditCode }) => creditCode === after.creditCode);
  }

  #of(roundId: string): AccountRecord[] {
    return [...this.#records.values()].flatMap((one) => (one.roundId === roundId ? [structuredClone(one.record)] : []));
  }
}
