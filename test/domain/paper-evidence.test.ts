import { describe, expect, it } from 'vitest';
import { decideApplication } from '#domain/application-decisions.ts';
import { isRefusal } from '#domain/decision.ts';
import { explain } from '#domain/refusals.ts';
import { decideForwarding, decideSummary } from '#domain/summary-decisions.ts';
import { decideLateness } from '#domain/summary-filing.ts';
import {
  acceptScan,
  after,
  applicationOf,
  before,
  contextOf,
  deadlineAt,
  files,
  round,
  sha,
  shift,
  summaryOf,
} from './cases.ts';

type Reading = (typeof round)['deadlineEvidence'];
/** Paper has a cut-off of its own: here three days after that of the scans. */
const paperDeadlineAt = shift(deadlineAt, 3 * 86_400_000);
const inTimeForPaper = shift(paperDeadlineAt, -1);
const contextIn = (deadlineEvidence: Reading, now = before) =>
  contextOf({ now, round: { ...round, deadlineEvidence, paperDeadlineAt } });
const paperAt = (receivedAt: string | undefined) =>
  receivedAt ? { paper: { receivedAt, copies: 1, letterDate: '2025-02-06', letterSha256: sha('letter') } } : {};

/** What comes of it: the fact that is written, or the code of the refusal. */
type Came = 'forwarded' | 'kept-late' | 'paper-missing' | 'paper-late';
const rows: readonly (readonly [Reading, scan: string, paper: string | undefined, Came])[] = [
  ['scan', before, undefined, 'forwarded'],
  ['scan', before, after, 'forwarded'],
  ['scan', deadlineAt, before, 'kept-late'],
  ['paper', before, undefined, 'paper-missing'],
  ['paper', before, inTimeForPaper, 'forwarded'],
  ['paper', before, paperDeadlineAt, 'paper-late'],
  // The scan carries the content, and its own time is free.
  ['paper', after, before, 'forwarded'],
  ['both', before, undefined, 'paper-missing'],
  ['both', before, before, 'forwarded'],
  ['both', before, inTimeForPaper, 'forwarded'],
  ['both', before, paperDeadlineAt, 'paper-late'],
  ['both', deadlineAt, before, 'kept-late'],
  ['both', shift(deadlineAt, -1), before, 'forwarded'],
];

const cameOf = (decision: object, types: readonly string[]): string => {
  if (isRefusal(decision)) return decision.refusal.code;
  if (types.includes('scan-kept-late')) return 'kept-late';
  return types.some((type) => type.endsWith('-forwarded')) ? 'forwarded' : types.join();
};

describe('R35 R36 what counts for the deadline', () => {
  const placed = [{ id: 'a1', kind: 'service-team' as const, formVersion: 1 }];

  it.each(rows)(
    'R35 %s: a summary whose scan came at %s and its paper at %s is %s',
    (reading, receivedAt, paper, came) => {
      const summary = summaryOf({ status: 'issued', version: 1, placed, ...paperAt(paper) });
      const joint = { summary, applications: [applicationOf({ status: 'placed' })] };
      const decision = decideForwarding(
        { uploadId: 'u1', formVersion: 1, receivedAt, files },
        joint,
        contextIn(reading),
      );
      expect(cameOf(decision, 'summary' in decision ? decision.summary.map(({ type }) => type) : [])).toBe(came);
    },
  );

  it.each(rows)(
    'R35 %s: a direct application whose scan came at %s and its paper at %s is %s',
    (reading, receivedAt, paper, came) => {
      const direct = applicationOf({
        status: 'awaiting-scan',
        route: 'special-allowance',
        bodyId: 'bureau',
        ...paperAt(paper),
      });
      const decision = decideApplication(direct, acceptScan({ receivedAt }), contextIn(reading));
      expect(cameOf(decision, 'facts' in decision ? decision.facts.map(({ type }) => type) : [])).toBe(came);
    },
  );

  it('R35 asks no unit for paper that goes to the bureau: its body hands it in', () => {
    const decision = decideApplication(applicationOf({ status: 'awaiting-scan' }), acceptScan(), contextIn('both'));
    expect('facts' in decision && decision.facts.map(({ type }) => type)).toEqual(['application-submitted']);
  });

  it('R36 says before anything is uploaded what is to be done first, and until when', () => {
    const refused = decideSummary(
      summaryOf({ status: 'issued', version: 1, placed }),
      { name: 'upload' },
      contextIn('both'),
    );
    expect(refused).toEqual({ refusal: { code: 'paper-missing', detail: { paperDeadlineAt } } });
    expect(explain('paper-missing').zh).toContain('先将加盖公章的书面材料和公函送达市局窗口登记');
    expect(explain('paper-late').zh).toContain('申请延期');
    const open = summaryOf({ status: 'issued', version: 1, placed, ...paperAt(before) });
    expect(decideSummary(open, { name: 'upload' }, contextIn('both'))).toEqual({ facts: [] });
    expect(decideSummary(summaryOf({ status: 'issued', version: 1 }), { name: 'upload' }, contextIn('scan'))).toEqual({
      facts: [],
    });
  });

  it('R35 a named extension covers paper as it covers scans', () => {
    const extendedUntil = shift(paperDeadlineAt, 86_400_000);
    const summary = summaryOf({ status: 'issued', version: 1, placed, extendedUntil, ...paperAt(paperDeadlineAt) });
    const joint = { summary, applications: [applicationOf({ status: 'placed' })] };
    const scan = { uploadId: 'u1', formVersion: 1, receivedAt: after, files };
    expect(decideForwarding(scan, joint, contextIn('both'))).toMatchObject({
      summary: [{ type: 'summary-forwarded' }],
    });
  });

  it.each([
    ['scan', deadlineAt, undefined, ['summary-marked-late']],
    ['both', deadlineAt, before, ['summary-marked-late']],
    ['paper', deadlineAt, undefined, []],
    ['paper', paperDeadlineAt, undefined, ['summary-marked-late']],
    ['paper', paperDeadlineAt, inTimeForPaper, []],
    ['paper', paperDeadlineAt, paperDeadlineAt, ['summary-marked-late']],
  ] as const)(
    'R35 %s: at %s, with paper at %s, the clock makes %j of a body that has not forwarded',
    (reading, now, paper, facts) => {
      const summary = summaryOf({ status: 'issued', version: 1, placed, ...paperAt(paper) });
      const decision = decideLateness({ summary, applications: [] }, contextIn(reading, now));
      expect('summary' in decision && decision.summary.map(({ type }) => type)).toEqual(facts);
    },
  );
});
