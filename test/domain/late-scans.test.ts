import { describe, expect, it } from 'vitest';
import { evolveApplication } from '#domain/application.ts';
import type { ApplicationCommand } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { decideBodyExtension, decideForwarding } from '#domain/summary-decisions.ts';
import {
  acceptScan,
  after,
  applicationOf,
  applyJoint,
  codeOf,
  contextOf,
  deadlineAt,
  factsOf,
  files,
  jointOf,
  noteSha256,
  play,
  round,
  shift,
  summaryOf,
} from './cases.ts';

const onTime = shift(deadlineAt, -1000);
const tooLate = shift(deadlineAt, 3_600_000);
const late = contextOf({ now: after });
const until = '2025-02-14T16:00:00.000Z';
const extend = (tier: 'applicant' | 'body', to = until): ApplicationCommand => ({
  name: 'extend',
  tier,
  until: to,
  noteSha256,
});
const awaiting = applicationOf({ status: 'awaiting-scan' });

describe('what counts is when the scan was received (E6)', () => {
  it('admits an upload in time whose event comes late', () => {
    expect(play(awaiting, [acceptScan({ receivedAt: onTime })], late).status).toBe('submitted');
  });

  it('admits it even after the application has lapsed, and takes the quota again', () => {
    const lapsed = play({ ...awaiting, holdsClaim: true }, [{ name: 'lapse' }], late);
    expect(lapsed).toMatchObject({ status: 'lapsed', holdsClaim: false });
    const submitted = play(lapsed, [acceptScan({ receivedAt: onTime })], late);
    expect(submitted).toMatchObject({ status: 'submitted', holdsClaim: true });
    expect(submitted.endedFrom).toBeUndefined();
  });

  it('admits no scan for one that lapsed before its form was frozen', () => {
    const lapsed = play(applicationOf(), [{ name: 'lapse' }], late);
    expect(codeOf(decideApplication(lapsed, acceptScan({ receivedAt: onTime }), late))).toBe('form-version-old');
  });

  it('forwards a summary whose stamped scan came in time, after body and cases were marked late', () => {
    const summary = summaryOf({
      status: 'late',
      endedFrom: 'issued',
      version: 1,
      placed: [{ id: 'a1', kind: 'service-team', formVersion: 1 }],
    });
    const joint = { summary, applications: [applicationOf({ status: 'not-forwarded', endedFrom: 'placed' })] };
    const done = applyJoint(
      decideForwarding({ uploadId: 'u1', formVersion: 1, receivedAt: onTime, files }, joint, late),
      joint,
    );
    expect(done.summary.status).toBe('forwarded');
    expect(done.applications[0]).toMatchObject({ status: 'forwarded' });
  });
});

describe('late material', () => {
  it('is kept, marked with the deadline that it missed, and not admitted', () => {
    const [fact] = factsOf(decideApplication(awaiting, acceptScan({ receivedAt: tooLate }), late));
    expect(fact).toMatchObject({
      type: 'scan-kept-late',
      data: { deadlineAt, deadlineSource: 'round', receivedAt: tooLate },
    });
    const kept = play(awaiting, [acceptScan({ receivedAt: tooLate })], late);
    expect(kept).toMatchObject({ status: 'awaiting-scan', lateScan: { uploadId: 'u1', receivedAt: tooLate } });
    expect(factsOf(decideApplication(kept, acceptScan({ receivedAt: tooLate }), late))).toEqual([]);
  });

  it('is admitted by a named extension, which leads back to where the case was', () => {
    const lapsed = play(awaiting, [acceptScan({ receivedAt: tooLate }), { name: 'lapse' }], late);
    const facts = factsOf(decideApplication(lapsed, extend('applicant'), late));
    expect(facts.map(({ type }) => type)).toEqual(['deadline-extended', 'application-submitted']);
    expect(facts[0]).toMatchObject({ data: { reopenedTo: 'awaiting-scan' } });
    expect(facts[1]).toMatchObject({ data: { deadlineAt: until, deadlineSource: 'extension', receivedAt: tooLate } });
    expect(facts.reduce(evolveApplication, lapsed)).toMatchObject({
      status: 'submitted',
      holdsClaim: true,
      extendedUntil: until,
    });
  });

  it('stays out where the extension ends before it was received', () => {
    const lapsed = play(awaiting, [acceptScan({ receivedAt: tooLate }), { name: 'lapse' }], late);
    const reopened = play(lapsed, [extend('applicant', shift(deadlineAt, 60_000))], late);
    expect(reopened).toMatchObject({ status: 'awaiting-scan', lateScan: { receivedAt: tooLate } });
  });

  it('is forgotten when the form is edited again', () => {
    const kept = play(
      awaiting,
      [acceptScan({ receivedAt: tooLate }), extend('applicant', shift(deadlineAt, 60_000))],
      late,
    );
    const edited = play(kept, [{ name: 'edit-again' }], contextOf({ now: deadlineAt }));
    expect(edited.lateScan).toBeUndefined();
  });

  it('of a body is admitted by an extension of that body, with all that it forwards', () => {
    const placed = [{ id: 'a1', kind: 'service-team' as const, formVersion: 1 }];
    const summary = summaryOf({
      status: 'late',
      endedFrom: 'issued',
      version: 1,
      placed,
      lateScan: { uploadId: 'u1', receivedAt: tooLate, files, version: 1 },
    });
    const joint = { summary, applications: [applicationOf({ status: 'not-forwarded', endedFrom: 'placed' })] };
    const decision = decideBodyExtension({ name: 'extend', until, noteSha256 }, joint, late);
    expect(jointOf(decision).summary.map(({ type }) => type)).toEqual(['body-deadline-extended', 'summary-forwarded']);
    const done = applyJoint(decision, joint);
    expect(done.summary).toMatchObject({ status: 'forwarded', extendedUntil: until });
    expect(done.applications[0]?.status).toBe('forwarded');
    const short = applyJoint(
      decideBodyExtension({ name: 'extend', until: shift(deadlineAt, 60_000), noteSha256 }, joint, late),
      joint,
    );
    expect(short.summary).toMatchObject({ status: 'issued', lateScan: { receivedAt: tooLate } });
    const begun = { ...late, roundState: { id: round.id, status: 'evaluating' as const } };
    expect(codeOf(decideBodyExtension({ name: 'extend', until, noteSha256 }, joint, begun))).toBe('extension-too-late');
    const far = { name: 'extend', until: '9999-12-31T00:00:00.000Z', noteSha256 } as const;
    expect(codeOf(decideBodyExtension(far, joint, late))).toBe('deadline-too-far');
  });
});

describe('named extensions', () => {
  it.each(['drafting', 'awaiting-scan', 'returned'] as const)('lead a lapsed one back to %s', (status) => {
    const lapsed = play(applicationOf({ status }), [{ name: 'lapse' }], late);
    const reopened = play(lapsed, [extend('applicant')], late);
    expect(reopened).toMatchObject({ status, extendedUntil: until });
    expect(reopened.endedFrom).toBeUndefined();
  });

  it.each(['submitted', 'nominated', 'placed'] as const)('of the body lead one not forwarded back to %s', (status) => {
    const ended = play(applicationOf({ status }), [{ name: 'mark-not-forwarded' }], late);
    expect(ended).toMatchObject({ status: 'not-forwarded', endedFrom: status });
    expect(play(ended, [extend('body')], late).status).toBe(status);
  });

  it('must end later than the deadline, and be of the tier that is late', () => {
    expect(codeOf(decideApplication(applicationOf(), extend('applicant', deadlineAt), contextOf()))).toBe(
      'deadline-not-later',
    );
    expect(codeOf(decideApplication(applicationOf(), extend('applicant', '9999-12-31T00:00:00.000Z'), late))).toBe(
      'deadline-too-far',
    );
    expect(codeOf(decideApplication(applicationOf(), extend('body'), contextOf()))).toBe('nothing-to-extend');
    const ended = applicationOf({ status: 'not-forwarded', endedFrom: 'placed' });
    expect(codeOf(decideApplication(ended, extend('applicant'), late))).toBe('nothing-to-extend');
  });
});

describe('a deadline that was moved', () => {
  const moved = contextOf({ now: after, roundState: { id: round.id, status: 'open', movedDeadlineAt: until } });

  it('reopens what had lapsed, and admits its late scan by the moved deadline', () => {
    const lapsed = play(awaiting, [acceptScan({ receivedAt: tooLate }), { name: 'lapse' }], late);
    const facts = factsOf(decideApplication(lapsed, extend('applicant', until), moved));
    expect(facts[1]).toMatchObject({
      type: 'application-submitted',
      data: { deadlineAt: until, deadlineSource: 'round-moved' },
    });
  });

  it('asks the unit again about a scan with warnings, and files it only with its word', () => {
    const lapsed = play({ ...awaiting, holdsClaim: true }, [{ name: 'lapse' }], late);
    const { name: _name, ...scan } = acceptScan({ receivedAt: tooLate });
    const doubted: ApplicationCommand = { name: 'question-scan', ...scan, findings: ['seal-absent'] };
    const asked = play(lapsed, [doubted], moved);
    expect(asked).toMatchObject({ status: 'awaiting-scan', questioned: { uploadId: 'u1' } });
    expect(asked.endedFrom).toBeUndefined();
    const word: ApplicationCommand = { name: 'justify', uploadId: 'u1', noteSha256 };
    expect(play(asked, [word], moved)).toMatchObject({ status: 'submitted', holdsClaim: true });
    // Nobody answered until the moved deadline: nobody is late by a machine's doubt.
    expect(play(asked, [{ name: 'lapse' }], { ...moved, now: until }).status).toBe('submitted');
  });

  it('reopens nothing once it has passed too', () => {
    const lapsed = applicationOf({ status: 'lapsed', endedFrom: 'drafting' });
    expect(codeOf(decideApplication(lapsed, extend('applicant', until), { ...moved, now: until }))).toBe(
      'deadline-not-later',
    );
  });

  it('reopens a late body by its own instant', () => {
    const summary = summaryOf({ status: 'late', endedFrom: 'open' });
    const joint = { summary, applications: [] };
    expect(
      applyJoint(decideBodyExtension({ name: 'extend', until, noteSha256 }, joint, moved), joint).summary.status,
    ).toBe('open');
    expect(codeOf(decideBodyExtension({ name: 'extend', until, noteSha256 }, joint, { ...moved, now: until }))).toBe(
      'deadline-not-later',
    );
  });
});
