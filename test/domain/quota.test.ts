import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/application.ts';
import { applicantClaim, bodyHasRoom, type Quota } from '#domain/quota.ts';
import type { Summary } from '#domain/summary.ts';
import {
  decidePlacing,
  decideSubstitution,
  decideSummary,
  decideTakingOut,
  releasePlace,
} from '#domain/summary-decisions.ts';
import type { ApplicationKind } from '#events/value-types.ts';
import {
  after,
  applicationOf,
  applyJoint,
  codeOf,
  contextOf,
  factsOf,
  jointOf,
  noteSha256,
  play,
  round,
  summaryOf,
} from './cases.ts';

const of = (count: number, kind: ApplicationKind = 'service-team') => Array.from({ length: count }, () => ({ kind }));
const quota = (fields: Partial<Quota> = {}): Quota => ({ scope: 'both', max: 3, kinds: 'combined', ...fields });

describe('the quota of a body (R26, D4)', () => {
  it.each([
    [2, true],
    [3, false],
    [4, false],
  ])('with %i of 3 places taken, has room: %s', (taken, room) => {
    expect(bodyHasRoom(quota(), of(taken), { kind: 'service-team' })).toBe(room);
  });

  it.each([
    ['body', 'combined', false],
    ['body', 'per-kind', true],
    ['both', 'combined', false],
    ['both', 'per-kind', true],
    ['applicant', 'combined', true],
    ['applicant', 'per-kind', true],
  ] as const)('counts by scope %s and kinds %s: a base beside a team passes: %s', (scope, kinds, passes) => {
    expect(bodyHasRoom(quota({ scope, kinds, max: 1 }), of(1), { kind: 'service-base' })).toBe(passes);
  });

  it('is not lowered again below what stands on the summary', () => {
    const two = [...of(2), ...of(1, 'service-base')].map((one, index) => ({ ...one, id: `a${index}`, formVersion: 1 }));
    const cap = (max: number, kinds: Quota['kinds'] = 'combined') =>
      codeOf(
        decideSummary(
          summaryOf({ placed: two, cap: 3 }),
          { name: 'raise-cap', max, noteSha256 },
          contextOf({
            round: { ...round, quota: quota({ max: 1, kinds }) },
          }),
        ),
      );
    expect([cap(2), cap(3)]).toEqual(['quota-reached', undefined]);
    expect([cap(1, 'per-kind'), cap(2, 'per-kind')]).toEqual(['quota-reached', undefined]);
  });

  it('is raised for one body, and what is raised below the quota of the round changes nothing', () => {
    expect(bodyHasRoom(quota({ max: 1 }), of(1), { kind: 'service-team', cap: 2 })).toBe(true);
    expect(bodyHasRoom(quota({ max: 1 }), of(2), { kind: 'service-team', cap: 2 })).toBe(false);
    expect(bodyHasRoom(quota({ max: 2 }), of(1), { kind: 'service-team', cap: 1 })).toBe(true);
  });
});

describe('the quota of an applicant (R26)', () => {
  it.each([
    ['body', 'combined', undefined],
    ['body', 'per-kind', undefined],
    ['applicant', 'combined', { bucket: 'any', max: 1 }],
    ['both', 'combined', { bucket: 'any', max: 1 }],
    ['applicant', 'per-kind', { bucket: 'service-base', max: 1 }],
    ['both', 'per-kind', { bucket: 'service-base', max: 1 }],
  ] as const)('by scope %s and kinds %s is claimed under %o', (scope, kinds, claim) => {
    expect(applicantClaim(quota({ scope, kinds, max: 1 }), 'service-base')).toEqual(claim);
  });
});

const first = applicationOf({ id: 'a1', status: 'nominated' });
const second = applicationOf({ id: 'a2', status: 'nominated' });

function placedOn(summary: Summary, application: Application): { summary: Summary; application: Application } {
  const done = applyJoint(decidePlacing(application, summary, contextOf()), { summary, applications: [application] });
  const [placed] = done.applications;
  if (!placed) throw new Error('nothing placed');
  return { summary: done.summary, application: placed };
}

describe('a place on the summary', () => {
  it('is refused to the next one when all are taken, and told how many there are', () => {
    const { summary } = placedOn(summaryOf(), first);
    expect(decidePlacing(second, summary, contextOf())).toEqual({
      refusal: { code: 'quota-reached', detail: { max: 1 } },
    });
    expect(codeOf(decidePlacing(second, { ...summary, cap: 2 }, contextOf()))).toBeUndefined();
  });

  it('is free again after taking out', () => {
    const { summary, application } = placedOn(summaryOf(), first);
    const freed = applyJoint(decideTakingOut(application, summary, contextOf()), {
      summary,
      applications: [application],
    });
    expect(freed.summary.placed).toEqual([]);
    expect(freed.applications[0]?.status).toBe('nominated');
    expect(placedOn(freed.summary, second).summary.placed.map(({ id }) => id)).toEqual(['a2']);
  });

  it('is kept by one that was returned, which comes back at its new version without a second place', () => {
    const { summary, application } = placedOn(summaryOf(), first);
    const returned = play(application, [{ name: 'return', by: 'body', noteSha256, everything: true }]);
    expect(codeOf(decidePlacing(second, summary, contextOf()))).toBe('quota-reached');
    const corrected: Application = { ...returned, status: 'nominated', formVersion: 2 };
    expect(placedOn(summary, corrected).summary.placed).toEqual([{ id: 'a1', kind: 'service-team', formVersion: 2 }]);
  });

  it.each(['returned', 'drafting', 'awaiting-scan'] as const)('can be freed from one that stands at %s', (status) => {
    const { summary, application } = placedOn(summaryOf(), first);
    const correcting: Application = { ...application, status };
    const freed = applyJoint(decideTakingOut(correcting, summary, contextOf()), {
      summary,
      applications: [correcting],
    });
    expect(freed.summary.placed).toEqual([]);
    expect(freed.applications[0]?.status).toBe(status);
  });

  it('cannot be freed by one that holds none', () => {
    expect(codeOf(decideTakingOut(applicationOf({ status: 'returned' }), summaryOf(), contextOf()))).toBe('not-placed');
  });

  it('goes to a substitute in one step, before the deadline only', () => {
    const { summary, application } = placedOn(summaryOf(), first);
    const pair = { out: application, in: second };
    const done = applyJoint(decideSubstitution(pair, summary, contextOf()), {
      summary,
      applications: [application, second],
    });
    expect(done.summary.placed.map(({ id }) => id)).toEqual(['a2']);
    expect(done.applications.map(({ status }) => status)).toEqual(['nominated', 'placed']);
    const facts = jointOf(decideSubstitution(pair, summary, contextOf())).applications.get('a1');
    expect(facts).toEqual([
      { type: 'application-taken-out', version: 1, data: { bodyId: 'district-310101', substitute: 'a2' } },
    ]);
    expect(codeOf(decideSubstitution(pair, summary, contextOf({ now: after })))).toBe('body-too-late');
    expect(
      codeOf(
        decideSubstitution(
          { out: application, in: applicationOf({ id: 'a3', status: 'submitted' }) },
          summary,
          contextOf(),
        ),
      ),
    ).toBe('not-nominated');
  });

  it('is released by one that ends, while the summary was not forwarded', () => {
    const { summary } = placedOn(summaryOf(), first);
    expect(releasePlace(summary, 'a1')).toEqual([{ type: 'placement-changed', version: 1, data: { placed: [] } }]);
    expect(releasePlace(summary, 'a9')).toEqual([]);
    expect(releasePlace({ ...summary, status: 'forwarded' }, 'a1')).toEqual([]);
    expect(releasePlace({ ...summary, status: 'issued', version: 1 }, 'a1').map(({ type }) => type)).toEqual([
      'placement-changed',
      'summary-voided',
    ]);
  });

  it('of a direct application counts for its applicant and for no body', () => {
    expect(round.quota).toEqual({ scope: 'both', max: 1, kinds: 'combined' });
    const direct = play(applicationOf({ bodyId: 'bureau', route: 'special-allowance', status: 'awaiting-scan' }), [
      {
        name: 'accept-scan',
        uploadId: 'u1',
        formVersion: 1,
        receivedAt: contextOf().now,
        files: [],
        reader: { version: 'none', verdict: 'not-read' },
      },
    ]);
    expect(direct).toMatchObject({ status: 'forwarded', holdsClaim: true });
    expect(codeOf(decidePlacing(direct, summaryOf({ bodyId: 'bureau' }), contextOf()))).toBe('already-forwarded');
  });
});

it('of two decisions on the same summary only one can be written: both expect the head that they read', () => {
  // The domain lets both pass, because neither sees the other; the condition of the write refuses the second (D4).
  const [one, two] = [first, second].map((application) =>
    jointOf(decidePlacing(application, summaryOf(), contextOf())),
  );
  expect([one, two].map((joint) => factsOf({ facts: joint?.summary ?? [] }).length)).toEqual([1, 1]);
});
