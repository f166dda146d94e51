import { describe, expect, it } from 'vitest';
import { evolveApplication } from '#domain/application.ts';
import type { ApplicationCommand } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { latestDueAt } from '#domain/application-routing.ts';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { decidePlacing } from '#domain/summary-decisions.ts';
import {
  acceptScan,
  after,
  applicationOf,
  before,
  bodyId,
  codeOf,
  contextOf,
  deadlineAt,
  factsOf,
  noteSha256,
  play,
  round,
  sha,
  summaryOf,
} from './cases.ts';

const submitted = applicationOf({ status: 'submitted', uploadId: 'u1', holdsClaim: true });
const named = { name: 'return', by: 'body', noteSha256, fields: 2 } as const;
const again: ApplicationCommand[] = [
  { name: 'edit-again' },
  { name: 'freeze', formSha256: sha('second') },
  acceptScan({ formVersion: 2 }),
];

describe('a return for correction', () => {
  it('names fields or opens everything outright, never neither and never both', () => {
    const back = (more: object) =>
      decideApplication(submitted, { name: 'return', by: 'body', noteSha256, ...more }, contextOf());
    expect(codeOf(back({}))).toBe('correction-unnamed');
    expect(codeOf(back({ fields: 0, everything: false }))).toBe('correction-unnamed');
    expect(codeOf(back({ fields: 1, everything: true }))).toBe('correction-unnamed');
    expect(factsOf(back({ fields: 2 }))).toMatchObject([{ version: 2, data: { fields: 2, everything: false } }]);
    expect(factsOf(back({ everything: true }))).toMatchObject([{ data: { fields: 0, everything: true } }]);
  });

  it('holds the next version against the one that was returned, until that is filed', () => {
    const correction = { formVersion: 1, formSha256: sha('form'), noteSha256 };
    const returned = play(submitted, [named]);
    expect(returned.correction).toEqual(correction);
    expect(play(returned, [{ name: 'edit-again' }]).correction).toEqual(correction);
    const frozen = play(returned, again.slice(0, 2));
    expect(frozen).toMatchObject({ formSha256: sha('second'), correction });
    // Voided and frozen once more, it is still held against what was returned.
    expect(play(frozen, again.slice(0, 2)).correction).toEqual(correction);
    const back = play(returned, again);
    expect(back.correction).toBeUndefined();
    expect(play(back, [named]).correction).toEqual({ formVersion: 2, formSha256: sha('second'), noteSha256 });
  });

  it('reads one that was written before fields could be named', () => {
    const data = { by: 'body', formVersion: 1, noteSha256 } as const;
    const state = evolveApplication(submitted, { type: 'application-returned', version: 1, data });
    expect(state.correction).toEqual({ formVersion: 1, formSha256: sha('form'), noteSha256 });
  });

  it('cannot be nominated or placed, and keeps the places of the applicant and of the body (R26)', () => {
    const summary = summaryOf({ placed: [{ id: 'a1', kind: 'service-team', formVersion: 1 }] });
    const returned = play(applicationOf({ status: 'placed', holdsClaim: true }), [named], contextOf({ summary }));
    expect(returned).toMatchObject({ status: 'returned', holdsClaim: true });
    const nominate = decideApplication(returned, { name: 'nominate', assessmentSha256: sha('a') }, contextOf());
    expect(codeOf(nominate)).toBe('being-corrected');
    expect(codeOf(decidePlacing(returned, summary, contextOf()))).toBe('being-corrected');
    // Nobody else gets the place meanwhile; the corrected one comes back to it.
    const rival = applicationOf({ id: 'a2', status: 'nominated' });
    expect(codeOf(decidePlacing(rival, summary, contextOf()))).toBe('quota-reached');
    const corrected = play(returned, [...again, { name: 'nominate', assessmentSha256: sha('a') }]);
    expect(codeOf(decidePlacing(corrected, summary, contextOf()))).toBeUndefined();
  });

  it.each([
    ['body', 'submitted', before, deadlineAt],
    // To the end of the tenth day, in the round's own zone.
    ['bureau', 'forwarded', after, '2025-02-20T16:00:00.000Z'],
    // Never less than the bodies have.
    ['bureau', 'forwarded', before, deadlineAt],
  ] as const)('of the %s is due by its own bound at the latest', (by, status, now, latestAt) => {
    const context = contextOf({ now });
    expect(latestDueAt(by, context)).toBe(latestAt);
    const due = (dueAt: string) => decideApplication(applicationOf({ status }), { ...named, by, dueAt }, context);
    expect(codeOf(due(latestAt))).toBeUndefined();
    const beyond = due(new Date(Date.parse(latestAt) + 1).toISOString());
    expect(beyond).toEqual({ refusal: { code: 'due-too-late', detail: { latestAt } } });
  });

  it('of a body with a named extension is due by that at the latest', () => {
    const extendedUntil = '2025-02-12T16:00:00.000Z';
    expect(latestDueAt('body', contextOf({ summary: summaryOf({ extendedUntil }) }))).toBe(extendedUntil);
  });
});

describe('a transfer to another body (R28)', () => {
  const to = 'district-310104';
  const target = (fields: Parameters<typeof summaryOf>[0] = {}) => summaryOf({ bodyId: to, ...fields });
  const transfer = (fields: Partial<Extract<ApplicationCommand, { name: 'transfer' }>> = {}) =>
    ({ name: 'transfer', by: 'body', to, noteSha256, target: target(), ...fields }) as const;

  it('hands the case over: it is to be assessed anew, and keeps its place among the applicant’s', () => {
    const nominated = play(submitted, [{ name: 'nominate', assessmentSha256: sha('a'), rank: 1 }]);
    expect(nominated).toMatchObject({ status: 'nominated', rank: 1 });
    for (const state of [submitted, nominated]) {
      const next = play(state, [transfer()]);
      expect(next).toMatchObject({ status: 'submitted', bodyId: to, holdsClaim: true, formSha256: sha('form') });
      expect(next.rank).toBeUndefined();
    }
  });

  it('says from whom, to whom, which version and why', () => {
    expect(factsOf(decideApplication(submitted, transfer({ by: 'bureau' }), contextOf()))).toEqual([
      {
        type: 'application-transferred',
        version: 1,
        data: { by: 'bureau', from: bodyId, to, formVersion: 1, noteSha256 },
      },
    ]);
  });

  it('is possible while it lies unplaced with its body alone', () => {
    const possible = applicationStatuses.filter(
      (status) => codeOf(decideApplication(applicationOf({ status }), transfer(), contextOf())) === undefined,
    );
    expect(possible).toEqual(['submitted', 'nominated']);
  });

  it.each([
    ['body-unknown', transfer({ to: 'district-999999' })],
    ['body-same', transfer({ to: bodyId })],
    ['body-closed', transfer({ target: target({ status: 'forwarded' }) })],
  ])('is refused: %s', (code, command) => {
    expect(codeOf(decideApplication(submitted, command, contextOf()))).toBe(code);
  });

  it('is refused on a direct route, which has no body', () => {
    const direct = applicationOf({ status: 'submitted', bodyId: 'bureau', route: 'special-allowance' });
    expect(codeOf(decideApplication(direct, transfer(), contextOf()))).toBe('direct-route');
  });

  it('goes by the deadline of the body that is to have it', () => {
    const late = contextOf({ now: after });
    expect(codeOf(decideApplication(submitted, transfer(), late))).toBe('body-too-late');
    const extended = transfer({ target: target({ extendedUntil: '2025-02-12T16:00:00.000Z' }) });
    expect(codeOf(decideApplication(submitted, extended, late))).toBeUndefined();
    expect(round.bodies.some(({ id }) => id === to)).toBe(true);
  });
});
