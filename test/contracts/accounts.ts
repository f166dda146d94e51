import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Claim, fileClaim, maxOpenClaims, settleClaim } from '#domain/account-claim.ts';
import { acceptInvitation, type Invitation, invite, sendAgain } from '#domain/account-invitation.ts';
import type { AccountRecord } from '#domain/account.ts';
import { changeStanding } from '#domain/account-standing.ts';
import { recordFacts } from '#domain/chain.ts';
import type { Member, Membership } from '#domain/members.ts';
import type { NewFact } from '#events/catalogue.ts';
import { sha256OfText } from '#adapters/system/runtime.ts';
import type { AccountOutcome, AccountStep } from '#ports/account-desk.ts';
import { round } from '../domain/fixtures.ts';
import { at } from '../support/application-steps.ts';
import type { TablePorts } from '../support/table-ports.ts';
import type { OpenTable } from './open-table.ts';

const code = (index: number): string => `1231010${index}MB0000001X`;
const bodyId = 'district-310101';

/** Claims and invitations, as the table and the fake both keep them. */
export function accountsContract(open: OpenTable): void {
  let ports: TablePorts;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ ports, stop: close } = await open());
  });
  afterAll(() => close());

  const nobody = (id: string) => ({ id, memberships: [] });
  const lead: Member = {
    id: 'lead',
    memberships: [
      {
        memberId: 'lead',
        name: '演示',
        email: 'lead@example.test',
        office: `body:${bodyId}`,
        role: 'reviewer',
        status: 'active',
      },
    ],
  };
  async function write(
    step: Pick<AccountStep, 'token' | 'remains' | 'confirmed'> & {
      after: AccountRecord;
      facts: readonly NewFact[];
      membership?: Membership | undefined;
    },
    read?: Awaited<ReturnType<TablePorts['accounts']['load']>>,
  ): Promise<AccountOutcome> {
    const { after, token, membership, remains, confirmed } = step;
    const before = read ?? (await ports.accounts.load(after.id));
    const recording = {
      subject: `account/${after.id}`,
      roundId: round.id,
      at,
      actor: { id: 'somebody', kind: 'applicant' },
      correlationId: 'c',
      causationId: 'c',
    } as const;
    const head = before?.head ?? { sequence: 0, hash: '' };
    const facts = recordFacts(head, step.facts, { recording, digest: sha256OfText });
    const command = { key: `${after.id}${head.sequence}`, contentHash: 'x' };
    const had = membership && (await ports.members.member(membership.memberId, { fresh: true })).memberships[0];
    return ports.accounts.save({
      roundId: round.id,
      command,
      before,
      after,
      facts,
      token,
      membership: membership && { before: had, after: membership },
      remains,
      confirmed,
    });
  }
  const unit = { people: 0, caseBodies: [], confirmedBy: [] };
  const claim = (memberId: string, creditCode: string, id: string): { claim: Claim; facts: readonly NewFact[] } => {
    const filed = { id, memberId, creditCode, bodyId, unitName: '演示单位', name: '演示', email: 'c@example.test' };
    const decision = fileClaim({ ...filed, filedAt: at }, { member: nobody(memberId), mine: [], present: 0 });
    if ('refusal' in decision) throw new Error(decision.refusal.code);
    return decision;
  };
  const file = (memberId: string, creditCode: string, id: string) => {
    const { claim: after, facts } = claim(memberId, creditCode, id);
    return write({ after, facts });
  };

  describe('claims', () => {
    it('are found by person and by body, and confirmed together with the membership', async () => {
      expect(await file('clerk', code(1), 'claim-1')).toBe('saved');
      const stored = await ports.accounts.load('claim-1');
      if (stored?.record.kind !== 'claim') throw new Error('no claim');
      expect(await ports.accounts.ofMember('clerk')).toEqual([stored.record]);
      expect((await ports.accounts.claimsOfBody(round.id, bodyId)).map(({ id }) => id)).toContain('claim-1');
      expect(await ports.accounts.claimsOfBody(round.id, 'district-3101')).toEqual([]);
      expect(await ports.accounts.ofRound(round.id)).toContain('claim-1');
      expect(await ports.accounts.ofRound('another-round')).toEqual([]);
      const done = settleClaim(stored.record, { name: 'confirm', claimant: nobody('clerk'), by: 'reviewer', unit }, at);
      if ('refusal' in done) throw new Error(done.refusal.code);
      const step = { after: done.claim, facts: done.facts, membership: done.membership };
      const both = await Promise.all([write(step, stored), write(step, stored)]);
      expect(both).toContain('saved');
      const { memberships } = await ports.members.member('clerk', { fresh: true });
      expect(memberships).toMatchObject([{ office: `unit:${code(1)}`, role: 'applicant', status: 'active' }]);
      expect(await write(step, stored).catch(() => 'refused')).not.toBe('other');
      expect(await ports.accounts.load('claim-1')).toMatchObject({
        head: { sequence: 2 },
        record: { settledAt: at, settledBy: 'reviewer' },
      });
    });

    it('of one unit are confirmed by one of two bodies at once, and its desk remembers who and whom', async () => {
      const creditCode = code(7);
      expect(await ports.accounts.unit(creditCode)).toEqual({ version: 0, confirmedBy: [], names: [] });
      const confirm = async (memberId: string, by: string, version: number) => {
        const done = settleClaim(
          { ...claim(memberId, creditCode, `of-${memberId}`).claim, bodyId: by },
          { name: 'confirm', claimant: nobody(memberId), by: 'reviewer', unit },
          at,
        );
        if ('refusal' in done) throw new Error(done.refusal.code);
        const { claim: after, facts, membership } = done;
        return write({
          after,
          facts,
          membership,
          confirmed: { creditCode, unitName: '演示单位', bodyId: by, version },
        });
      };
      for (const one of ['here', 'there']) await file(one, creditCode, `of-${one}`);
      const both = await Promise.all([confirm('here', bodyId, 0), confirm('there', 'district-310106', 0)]);
      expect(both.toSorted()).toEqual(['changed-meanwhile', 'saved']);
      const [who, whom] = both[0] === 'saved' ? [bodyId, 'here'] : ['district-310106', 'there'];
      expect(await ports.accounts.unit(creditCode)).toEqual({
        version: 1,
        confirmedBy: [who],
        names: ['演示单位'],
        newest: whom,
      });
      const clerk = (await ports.members.everyoneOf(`unit:${creditCode}`))[0];
      if (!clerk) throw new Error('nobody joined');
      const ended = changeStanding(clerk, 'ended', { otherAdministrators: 0 });
      if ('refusal' in ended) throw new Error(ended.refusal.code);
      const after = {
        kind: 'membership',
        id: 'leaves-unit',
        memberId: clerk.memberId,
        office: clerk.office,
        at,
      } as const;
      expect(await write({ after, facts: ended.facts, membership: ended.membership })).toBe('saved');
      expect(await ports.accounts.unit(creditCode)).toEqual({
        version: 2,
        confirmedBy: [who],
        names: ['演示单位'],
        newest: whom,
      });
    });

    it('of one person and unit are one, and of one person not more than the limit, whoever writes at once', async () => {
      const twice = await Promise.all([file('twice', code(2), 'twice-1'), file('twice', code(2), 'twice-2')]);
      expect(twice.toSorted()).toEqual(['changed-meanwhile', 'saved']);
      for (let index = 0; index < maxOpenClaims; index += 1)
        expect(await file('many', code(index), `many-${index}`)).toBe('saved');
      expect(await file('many', code(9), 'many-9')).toBe('changed-meanwhile');
      const first = await ports.accounts.load('many-0');
      if (first?.record.kind !== 'claim') throw new Error('no claim');
      const withdrawn = settleClaim(first.record, { name: 'withdraw' }, at);
      if ('refusal' in withdrawn) throw new Error(withdrawn.refusal.code);
      expect(await write({ after: withdrawn.claim, facts: withdrawn.facts })).toBe('saved');
      expect(await file('many', code(9), 'many-9')).toBe('saved');
    });

    it('are forgotten with their person', async () => {
      await file('gone', code(5), 'gone-1');
      expect(await ports.accounts.forget('gone')).toBe(1);
      expect(await ports.accounts.ofMember('gone')).toEqual([]);
      expect(await ports.accounts.load('gone-1')).toBeUndefined();
    });
  });

  describe('invitations', () => {
    const invited = (id: string): { invitation: Invitation; facts: readonly NewFact[] } => {
      const person = { office: `body:${bodyId}`, name: '演示', email: `${id}@example.test` };
      const sending = { tokenSha256: 'a', at, by: 'lead' };
      const decision = invite(person, { id, sending, ofOffice: [] });
      if ('refusal' in decision) throw new Error(decision.refusal.code);
      return decision;
    };

    it('keep their token for the mail alone, until they are over', async () => {
      const { invitation, facts } = invited('invitation-1');
      expect(await write({ after: invitation, facts, token: 'secret' })).toBe('saved');
      expect(JSON.stringify(await ports.accounts.load('invitation-1'))).not.toContain('secret');
      expect(await ports.accounts.tokenOf('invitation-1')).toBe('secret');
      const again = sendAgain(invitation, { tokenSha256: 'b', at, by: 'lead' });
      if ('refusal' in again) throw new Error(again.refusal.code);
      await write({ after: again.invitation, facts: again.facts, token: 'another' });
      expect(await ports.accounts.tokenOf('invitation-1')).toBe('another');
      const taken = acceptInvitation(again.invitation, { member: nobody('colleague'), inviter: lead }, at);
      if ('refusal' in taken) throw new Error(taken.refusal.code);
      const step = { after: taken.invitation, facts: taken.facts, membership: taken.membership };
      expect(await write(step)).toBe('saved');
      expect(await ports.accounts.tokenOf('invitation-1')).toBeUndefined();
      expect(await ports.accounts.ofMember('colleague')).toEqual([taken.invitation]);
      expect(await ports.members.everyoneOf(`body:${bodyId}`)).toMatchObject([{ memberId: 'colleague' }]);
    });

    it('are accepted once: of two at once, one finds that it changed', async () => {
      const { invitation, facts } = invited('invitation-2');
      await write({ after: invitation, facts, token: 'secret' });
      const stored = await ports.accounts.load('invitation-2');
      const accept = (memberId: string) => {
        const taken = acceptInvitation(invitation, { member: nobody(memberId), inviter: lead }, at);
        if ('refusal' in taken) throw new Error(taken.refusal.code);
        return write({ after: taken.invitation, facts: taken.facts, membership: taken.membership }, stored);
      };
      expect((await Promise.all([accept('one'), accept('other')])).toSorted()).toEqual(['changed-meanwhile', 'saved']);
      expect((await ports.accounts.invitationsOf(round.id, `body:${bodyId}`)).map(({ id }) => id).toSorted()).toEqual([
        'invitation-1',
        'invitation-2',
      ]);
      expect(await ports.accounts.invitationsOf(round.id, 'bureau')).toEqual([]);
    });
  });

  describe('memberships', () => {
    it('of two keepers of the system who leave at once, one stays', async () => {
      const keeper = (memberId: string, status: Membership['status']): Membership => ({
        memberId,
        office: 'system',
        role: 'administrator',
        name: '演示',
        email: `${memberId}@example.test`,
        status,
      });
      for (const one of ['keeper-1', 'keeper-2']) await ports.members.grant(keeper(one, 'active'));
      const leave = (memberId: string, other: string) => {
        const decision = changeStanding(keeper(memberId, 'active'), 'ended', { otherAdministrators: 1 });
        if ('refusal' in decision) throw new Error(decision.refusal.code);
        return write({
          after: { kind: 'membership', id: `leave-${memberId}`, memberId, office: 'system', at },
          facts: decision.facts,
          membership: decision.membership,
          remains: { memberId: other, office: 'system' },
        });
      };
      const outcomes = await Promise.all([leave('keeper-1', 'keeper-2'), leave('keeper-2', 'keeper-1')]);
      expect(outcomes.toSorted()).toEqual(['changed-meanwhile', 'saved']);
      expect((await ports.members.everyoneOf('system')).filter(({ status }) => status === 'active')).toHaveLength(1);
    });
  });
}
