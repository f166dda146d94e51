import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/application.ts';
import { startApplication } from '#domain/application.ts';
import type { ApplicationCommand } from '#domain/application-commands.ts';
import { decideApplication, decideStart } from '#domain/application-decisions.ts';
import { decideForwarding, decidePlacing, decideSummary } from '#domain/summary-decisions.ts';
import { evolveSummary } from '#domain/summary.ts';
import type { ApplicationKind, ApplicationRoute } from '#events/value-types.ts';
import {
  acceptScan,
  after,
  applicationOf,
  applyJoint,
  before,
  bodyId,
  codeOf,
  contextOf,
  deadlineAt,
  factsOf,
  files,
  noteSha256,
  play,
  round,
  sha,
  summaryOf,
} from './cases.ts';

const creditCode = '12310000425006133D';
const freeze: ApplicationCommand = { name: 'freeze', formSha256: sha('form') };
const nominate: ApplicationCommand = { name: 'nominate', assessmentSha256: sha('assessment'), rank: 1 };

function started(kind: ApplicationKind, route: ApplicationRoute): Application {
  const chosen = { nominated: { bodyId }, 'special-allowance': {}, 'title-committee': { committeeId: 'engineering' } }[
    route
  ];
  const [fact] = factsOf(decideStart({ kind, route, creditCode, ...chosen }, contextOf()));
  if (!fact) throw new Error('nothing started');
  return startApplication({ id: 'a1', roundId: round.id }, fact.data);
}

/** Places, issues and forwards in one go, as a body does on its last day. */
function forwardedByBody(application: Application): Application {
  const placed = applyJoint(decidePlacing(application, summaryOf(), contextOf()), {
    summary: summaryOf(),
    applications: [application],
  });
  const { applications } = placed;
  const issued = factsOf(
    decideSummary(placed.summary, { name: 'issue', documentSha256: sha('document'), applications }, contextOf()),
  ).reduce(evolveSummary, placed.summary);
  const scan = { uploadId: 'u2', formVersion: issued.version, receivedAt: before, files };
  const joint = { summary: issued, applications };
  const [forwarded] = applyJoint(decideForwarding(scan, joint, contextOf()), joint).applications;
  if (!forwarded) throw new Error('nothing forwarded');
  return forwarded;
}

describe('from the form to the outcome', () => {
  it.each(['service-team', 'service-base'] as const)('takes a %s through its nominating body', (kind) => {
    const submitted = play(started(kind, 'nominated'), [freeze, acceptScan()]);
    expect(submitted).toMatchObject({ status: 'submitted', formVersion: 1, holdsClaim: true, bodyId });
    const forwarded = forwardedByBody(play(submitted, [nominate]));
    expect(forwarded).toMatchObject({ status: 'forwarded', rank: 1 });
    const recommended = play(forwarded, [{ name: 'decide', outcome: 'recommended', releaseId: 'r1' }]);
    expect(play(recommended, [{ name: 'record-national', listed: true }]).status).toBe('nationally-listed');
    expect(play(recommended, [{ name: 'record-national', listed: false }]).status).toBe('not-selected');
    expect(play(recommended, [{ name: 'fall-back', noteSha256 }]).status).toBe('listed');
  });

  it.each(['special-allowance', 'title-committee'] as const)('takes a team by %s straight to the bureau', (route) => {
    const forwarded = play(started('service-team', route), [freeze, acceptScan()]);
    expect(forwarded).toMatchObject({ status: 'forwarded', bodyId: 'bureau', holdsClaim: true });
    const returned = play(forwarded, [{ name: 'return', by: 'bureau', noteSha256, everything: true }]);
    expect(play(returned, [{ name: 'edit-again' }, freeze, acceptScan({ formVersion: 2 })]).status).toBe('forwarded');
  });

  it.each(['nominate', 'decline', 'rank'] as const)('lets no body %s a direct one', (name) => {
    const direct = applicationOf({
      bodyId: 'bureau',
      route: 'special-allowance',
      status: name === 'rank' ? 'placed' : 'submitted',
    });
    const command: ApplicationCommand =
      name === 'nominate' ? nominate : name === 'decline' ? { name, noteSha256 } : { name, rank: 1 };
    expect(codeOf(decideApplication(direct, command, contextOf()))).toBe('direct-route');
  });
});

describe('starting (R02, R27, R29, R30)', () => {
  const start = (
    request: Partial<Parameters<typeof decideStart>[0]>,
    context: Partial<Parameters<typeof decideStart>[1]> = {},
  ) =>
    codeOf(
      decideStart(
        { kind: 'service-team', route: 'nominated', creditCode, bodyId, ...request },
        { ...contextOf(), ...context },
      ),
    );

  it('wants exactly one body that may nominate', () => {
    expect(start({})).toBeUndefined();
    expect(start({ bodyId: 'district-999999' })).toBe('body-unknown');
    expect(start({ bodyId: undefined })).toBe('body-missing');
    expect(start({ bodyId: 'bureau' })).toBe('body-unknown');
  });

  it.each(['special-allowance', 'title-committee'] as const)(
    'takes a team by %s, without a body, and no base',
    (route) => {
      const committeeId = route === 'title-committee' ? 'engineering' : undefined;
      expect(start({ route, committeeId, bodyId: undefined })).toBeUndefined();
      expect(start({ route, committeeId, bodyId })).toBe('body-excluded');
      expect(start({ route, committeeId, bodyId: undefined, kind: 'service-base' })).toBe('route-not-allowed');
      const settings = { ...round, directRoutes: { ...round.directRoutes, [route]: ['service-base' as const] } };
      const base = { route, committeeId, bodyId: undefined, kind: 'service-base' } as const;
      expect(start(base, { round: settings })).toBeUndefined();
    },
  );

  it('names the title committee where one proposes, and nowhere else (R30)', () => {
    expect(start({ route: 'title-committee', bodyId: undefined })).toBe('committee-missing');
    expect(start({ committeeId: 'engineering' })).toBe('committee-missing');
    expect(started('service-team', 'title-committee')).toMatchObject({ committeeId: 'engineering', bodyId: 'bureau' });
    expect(started('service-team', 'special-allowance')).not.toHaveProperty('committeeId');
  });

  it('wants an open round, and time left by every route', () => {
    expect(start({}, { roundState: { id: round.id, status: 'prepared' } })).toBe('round-not-open');
    expect(start({}, { now: deadlineAt })).toBe('too-late');
    expect(start({ route: 'special-allowance', bodyId: undefined }, { now: deadlineAt })).toBe('too-late');
    expect(start({}, { now: '2025-01-28T00:00:00.000Z', cutOffAt: '2025-01-27T16:00:00.000Z' })).toBe('too-late');
  });
});

describe('editing and correcting', () => {
  it('voids a frozen version visibly and counts the next one', () => {
    const frozen = play(applicationOf({ formVersion: 0 }), [freeze]);
    const edited = play(frozen, [{ name: 'edit-again' }]);
    expect(edited).toMatchObject({ status: 'drafting', formVersion: 1 });
    expect(edited.formSha256).toBeUndefined();
    expect(play(edited, [freeze])).toMatchObject({ status: 'awaiting-scan', formVersion: 2 });
  });

  it('refuses the scan of a version that is void', () => {
    const second = applicationOf({ status: 'awaiting-scan', formVersion: 2 });
    expect(codeOf(decideApplication(second, acceptScan({ formVersion: 1 }), contextOf()))).toBe('form-version-old');
  });

  it('keeps the place in the quota over a return, and goes back to the body that returned it', () => {
    const submitted = play(applicationOf({ formVersion: 0 }), [freeze, acceptScan()]);
    const returned = play(submitted, [{ name: 'return', by: 'body', noteSha256, everything: true }]);
    expect(returned).toMatchObject({ status: 'returned', holdsClaim: true, resumesAt: 'submitted' });
    const again = play(returned, [{ name: 'edit-again' }, freeze, acceptScan({ formVersion: 2 })]);
    expect(again).toMatchObject({ status: 'submitted', formVersion: 2, holdsClaim: true });
  });

  it('goes straight back to the bureau when the bureau returned it', () => {
    const forwarded = applicationOf({ status: 'forwarded', holdsClaim: true });
    const returned = play(forwarded, [{ name: 'return', by: 'bureau', noteSha256, everything: true }]);
    const again = play(returned, [{ name: 'edit-again' }, freeze, acceptScan({ formVersion: 2 })]);
    expect(again).toMatchObject({ status: 'forwarded', bodyId, holdsClaim: true });
  });

  it('returns nothing without time to correct it', () => {
    const submitted = applicationOf({ status: 'submitted' });
    const back = (dueAt: string | undefined, now: string) =>
      codeOf(
        decideApplication(
          submitted,
          { name: 'return', by: 'body', noteSha256, everything: true, dueAt },
          contextOf({ now }),
        ),
      );
    expect(back(undefined, before)).toBeUndefined();
    expect(back(undefined, after)).toBe('body-too-late');
    expect(back('2025-01-19T02:00:00.000Z', before)).toBe('due-past');
    expect(back('2025-02-08T16:00:00.000Z', before)).toBe('due-too-late');
    // The body's own time is over: no date helps, and the bureau's word alone does.
    expect(back('2025-02-20T16:00:00.000Z', after)).toBe('body-too-late');
  });

  it('lets the bureau give time beyond the deadline for a correction', () => {
    const dueAt = '2025-02-20T16:00:00.000Z';
    const returned = play(
      applicationOf({ status: 'forwarded' }),
      [{ name: 'return', by: 'bureau', noteSha256, everything: true, dueAt }],
      contextOf({ now: after }),
    );
    expect(returned).toMatchObject({ status: 'returned', dueAt, extendedUntil: dueAt });
    const context = contextOf({ now: '2025-02-20T15:59:59.999Z' });
    expect(play(returned, [{ name: 'edit-again' }, freeze], context).status).toBe('awaiting-scan');
  });

  it('frees the place in the quota by withdrawing, declining and lapsing', () => {
    const submitted = applicationOf({ status: 'submitted', holdsClaim: true });
    const late = contextOf({ now: after });
    expect(play(submitted, [{ name: 'withdraw' }])).toMatchObject({ status: 'withdrawn', holdsClaim: false });
    expect(play(submitted, [{ name: 'decline', noteSha256 }])).toMatchObject({ status: 'declined', holdsClaim: false });
    const returned = applicationOf({ status: 'returned', holdsClaim: true });
    expect(play(returned, [{ name: 'lapse' }], late)).toMatchObject({ status: 'lapsed', holdsClaim: false });
  });
});
