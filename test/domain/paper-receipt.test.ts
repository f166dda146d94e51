import { describe, expect, it } from 'vitest';
import { evolveApplication } from '#domain/application.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { type PaperReceipt, showsVersion } from '#domain/paper-receipt.ts';
import { shortHash } from '#domain/page-code.ts';
import { evolveSummary } from '#domain/summary.ts';
import { decideSummary } from '#domain/summary-decisions.ts';
import { after, applicationOf, before, contextOf, deadlineAt, factsOf, sha, summaryOf } from './cases.ts';

const receipt: PaperReceipt = {
  name: 'receive-paper',
  copies: 2,
  letterDate: '2025-01-20',
  letterSha256: sha('letter'),
  formVersion: 1,
};

describe('R36 paper at the counter', () => {
  it('R36 stands on the summary with its copies and its letter’s hash, whatever the state', () => {
    for (const status of ['open', 'issued', 'forwarded', 'nothing-to-forward', 'late'] as const) {
      const summary = summaryOf({ status, version: 1 });
      const [fact] = factsOf(decideSummary(summary, receipt, contextOf()));
      expect(fact).toMatchObject({ type: 'paper-received', data: { receivedAt: before, copies: 2, deadlineAt } });
      const state = fact && evolveSummary(summary, fact);
      expect(state?.status).toBe(status);
      expect(state?.paper).toMatchObject({ letterDate: '2025-01-20', formVersion: 1 });
    }
  });

  it('R36 bears a date of today or tomorrow at the latest: a later one is a slip', () => {
    const dated = (letterDate: string) => decideSummary(summaryOf(), { ...receipt, letterDate }, contextOf());
    expect(dated('2025-01-21')).toHaveProperty('facts');
    const refusal = { code: 'letter-date-ahead', detail: { letterDate: '2025-01-22', today: '2025-01-20' } };
    expect(dated('2025-01-22')).toEqual({ refusal });
    const application = applicationOf({ status: 'forwarded' });
    expect(decideApplication(application, { ...receipt, letterDate: '2026-02-07' }, contextOf())).toHaveProperty(
      'refusal.code',
      'letter-date-ahead',
    );
  });

  it('R36 may be registered after it came, and never before', () => {
    const came = (receivedAt: string) => decideSummary(summaryOf(), { ...receipt, receivedAt }, contextOf());
    const earlier = '2025-01-20T01:00:00.000Z';
    expect(factsOf(came(earlier))[0]?.data).toMatchObject({ receivedAt: earlier });
    expect(came(before)).toHaveProperty('facts');
    const later = new Date(Date.parse(before) + 1).toISOString();
    expect(came(later)).toEqual({ refusal: { code: 'paper-time-ahead', detail: { receivedAt: later } } });
    expect(came('2025-01-18T15:59:59.000Z')).toHaveProperty('refusal.code', 'letter-date-ahead');
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
