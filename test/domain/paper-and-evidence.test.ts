import { describe, expect, it } from 'vitest';
import { evolveApplication } from '#domain/application.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { evidenceState } from '#domain/deadline-evidence.ts';
import { type PaperReceipt, showsVersion } from '#domain/paper-receipt.ts';
import { shortHash } from '#domain/page-code.ts';
import { evolveSummary } from '#domain/summary.ts';
import { decideSummary } from '#domain/summary-decisions.ts';
import { after, applicationOf, before, contextOf, deadlineAt, factsOf, sha, shift, summaryOf } from './cases.ts';

const deadlines = {
  scan: { at: deadlineAt, source: 'round' },
  paper: { at: '2025-02-10T16:00:00.000Z', source: 'round' },
} as const;
const receipt: PaperReceipt = {
  name: 'receive-paper',
  copies: 2,
  letterDate: '2025-02-06',
  letterSha256: sha('letter'),
  formVersion: 1,
};

describe('R35 and R36: what the deadline is held to', () => {
  const justBefore = shift(deadlineAt, -1000);
  it.each([
    ['scan', { scanReceivedAt: justBefore }, { met: true, missing: [], late: [] }],
    ['scan', { scanReceivedAt: deadlineAt }, { met: false, missing: [], late: ['scan'] }],
    ['scan', { paperReceivedAt: before }, { met: false, missing: ['scan'], late: [] }],
    ['paper', { scanReceivedAt: after, paperReceivedAt: justBefore }, { met: true, missing: [], late: [] }],
    ['paper', { scanReceivedAt: justBefore }, { met: false, missing: ['paper'], late: [] }],
    ['both', { scanReceivedAt: justBefore }, { met: false, missing: ['paper'], late: [] }],
    ['both', { scanReceivedAt: justBefore, paperReceivedAt: after }, { met: true, missing: [], late: [] }],
    [
      'both',
      { scanReceivedAt: after, paperReceivedAt: '2025-02-10T16:00:00.000Z' },
      { met: false, missing: [], late: ['scan', 'paper'] },
    ],
  ] as const)('R36 %s, given %o', (setting, given, expected) => {
    expect(evidenceState(setting, given, deadlines)).toEqual(expected);
  });

  it('R35 gives a scan the round’s grace, and paper none', () => {
    const given = { scanReceivedAt: deadlineAt, paperReceivedAt: deadlines.paper.at };
    expect(evidenceState('both', given, { ...deadlines, graceSeconds: 60 }).late).toEqual(['paper']);
  });
});

describe('R36 paper at the counter', () => {
  it('R36 stands on the summary with its copies and its letter’s hash, whatever the state', () => {
    for (const status of ['open', 'issued', 'forwarded', 'nothing-to-forward', 'late'] as const) {
      const summary = summaryOf({ status, version: 1 });
      const [fact] = factsOf(decideSummary(summary, receipt, contextOf()));
      expect(fact).toMatchObject({ type: 'paper-received', data: { receivedAt: before, copies: 2, deadlineAt } });
      const state = fact && evolveSummary(summary, fact);
      expect(state?.status).toBe(status);
      expect(state?.paper).toMatchObject({ letterDate: '2025-02-06', formVersion: 1 });
    }
  });

  it('R36 is kept with its time when it comes late, and changes no state of an application', () => {
    const application = applicationOf({ status: 'forwarded', bodyId: 'bureau', route: 'special-allowance' });
    const [fact] = factsOf(decideApplication(application, receipt, contextOf({ now: after })));
    const state = fact && evolveApplication(application, fact);
    expect(state).toMatchObject({ status: 'forwarded', paper: { receivedAt: after } });
  });

  it('R36 does not count a paper of a voided version', () => {
    const code = { version: 1, versionHash: shortHash(sha('one'), 12) };
    expect(showsVersion(code, { version: 1, sha256: sha('one') })).toBe(true);
    expect(showsVersion(code, { version: 2, sha256: sha('one') })).toBe(false);
    expect(showsVersion(code, { version: 1, sha256: sha('two') })).toBe(false);
    expect(showsVersion(code, { version: 1, sha256: undefined })).toBe(false);
  });
});
