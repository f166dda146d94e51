import { describe, expect, it } from 'vitest';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { fundingTotals } from '#domain/funding.ts';
import { hash, inStatus, step } from './fixtures.ts';

const grant = { source: 'ministry-grant', fen: 20_000_000 } as const;
const matching = { source: 'municipal-matching', fen: 10_000_000 } as const;
const municipal = { source: 'municipal-grant', fen: 5_000_000 } as const;
type Lines = Parameters<typeof fundingTotals>[0][number]['lines'];
const settle = (lines: Lines, reasonSha256?: string) => ({ name: 'settle-funding', lines, reasonSha256 }) as const;

describe('R42 a funding line fits the outcome', () => {
  it('a national one has the ministry’s grant and the bureau’s matching', () => {
    const { state } = step(inStatus('nationally-listed'), settle([matching, grant]));
    expect(state.funding).toEqual({ lines: [grant, matching] });
    expect(step(inStatus('nationally-listed'), settle([municipal])).refusal?.code).toBe('funding-unfit');
  });

  it('a municipal one has the bureau’s grant alone', () => {
    expect(step(inStatus('listed'), settle([municipal])).state.funding).toEqual({ lines: [municipal] });
    for (const line of [grant, matching])
      expect(step(inStatus('listed'), settle([line])).refusal?.code).toBe('funding-unfit');
  });

  it.each(applicationStatuses.filter((status) => status !== 'listed' && status !== 'nationally-listed'))(
    'what is %s has none',
    (status) => {
      for (const line of [grant, matching, municipal])
        expect(step(inStatus(status), settle([line])).refusal?.code).toBe('nothing-to-fund');
    },
  );

  it('each source stands once, and a change needs its reason', () => {
    expect(step(inStatus('listed'), settle([municipal, municipal])).refusal?.code).toBe('funding-doubled');
    const { state } = step(inStatus('listed'), settle([municipal]));
    const more = { ...municipal, fen: 6_000_000 };
    expect(step(state, settle([municipal])).facts).toEqual([]);
    expect(step(state, settle([more])).refusal?.code).toBe('funding-unexplained');
    expect(step(state, settle([more], hash)).state.funding).toEqual({ lines: [more] });
  });

  it('sums stand by source within each outcome, and over all', () => {
    const totals = fundingTotals([
      { status: 'nationally-listed', lines: [grant, matching] },
      { status: 'nationally-listed', lines: [] },
      { status: 'listed', lines: [municipal] },
      { status: 'recommended', lines: [grant] },
    ]);
    expect(totals.national).toMatchObject({ applications: 2, settled: 1, fen: 30_000_000 });
    expect(totals.municipal).toMatchObject({ applications: 1, settled: 1, fen: 5_000_000 });
    expect(totals.fen).toBe(35_000_000);
  });
});
