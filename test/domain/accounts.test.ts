import { describe, expect, it } from 'vitest';
import { type Claim, fileClaim, maxOpenClaims, settleClaim, type UnitStanding } from '#domain/account-claim.ts';
import {
  acceptInvitation,
  type Invitation,
  invite,
  type InvitationDecision,
  sendAgain,
  withdrawInvitation,
} from '#domain/account-invitation.ts';
import { keepsOffice, roleIn } from '#domain/account-rules.ts';
import { changeStanding, grantMembership } from '#domain/account-standing.ts';
import { endOfRecord } from '#domain/account.ts';
import type { Member, Membership } from '#domain/members.ts';

const at = '2025-01-20T01:00:00.000Z';
const code = '12310101MB0000001X';
const unit = `unit:${code}`;

function member(...memberships: Partial<Membership>[]): Member {
  const base = { memberId: 'm1', name: '演示', email: 'm1@example.test', status: 'active', role: 'applicant' } as const;
  return { id: 'm1', memberships: memberships.map((one) => ({ office: unit, ...base, ...one })) };
}
const filed = (id: string, creditCode = code) => ({
  id,
  memberId: 'm1',
  creditCode,
  unitName: '演示单位',
  name: '演示',
  email: 'm1@example.test',
  bodyId: 'district-310101',
  filedAt: at,
});
const open = (id: string, creditCode?: string): Claim => ({
  kind: 'claim',
  ...filed(id, creditCode),
  status: 'open',
});
const nobodyThere: UnitStanding = { people: 0, caseBodies: [], confirmedBy: [] };
const refusalOf = (decision: object): string | undefined =>
  'refusal' in decision ? Object.values(Object(decision.refusal)).map(String)[0] : undefined;

describe('a claim', () => {
  it('is needed by nobody who acts for the unit, and brings back nobody who is suspended there', () => {
    const about = { mine: [], present: 1 };
    expect(refusalOf(fileClaim(filed('c1'), { ...about, member: member({}) }))).toBe('already-member');
    const suspended = member({ status: 'suspended' });
    expect(refusalOf(fileClaim(filed('c1'), { ...about, member: suspended }))).toBe('membership-suspended');
    const ended = fileClaim(filed('c1'), { ...about, member: member({ status: 'ended' }) });
    expect(ended).toMatchObject({ facts: [{ type: 'unit-claimed', data: { present: 1 } }], claim: { status: 'open' } });
    const confirming = { name: 'confirm', claimant: suspended, by: 'r1', unit: nobodyThere } as const;
    expect(refusalOf(settleClaim(open('c1'), confirming, at))).toBe('membership-suspended');
  });

  it('of the same unit is the one that waits; more than the limit do not wait at once', () => {
    const mine = Array.from({ length: maxOpenClaims }, (_none, index) =>
      open(`c${index}`, `1231010${index}MB0000001X`),
    );
    const about = { member: member(), mine, present: 0 };
    expect(fileClaim(filed('new', '12310102MB0000001X'), about)).toMatchObject({ facts: [], claim: { id: 'c2' } });
    const elsewhere = { ...filed('new', '12310102MB0000001X'), bodyId: 'commission-health' };
    expect(refusalOf(fileClaim(elsewhere, about))).toBe('claim-waits');
    expect(refusalOf(fileClaim(filed('new', '12310109MB0000001X'), about))).toBe('too-many-claims');
    const settled = mine.map((one): Claim => ({ ...one, status: 'withdrawn' }));
    expect(fileClaim(filed('new', '12310109MB0000001X'), { ...about, mine: settled })).toHaveProperty('claim');
  });

  it('is confirmed with its membership, once; nobody confirms their own', () => {
    const by = { name: 'confirm', claimant: member(), by: 'r1', unit: nobodyThere } as const;
    const done = settleClaim(open('c1'), by, at);
    if ('refusal' in done) throw new Error(done.refusal.code);
    expect(done).toMatchObject({ membership: { memberId: 'm1', office: unit, role: 'applicant', status: 'active' } });
    expect(done.claim).toMatchObject({ settledAt: at, settledBy: 'r1' });
    expect(settleClaim(done.claim, by, at)).toEqual({ facts: [], claim: done.claim });
    expect(refusalOf(settleClaim(done.claim, { name: 'withdraw' }, at))).toBe('claim-settled');
    expect(refusalOf(settleClaim(done.claim, { name: 'refuse', note: 'x', by: 'r1' }, at))).toBe('claim-settled');
    expect(refusalOf(settleClaim(open('c1'), { ...by, by: 'm1' }, at))).toBe('own-claim');
  });

  it.each<[string, Partial<UnitStanding>, string | undefined]>([
    ['that nobody works for', {}, undefined],
    ['that everybody left', { confirmedBy: ['district-310106'] }, undefined],
    ['with people', { people: 1 }, 'unit-of-another-body'],
    ['whose people another body confirmed', { people: 1, confirmedBy: ['district-310106'] }, 'unit-of-another-body'],
    ['whose people this body confirmed', { people: 1, confirmedBy: ['district-310101'] }, undefined],
    ['with people and a case here', { people: 1, caseBodies: ['district-310101'] }, undefined],
    ['with cases elsewhere alone', { caseBodies: ['district-310106'] }, 'unit-of-another-body'],
    ['with cases here and elsewhere', { people: 2, caseBodies: ['district-310106', 'district-310101'] }, undefined],
  ])('on a unit %s is confirmed by a body that has to do with it', (_which, unit, refusal) => {
    const command = { name: 'confirm', claimant: member(), by: 'r1', unit: { ...nobodyThere, ...unit } } as const;
    expect(refusalOf(settleClaim(open('c1'), command, at))).toBe(refusal);
    expect(refusalOf(settleClaim(open('c1'), { name: 'refuse', note: 'x', by: 'r1' }, at))).toBeUndefined();
  });

  it('keeps what the body said and who said it, beside its facts', () => {
    const refused = settleClaim(open('c1'), { name: 'refuse', note: '请补介绍信', by: 'r1' }, at);
    if ('refusal' in refused) throw new Error(refused.refusal.code);
    expect(refused.claim).toMatchObject({ status: 'refused', note: '请补介绍信', settledAt: at, settledBy: 'r1' });
    expect(JSON.stringify(refused.facts)).not.toMatch(/介绍信|r1/);
    const withdrawn = settleClaim(open('c1'), { name: 'withdraw' }, at);
    expect(withdrawn).toMatchObject({ claim: { settledAt: at } });
    expect(JSON.stringify(withdrawn)).not.toContain('settledBy');
    expect(endOfRecord(open('c1'))).toBeUndefined();
    expect(endOfRecord(refused.claim)).toBe(Date.parse(at) / 1000 + 180 * 86_400);
  });
});

const sending = { tokenSha256: 'hash', at, by: 'lead' };
const invited = { office: 'body:district-310101', name: '同事', email: 'c@example.test' };
const invitationOf = (decision: InvitationDecision): Invitation => {
  if ('refusal' in decision) throw new Error(decision.refusal.code);
  return decision.invitation;
};
const first = (more: Partial<typeof invited> & { employer?: string } = {}, ofOffice: Invitation[] = []) =>
  invite({ ...invited, ...more }, { id: `i${ofOffice.length}`, sending, ofOffice });

const keeper = (status: Membership['status']) => member({ office: invited.office, role: 'reviewer', status });
const lead = keeper('active');
const accept = (invitation: Invitation, one: Member, when: string, inviter: Member = lead) =>
  acceptInvitation(invitation, { member: one, inviter }, when);

describe('an invitation', () => {
  it('lets nobody in once who sent it may invite no more; sent again by another it does', () => {
    const one = invitationOf(first());
    for (const status of ['suspended', 'ended'] as const) {
      expect(refusalOf(accept(one, member(), at, keeper(status)))).toBe('inviter-gone');
    }
    const again = invitationOf(sendAgain(one, { ...sending, by: 'other' }));
    expect(again.invitedBy).toBe('other');
    expect(accept(again, member(), at)).toHaveProperty('membership');
  });

  it('gives the role of its office; an evaluator needs an employer', () => {
    expect(invitationOf(first()).role).toBe('reviewer');
    expect(refusalOf(first({ office: 'panel' }))).toBe('employer-needed');
    expect(invitationOf(first({ office: 'panel', employer: '演示大学' }))).toMatchObject({ employer: '演示大学' });
    expect(refusalOf(first({ office: 'mailbox' }))).toBe('not-found');
  });

  it('goes to an address once while it is open, and to an office a limited number of times', () => {
    const one = invitationOf(first());
    expect(refusalOf(first({ email: 'C@example.test' }, [one, one]))).toBe('already-invited');
    expect(invite(invited, { id: one.id, sending, ofOffice: [one] })).toEqual({
      facts: [],
      invitation: one,
    });
    const late = { ...one, expiresAt: at };
    expect(first({}, [late])).toHaveProperty('invitation');
    const many = Array.from({ length: 30 }, (_none, index) => ({ ...one, id: `x${index}`, email: `${index}@x.test` }));
    expect(refusalOf(first({}, many))).toBe('too-many-invitations');
  });

  it('ends after fourteen days, unless it is sent again with another token', () => {
    const one = invitationOf(first());
    expect(one.expiresAt).toBe('2025-02-03T01:00:00.000Z');
    expect(refusalOf(accept(one, member(), one.expiresAt))).toBe('invitation-expired');
    const again = invitationOf(sendAgain(one, { tokenSha256: 'other', at: one.expiresAt, by: 'lead' }));
    expect(again).toMatchObject({ times: 2, tokenSha256: 'other', expiresAt: '2025-02-17T01:00:00.000Z' });
    expect(accept(again, member(), one.expiresAt)).toHaveProperty('membership');
    expect(refusalOf(sendAgain({ ...one, times: 10 }, sending))).toBe('sent-too-often');
  });

  it('is accepted once, and forgets whom it was for', () => {
    const taken = accept(invitationOf(first()), member(), at);
    if ('refusal' in taken) throw new Error(taken.refusal.code);
    expect(taken.membership).toMatchObject({ memberId: 'm1', name: '同事', email: 'c@example.test' });
    expect(taken.invitation).toMatchObject({ status: 'accepted', acceptedBy: 'm1', name: '', email: '' });
    expect(accept(taken.invitation, keeper('active'), at)).toMatchObject({ facts: [] });
    expect(refusalOf(accept(taken.invitation, keeper('suspended'), at))).toBe('membership-suspended');
    expect(refusalOf(accept(taken.invitation, keeper('ended'), at))).toBe('invitation-settled');
    expect(refusalOf(accept(taken.invitation, { id: 'm2', memberships: [] }, at))).toBe('invitation-settled');
    expect(refusalOf(withdrawInvitation(taken.invitation))).toBe('invitation-settled');
    const back = invitationOf(withdrawInvitation(invitationOf(first())));
    expect(back).toMatchObject({ status: 'withdrawn', email: '' });
    expect(withdrawInvitation(back)).toMatchObject({ facts: [] });
    expect(refusalOf(sendAgain(back, sending))).toBe('invitation-settled');
  });

  it('brings back nobody whom the office suspended', () => {
    const back = (status: Membership['status']) => refusalOf(accept(invitationOf(first()), keeper(status), at));
    expect([back('suspended'), back('active'), back('ended')]).toEqual([
      'membership-suspended',
      'already-member',
      undefined,
    ]);
  });
});

describe('what an administrator does with a membership', () => {
  const held = member({ office: 'body:district-310101', role: 'reviewer' }).memberships[0];
  const wanted = (more: Partial<Membership> = {}): Membership => ({
    memberId: 'm1',
    office: 'body:district-310101',
    role: 'reviewer',
    name: '演示',
    email: 'm1@example.test',
    status: 'active',
    ...more,
  });

  it('follows the role of the office, and says whether it is new', () => {
    expect(refusalOf(grantMembership(undefined, wanted({ role: 'evaluator' })))).toBe('role-of-office');
    expect(refusalOf(grantMembership(undefined, wanted({ office: 'panel', role: 'evaluator' })))).toBe(
      'employer-needed',
    );
    const standings = [undefined, wanted({ name: '旧名' }), wanted({ status: 'ended' })].map((before) =>
      JSON.stringify(grantMembership(before, wanted())),
    );
    expect(standings.map((text) => /"standing":"(\w+)"/.exec(text)?.[1])).toEqual(['granted', 'changed', 'granted']);
    expect(grantMembership(wanted(), wanted())).toMatchObject({ facts: [] });
    const suspended = grantMembership(wanted({ status: 'suspended' }), wanted({ name: '新名' }));
    expect(suspended).toMatchObject({ membership: { status: 'suspended', name: '新名' } });
  });

  it('suspends, reinstates and ends, each once; what ended stays ended', () => {
    const about = { otherAdministrators: 0 };
    expect(changeStanding(held, 'suspended', about)).toMatchObject({
      facts: [{ data: { standing: 'suspended' } }],
      membership: { status: 'suspended' },
    });
    const suspended = held && { ...held, status: 'suspended' as const };
    expect(changeStanding(suspended, 'active', about)).toMatchObject({ facts: [{ data: { standing: 'reinstated' } }] });
    expect(changeStanding(suspended, 'suspended', about)).toMatchObject({ facts: [] });
    const ended = held && { ...held, status: 'ended' as const };
    expect(refusalOf(changeStanding(ended, 'active', about))).toBe('membership-ended');
    expect(refusalOf(changeStanding(undefined, 'ended', about))).toBe('not-found');
  });

  it('leaves the last administrator in place', () => {
    const [last] = member({ office: 'system', role: 'administrator' }).memberships;
    expect(refusalOf(changeStanding(last, 'ended', { otherAdministrators: 0 }))).toBe('last-administrator');
    expect(refusalOf(changeStanding(last, 'suspended', { otherAdministrators: 0 }))).toBe('last-administrator');
    expect(changeStanding(last, 'ended', { otherAdministrators: 1 })).toHaveProperty('membership');
  });
});

describe('who keeps an office', () => {
  const offices = [unit, 'body:district-310101', 'committee:engineering', 'bureau', 'panel', 'system'];
  const kept = (one: Partial<Membership>) => offices.filter((office) => keepsOffice(member(one), office));

  it('are those who work there, the bureau for its bodies, and administrators everywhere', () => {
    expect(kept({})).toEqual([unit]);
    expect(kept({ office: 'body:district-310101', role: 'reviewer' })).toEqual(['body:district-310101']);
    expect(kept({ office: 'bureau', role: 'bureau-officer' })).toEqual(['body:district-310101', 'bureau']);
    expect(kept({ office: 'panel', role: 'evaluator' })).toEqual([]);
    expect(kept({ office: 'system', role: 'administrator' })).toEqual(offices);
    expect(kept({ status: 'suspended' })).toEqual([]);
    expect(offices.map(roleIn)).toEqual([
      'applicant',
      'reviewer',
      'title-committee',
      'bureau-officer',
      'evaluator',
      'administrator',
    ]);
  });
});
