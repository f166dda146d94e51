import { describe, expect, it } from 'vitest';
import type { Member } from '#domain/members.ts';
import { evolveUnreached, officeThatCalls } from '#domain/unreached.ts';

const returned = (memberId: string) =>
  ({
    type: 'mail-undeliverable',
    version: 1,
    data: { notificationId: `n-${memberId}`, memberId, reason: 'bounced' },
  }) as const;
const settled = (memberId: string) =>
  ({ type: 'contact-settled', version: 1, data: { memberId, noteSha256: 'c'.repeat(64) } }) as const;

const member = (office: string, role: 'applicant' | 'reviewer'): Member => ({
  id: 'u1',
  memberships: [{ memberId: 'u1', office, role, name: '张三', email: 'a@example.cn', status: 'active' }],
});

describe('a mail that did not arrive (J3)', () => {
  it('opens one task a person, however many mails came back', () => {
    const open = [returned('u1'), returned('u1'), returned('u2')].reduce(evolveUnreached, []);
    expect(open).toEqual([
      { memberId: 'u1', reason: 'bounced', mails: 2 },
      { memberId: 'u2', reason: 'bounced', mails: 1 },
    ]);
  });

  it('is over when the office told them in another way, and opens again with the next one', () => {
    const over = [returned('u1'), returned('u2'), settled('u1')].reduce(evolveUnreached, []);
    expect(over).toEqual([{ memberId: 'u2', reason: 'bounced', mails: 1 }]);
    expect(evolveUnreached(over, returned('u1'))).toContainEqual({ memberId: 'u1', reason: 'bounced', mails: 1 });
  });

  it.each([
    ['somebody of the unit, by the body that it files with', member('unit:A', 'applicant'), 'huangpu', 'body:huangpu'],
    ['somebody of the unit on a direct route, by the bureau', member('unit:A', 'applicant'), 'bureau', 'bureau'],
    ['somebody of the body, by the bureau', member('body:huangpu', 'reviewer'), 'huangpu', 'bureau'],
    ['somebody who left, by the bureau', { id: 'u1', memberships: [] }, 'huangpu', 'bureau'],
  ])('is told to %s', (_who, person, bodyId, office) => {
    expect(officeThatCalls(person, { creditCode: 'A', bodyId })).toBe(office);
  });
});
