import { describe, expect, it } from 'vitest';
import { bodyOverview, type OverviewCase } from '#domain/body-overview.ts';
import { evolveSummary, type Summary } from '#domain/summary.ts';
import { decideTakingOut } from '#domain/summary-decisions.ts';
import { decideJustifying, decideLateness, decideQuestioning } from '#domain/summary-filing.ts';
import {
  after,
  applicationOf,
  applyJoint,
  before,
  codeOf,
  contextOf,
  deadlineAt,
  files,
  jointOf,
  noteSha256,
  reader,
  round,
  sha,
  summaryOf,
} from './cases.ts';

const placed = [{ id: 'a1', kind: 'service-team' as const, formVersion: 1 }];
const first = applicationOf({ status: 'placed' });
const issued = summaryOf({ status: 'issued', version: 1, placed, documentSha256: sha('document') });
const scan = { uploadId: 'u1', formVersion: 1, receivedAt: before, files, findings: ['seal-absent'], reader };
const joint = { summary: issued, applications: [first] };

function questioned(): Summary {
  return applyJoint(decideQuestioning(scan, joint, contextOf()), joint).summary;
}

describe('a stamped summary that the reader has warnings about', () => {
  it('waits for the body’s word: nothing is forwarded, nothing refused', () => {
    const decision = jointOf(decideQuestioning(scan, joint, contextOf()));
    expect(decision.summary.map(({ type }) => type)).toEqual(['scan-questioned']);
    expect(decision.applications.size).toBe(0);
    expect(questioned()).toMatchObject({ status: 'issued', questioned: { uploadId: 'u1', findings: ['seal-absent'] } });
  });

  it('is forwarded with the body’s word, at the time at which the scan came, also after the deadline (R35)', () => {
    const summary = questioned();
    const context = contextOf({ now: after, summary });
    const decision = decideJustifying({ uploadId: 'u1', noteSha256 }, { ...joint, summary }, context);
    expect(jointOf(decision).summary.map(({ type }) => type)).toEqual(['scan-justified', 'summary-forwarded']);
    const result = applyJoint(decision, { ...joint, summary });
    expect(result.summary).toMatchObject({ status: 'forwarded', uploadId: 'u1' });
    expect(result.summary.questioned).toBeUndefined();
    expect(result.applications[0]?.status).toBe('forwarded');
  });

  it('takes no word about another upload, and none where nothing is asked', () => {
    const word = { uploadId: 'u2', noteSha256 };
    expect(codeOf(decideJustifying(word, { ...joint, summary: questioned() }, contextOf()))).toBe('nothing-to-justify');
    expect(codeOf(decideJustifying(word, joint, contextOf()))).toBe('nothing-to-justify');
  });

  it('is no longer asked about when the placed set changes: that version is void (R34)', () => {
    const summary = questioned();
    const taken = jointOf(decideTakingOut(first, summary, contextOf({ summary })));
    const next = taken.summary.reduce(evolveSummary, summary);
    expect(next.questioned).toBeUndefined();
    expect(codeOf(decideJustifying({ uploadId: 'u1', noteSha256 }, { ...joint, summary: next }, contextOf()))).toBe(
      'nothing-to-justify',
    );
  });

  it('is forwarded with its warnings when the deadline passes: nobody is late by a machine’s doubt', () => {
    const summary = questioned();
    const context = contextOf({ now: after, summary });
    const result = applyJoint(decideLateness({ ...joint, summary }, context), { ...joint, summary });
    expect(result.summary.status).toBe('forwarded');
    expect(applyJoint(decideLateness(joint, contextOf({ now: after })), joint).summary.status).toBe('late');
    expect(jointOf(decideLateness({ ...joint, summary }, contextOf({ now: before }))).summary).toEqual([]);
  });

  it('is late where one on it is being corrected when the deadline passes', () => {
    const summary = questioned();
    const applications = [{ ...first, status: 'returned' as const }];
    const decision = jointOf(decideLateness({ summary, applications }, contextOf({ now: after, summary })));
    expect(decision.summary.map(({ type }) => type)).toEqual(['summary-marked-late']);
  });

  it('is kept late like any other where it came late', () => {
    const late = { ...scan, receivedAt: deadlineAt };
    const decision = jointOf(decideQuestioning(late, joint, contextOf({ now: after })));
    expect(decision.summary.map(({ type }) => type)).toEqual(['scan-kept-late']);
  });
});

describe('what is missing before the deadline', () => {
  const nothing = { inTime: false, missing: ['scan'] as const, late: [] };
  const cases = (...given: Partial<OverviewCase>[]): OverviewCase[] =>
    given.map((one, index) => ({ id: `a${index + 1}`, status: 'submitted', corrected: false, ...one }));
  const open = (given: Partial<Parameters<typeof bodyOverview>[0]>) =>
    bodyOverview({ cases: [], summary: summaryOf(), round, lastScan: undefined, evidence: nothing, ...given }).open;

  it('names each step in the order of the work', () => {
    const all = cases(
      {},
      { status: 'returned', corrected: true, dueAt: before },
      { status: 'nominated' },
      { status: 'nominated', rank: 1 },
    );
    expect(open({ cases: all })).toEqual(['not-assessed', 'being-corrected', 'unranked', 'nothing-placed']);
    expect(open({ summary: summaryOf({ placed }) })).toEqual(['not-issued']);
    expect(open({ summary: issued })).toEqual(['scan-missing']);
    expect(open({ summary: issued, lastScan: 'waiting' })).toEqual([]);
    expect(open({ summary: issued, lastScan: 'refused' })).toEqual(['scan-refused']);
    expect(open({ summary: questioned(), lastScan: 'refused' })).toEqual(['scan-questioned']);
    expect(open({ summary: summaryOf({ status: 'nothing-to-forward' }), cases: cases({}) })).toEqual([]);
  });

  it('R36 still wants the paper of a forwarded summary where the round counts it', () => {
    const summary = { ...issued, status: 'forwarded' as const };
    expect(open({ summary, evidence: { inTime: false, missing: ['paper'], late: [] } })).toEqual(['paper-missing']);
    expect(open({ summary, evidence: { inTime: true, missing: [], late: [] } })).toEqual([]);
  });

  it('counts by state, and shows places, returns and the reserve in order', () => {
    const all = cases(
      { status: 'placed', rank: 1 },
      { status: 'nominated', rank: 3 },
      { status: 'nominated', rank: 2 },
      { status: 'drafting', corrected: true, dueAt: deadlineAt },
    );
    expect(bodyOverview({ cases: all, summary: issued, round, lastScan: undefined, evidence: nothing })).toMatchObject({
      counts: { placed: 1, nominated: 2, drafting: 1 },
      places: { taken: 1, max: 1 },
      returned: [{ id: 'a4', dueAt: deadlineAt }],
      reserve: [{ id: 'a3' }, { id: 'a2' }],
      unranked: [],
    });
  });
});
