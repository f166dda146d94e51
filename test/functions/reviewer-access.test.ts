import { describe, expect, it } from 'vitest';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import type { ApplicationCommand } from '#domain/application-commands.ts';
import type { Member } from '#domain/members.ts';
import { notificationsOwed } from '#domain/notifications.ts';
import { explain } from '#domain/refusals.ts';
import { mayAct } from '#lambda/reviewer-access.ts';
import { parseFact } from '#events/catalogue.ts';
import { exampleFact } from '../events/examples.ts';
import { bodyId, drafting, hash, inStatus, step } from '../domain/fixtures.ts';

const decide = { name: 'decide', outcome: 'listed', releaseId: 'r1' } as const;

describe('the tiers', () => {
  it('D6 nothing skips one: the bureau decides only what was forwarded, and is refused with 409', () => {
    const early = applicationStatuses.filter((status) => step(inStatus(status), decide).refusal === undefined);
    expect(early).toEqual(['forwarded']);
    const { refusal } = step(inStatus('submitted'), decide);
    expect(explain(refusal?.code ?? 'not-found').status).toBe(409);
    const nominate = { name: 'nominate', assessmentSha256: hash } as const;
    expect(applicationStatuses.filter((status) => !step(inStatus(status), nominate).refusal)).toEqual(['submitted']);
  });

  it('D10 what was decided changes by a named act alone, which tells by a mail of its own', () => {
    const acts: ApplicationCommand[] = [decide, { ...decide, outcome: 'recommended' }, { name: 'withdraw' }];
    for (const act of acts) expect(step(inStatus('listed'), act).refusal?.code).toBe('already-decided');
    const corrected = step(inStatus('recommended'), { name: 'fall-back', noteSha256: hash });
    expect(corrected.facts.map(({ type }) => type)).toEqual(['application-fell-back']);
    const owed = notificationsOwed(parseFact(exampleFact('application-fell-back')));
    expect(owed.map(({ kind }) => kind)).toEqual(['national-result', 'national-result']);
  });

  it('D7 nobody judges a case of a unit for which they act, at either tier', () => {
    const application = drafting({ status: 'submitted', formVersion: 1, uploadId: 'u1' });
    const unit = { office: `unit:${application.creditCode}`, role: 'applicant' } as const;
    const member = (...memberships: { office: string; role: Member['memberships'][number]['role'] }[]): Member => ({
      id: 'm1',
      memberships: memberships.map((one) => ({
        ...one,
        memberId: 'm1',
        name: '演示',
        email: 'm1@example.test',
        status: 'active',
      })),
    });
    const reviewer = { office: `body:${bodyId}`, role: 'reviewer' } as const;
    const officer = { office: 'bureau', role: 'bureau-officer' } as const;
    expect(mayAct(member(reviewer), 'body')(application)).toBeUndefined();
    expect(mayAct(member(reviewer, unit), 'body')(application)).toEqual({ code: 'self-review' });
    expect(mayAct(member(officer, unit), 'bureau')(application)).toEqual({ code: 'self-review' });
  });
});
