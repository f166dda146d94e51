import { describe, expect, it } from 'vitest';
import { decideStart } from '#domain/application-decisions.ts';
import { applicationCommands, applicationStatuses, refusalFor } from '#domain/application-lifecycle.ts';
import { inTime } from '#domain/deadlines.ts';
import { isRefusal } from '#domain/decision.ts';
import { nominateRequest } from '#api/schemas.ts';
import { roundById } from '#rounds/index.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { bodyId, contextAt, deadlineAt, drafting, hash, inStatus, round, scanAt, step } from '../fixtures.ts';

const now = '2025-01-20T01:00:00.000Z';
const creditCode = '91440101MA5CJQ4N59';
type Start = Parameters<typeof decideStart>[0];
function startOf(request: Omit<Start, 'creditCode'>): string {
  const decision = decideStart({ creditCode, ...request }, contextAt(now));
  return isRefusal(decision) ? decision.refusal.code : 'started';
}

it('R01 everything hangs on the round of one year', () => {
  expect(roundById('2025-expert-service').year).toBe(2025);
  expect(ruleDataOf('2025-expert-service').year).toBe(2025);
  expect(() => ruleDataOf('2019-expert-service')).toThrow('no rules of a round');
});

it.each([
  [bodyId, 'started'],
  ['commission-education', 'started'],
  ['some-other-office', 'body-unknown'],
])('R02 only a body of the list nominates: %s', (body, outcome) => {
  expect(startOf({ kind: 'service-team', route: 'nominated', bodyId: body })).toBe(outcome);
});

describe('R27 exactly one recipient', () => {
  it.each([
    ['nominated', undefined, 'body-missing'],
    ['nominated', bodyId, 'started'],
    ['special-allowance', bodyId, 'body-excluded'],
    ['special-allowance', undefined, 'started'],
  ] as const)('%s to %s', (route, body, outcome) => {
    expect(startOf({ kind: 'service-team', route, bodyId: body })).toBe(outcome);
  });
});

it.each([
  ['service-team', 'started'],
  ['service-base', 'route-not-allowed'],
] as const)('R29 the direct route is for a team: %s', (kind, outcome) => {
  expect(startOf({ kind, route: 'special-allowance' })).toBe(outcome);
});

it.each([
  ['service-team', 'started'],
  ['service-base', 'route-not-allowed'],
] as const)('R30 a committee proposes a project: %s', (kind, outcome) => {
  expect(startOf({ kind, route: 'title-committee', committeeId: 'engineering' })).toBe(outcome);
});

describe('R31 what is filed is the stamped scan of the current version', () => {
  it.each([
    [2, 'submitted', undefined],
    [1, 'awaiting-scan', 'form-version-old'],
    [3, 'awaiting-scan', 'form-version-old'],
  ] as const)('version %i of 2', (version, status, refusal) => {
    const waiting = drafting({ status: 'awaiting-scan', formVersion: 2, formSha256: hash });
    const after = step(waiting, scanAt(now, version));
    expect([after.state.status, after.refusal?.code]).toEqual([status, refusal]);
  });
});

describe('R32 an assessment is on record before a nomination', () => {
  it('as the request must hold one', () => {
    expect(nominateRequest.safeParse({}).success).toBe(false);
    expect(nominateRequest.safeParse({ assessment: { opinion: ' ' } }).success).toBe(false);
  });
  it('R32 and the fact names it', () => {
    const { facts } = step(inStatus('submitted'), { name: 'nominate', assessmentSha256: hash });
    expect(facts).toMatchObject([{ type: 'application-nominated', data: { assessmentSha256: hash, formVersion: 1 } }]);
  });
});

it.each([
  ['2025-02-07T15:59:59.999Z', true],
  ['2025-02-07T16:00:00.000Z', false],
  ['2025-02-07T16:00:00.001Z', false],
])('R35 the last instant of 7 February in Shanghai: %s', (at, admitted) => {
  expect(inTime(at, { at: deadlineAt, source: 'round' })).toBe(admitted);
  expect(round.deadlineAt).toBe('2025-02-08T00:00:00+08:00');
});

it('R40 each is decided once, and only by the bureau that has it', () => {
  const open = applicationStatuses.filter((status) => refusalFor(status, 'decide') === undefined);
  expect(open).toEqual(['forwarded']);
});

it('R41 the ministry’s result belongs to a recommended one', () => {
  const open = applicationStatuses.filter((status) => refusalFor(status, 'record-national') === undefined);
  expect(open).toEqual(['recommended']);
  expect(applicationCommands).toContain('record-national');
});
