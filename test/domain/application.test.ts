import { describe, expect, it } from 'vitest';
import {
  applicationCommands,
  applicationLife,
  applicationStatuses,
  legalStatuses,
} from '#domain/application-lifecycle.ts';
import { decideStart } from '#domain/application-decisions.ts';
import type { ApplicationCommand } from '#domain/application-commands.ts';
import { notificationsOwed } from '#domain/notifications.ts';
import { explain, refusals } from '#domain/refusals.ts';
import { contextAt, deadlineAt, drafting, hash, inStatus, round, scanAt, step } from './fixtures.ts';

const before = '2025-02-07T15:59:59.000Z';
const commands: Readonly<Record<string, ApplicationCommand>> = {
  'save-draft': { name: 'save-draft' },
  freeze: { name: 'freeze', formSha256: hash },
  'edit-again': { name: 'edit-again' },
  upload: { name: 'upload' },
  'accept-scan': scanAt(before),
  'refuse-scan': {
    name: 'refuse-scan',
    uploadId: 'u1',
    formVersion: 1,
    receivedAt: before,
    findings: ['file-encrypted'],
  },
  withdraw: { name: 'withdraw' },
  return: { name: 'return', by: 'body', noteSha256: hash, everything: true },
  decline: { name: 'decline', noteSha256: hash },
  nominate: { name: 'nominate', assessmentSha256: hash },
  rank: { name: 'rank', rank: 2 },
  lapse: { name: 'lapse' },
  'mark-not-forwarded': { name: 'mark-not-forwarded' },
  'check-intake': { name: 'check-intake', unmet: ['R31'], checkSha256: hash },
  evaluate: { name: 'evaluate', step: { act: 'assign', memberIds: ['e1'], by: 'hand', noteSha256: hash } },
  prepare: { name: 'prepare', opinionSha256: hash },
  decide: { name: 'decide', outcome: 'listed', releaseId: 'r1' },
  'record-national': { name: 'record-national', listed: true },
  'fall-back': { name: 'fall-back', noteSha256: hash },
};
const pairs = applicationStatuses.flatMap((status) =>
  Object.keys(commands).map((command) => [status, command] as const),
);

describe('every state × command pair is decided on purpose', () => {
  it.each(pairs)('%s × %s', (status, name) => {
    const command = commands[name];
    const cell = Object.entries(applicationLife[status]).find(([key]) => key === name)?.[1];
    if (!command || cell === undefined) throw new Error('no such pair');
    // The bureau returns what was forwarded; the body everything before.
    const fitting: ApplicationCommand =
      command.name === 'return' && status === 'forwarded' ? { ...command, by: 'bureau' } : command;
    const late = name === 'lapse' || name === 'mark-not-forwarded';
    const result = step(inStatus(status), fitting, contextAt(late ? deadlineAt : '2025-01-20T01:00:00.000Z'));
    if (typeof cell === 'string') expect(result.refusal?.code).toBe(cell);
    else expect(cell).toContain(result.state.status);
  });

  it('every cell of the table names states or a known refusal', () => {
    for (const status of applicationStatuses) {
      for (const command of applicationCommands) {
        const cell = applicationLife[status][command];
        if (typeof cell === 'string') expect(Object.keys(refusals)).toContain(cell);
        else expect(cell.length).toBeGreaterThan(0);
      }
    }
  });

  it('the write’s condition comes from the table', () => {
    expect(legalStatuses('nominate')).toEqual(['submitted']);
    expect(legalStatuses('place')).toEqual(['nominated']);
  });

  it('every refusal has a Chinese sentence that says what to do', () => {
    expect(explain('quota-reached').zh).toMatch(/请先撤回/);
  });
});

describe('the deadline (R35)', () => {
  const frozen = step(drafting(), { name: 'freeze', formSha256: hash }).state;

  it.each([
    ['one millisecond before', '2025-02-07T15:59:59.999Z', 'submitted'],
    ['at the instant itself', '2025-02-07T16:00:00.000Z', 'awaiting-scan'],
    ['one millisecond after', '2025-02-07T16:00:00.001Z', 'awaiting-scan'],
  ])('E1 a scan received %s', (_when, receivedAt, status) => {
    expect(step(frozen, scanAt(receivedAt), contextAt('2025-03-01T00:00:00.000Z')).state.status).toBe(status);
  });

  it('E6 a scan received in time counts, however late its event is processed, even after the lapse', () => {
    const lapsed = step(frozen, { name: 'lapse' }, contextAt(deadlineAt)).state;
    expect(lapsed).toMatchObject({ status: 'lapsed', endedFrom: 'awaiting-scan' });
    expect(step(lapsed, scanAt(before), contextAt('2025-02-09T00:00:00.000Z')).state.status).toBe('submitted');
  });

  it('E8 a late scan is kept aside, and a named extension admits it without another upload', () => {
    const late = step(frozen, scanAt('2025-02-07T17:00:00.000Z'), contextAt('2025-02-07T17:01:00.000Z'));
    expect(late.facts.map(({ type }) => type)).toEqual(['scan-kept-late']);
    const extended = step(
      late.state,
      { name: 'extend', tier: 'applicant', until: '2025-02-10T00:00:00.000Z', noteSha256: hash },
      contextAt('2025-02-08T00:00:00.000Z'),
    );
    expect(extended.facts.map(({ type }) => type)).toEqual(['deadline-extended', 'application-submitted']);
    expect(extended.state).toMatchObject({ status: 'submitted', holdsClaim: true });
  });

  it('an extension that does not lie beyond the deadline is refused', () => {
    expect(step(frozen, { name: 'extend', tier: 'applicant', until: deadlineAt }).refusal?.code).toBe(
      'deadline-not-later',
    );
  });

  it('E9 the fact says which deadline applied', () => {
    const summary = {
      roundId: round.id,
      bodyId: 'district-310101',
      status: 'open' as const,
      version: 0,
      placed: [],
      cutOffAt: '2025-01-25T16:00:00.000Z',
    };
    const result = step(frozen, scanAt('2025-01-25T16:00:00.000Z'), contextAt('2025-01-26T00:00:00.000Z', { summary }));
    expect(result.facts).toMatchObject([
      { type: 'scan-kept-late', data: { deadlineAt: '2025-01-25T16:00:00.000Z', deadlineSource: 'body-cut-off' } },
    ]);
  });

  it('E10 a tick before the deadline does nothing, and a second one after it does nothing more', () => {
    expect(step(frozen, { name: 'lapse' }, contextAt(before)).facts).toEqual([]);
    const lapsed = step(frozen, { name: 'lapse' }, contextAt(deadlineAt)).state;
    expect(step(lapsed, { name: 'lapse' }, contextAt(deadlineAt)).refusal?.code).toBe('application-lapsed');
  });
});

describe('correction', () => {
  const submitted = step(step(drafting(), { name: 'freeze', formSha256: hash }).state, scanAt(before)).state;

  it('a return keeps the applicant’s place; the next version goes through the body again', () => {
    const returned = step(submitted, { name: 'return', by: 'body', noteSha256: hash, everything: true }).state;
    expect(returned).toMatchObject({ status: 'returned', holdsClaim: true, resumesAt: 'submitted' });
    const edited = step(returned, { name: 'edit-again' }).state;
    const again = step(step(edited, { name: 'freeze', formSha256: hash }).state, scanAt(before, 2)).state;
    expect(again).toMatchObject({ status: 'submitted', formVersion: 2 });
  });

  it('what the bureau returns goes straight back to the bureau', () => {
    const returned = step(
      { ...submitted, status: 'forwarded' },
      { name: 'return', by: 'bureau', noteSha256: hash, everything: true },
    ).state;
    const again = step(
      step(step(returned, { name: 'edit-again' }).state, { name: 'freeze', formSha256: hash }).state,
      scanAt(before, 2),
    );
    expect(again.state.status).toBe('forwarded');
  });

  it('a scan of a void version is refused', () => {
    const edited = step(step(submitted, { name: 'return', by: 'body', noteSha256: hash, everything: true }).state, {
      name: 'edit-again',
    }).state;
    const frozen = step(edited, { name: 'freeze', formSha256: hash }).state;
    expect(step(frozen, scanAt(before, 1)).refusal?.code).toBe('form-version-old');
  });

  it('after the deadline a return must leave time to correct', () => {
    const late = contextAt('2025-02-09T00:00:00.000Z');
    const forwarded = { ...submitted, status: 'forwarded' as const };
    expect(
      step(forwarded, { name: 'return', by: 'bureau', noteSha256: hash, everything: true }, late).refusal?.code,
    ).toBe('due-missing');
    const dueAt = '2025-02-12T00:00:00.000Z';
    expect(
      step(forwarded, { name: 'return', by: 'bureau', noteSha256: hash, everything: true, dueAt }, late).state,
    ).toMatchObject({
      status: 'returned',
      extendedUntil: dueAt,
    });
  });
});

describe('routes (R02, R27, R29, R30)', () => {
  const context = { now: '2025-01-20T01:00:00.000Z', round, roundState: { id: round.id, status: 'open' as const } };
  const start = (
    kind: 'service-team' | 'service-base',
    route: 'nominated' | 'special-allowance' | 'title-committee',
    bodyId?: string,
  ) => {
    const committeeId = route === 'title-committee' ? 'engineering' : undefined;
    return decideStart({ kind, route, creditCode: '12310101MB0000001X', bodyId, committeeId }, context);
  };

  it.each(['special-allowance', 'title-committee'] as const)(
    'a team may go directly by %s, a base may not',
    (route) => {
      expect(start('service-team', route)).toMatchObject({ facts: [{ data: { bodyId: 'bureau' } }] });
      expect(start('service-base', route)).toEqual({ refusal: { code: 'route-not-allowed' } });
    },
  );

  it('an ordinary application needs a body of the round', () => {
    expect(start('service-base', 'nominated', 'district-310101')).toHaveProperty('facts');
    expect(start('service-base', 'nominated', 'district-999999')).toEqual({ refusal: { code: 'body-unknown' } });
    expect(start('service-base', 'nominated')).toEqual({ refusal: { code: 'body-missing' } });
  });

  it('a direct application goes straight to the bureau when its scan is accepted', () => {
    const direct = drafting({ route: 'special-allowance', bodyId: 'bureau' });
    const result = step(step(direct, { name: 'freeze', formSha256: hash }).state, scanAt(before));
    expect(result.facts.map(({ type }) => type)).toEqual(['application-submitted', 'application-forwarded']);
  });

  it('nothing begins before the round opens', () => {
    expect(
      decideStart(
        { kind: 'service-team', route: 'special-allowance', creditCode: 'x' },
        { ...context, roundState: { id: round.id, status: 'prepared' } },
      ),
    ).toEqual({
      refusal: { code: 'round-not-open' },
    });
  });
});

describe('who is owed a mail', () => {
  it('nobody is told of a prepared decision or of a rank', () => {
    const fact = {
      id: 'application/a1/1',
      subject: 'application/a1',
      sequence: 1,
      at: before,
      roundId: round.id,
      actor: { id: 'x', kind: 'body' as const },
      correlationId: 'c',
      causationId: 'c',
      previousHash: '',
      hash: '',
    };
    expect(notificationsOwed({ ...fact, type: 'application-ranked', version: 1, data: { rank: 1 } })).toEqual([]);
    expect(
      notificationsOwed({ ...fact, type: 'application-withdrawn', version: 1, data: { from: 'drafting' } }),
    ).toEqual([]);
    expect(
      notificationsOwed({ ...fact, type: 'application-withdrawn', version: 1, data: { from: 'submitted' } }),
    ).toEqual([{ kind: 'withdrawn', audience: 'body' }]);
  });
});
