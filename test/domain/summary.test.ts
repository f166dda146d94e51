import { describe, expect, it } from 'vitest';
import { type Application, evolveApplication } from '#domain/application.ts';
import { firstBrokenLink, recordFacts } from '#domain/chain.ts';
import { isRefusal } from '#domain/decision.ts';
import { applicantClaim, bodyHasRoom } from '#domain/quota.ts';
import { emptySummary, evolveSummary, type Summary } from '#domain/summary.ts';
import {
  decideForwarding,
  decidePlacing,
  decideSubstitution,
  decideSummary,
  decideTakingOut,
  type JointDecision,
} from '#domain/summary-decisions.ts';
import { summaryCommands, summaryLife, summaryStatuses } from '#domain/summary-lifecycle.ts';
import { decideRound, roundCommands, roundLife, roundStatuses } from '#domain/round-lifecycle.ts';
import { refusals } from '#domain/refusals.ts';
import { sha256OfText } from '#adapters/system/runtime.ts';
import { bodyId, contextAt, drafting, files, hash, round } from './fixtures.ts';

const context = contextAt('2025-01-20T01:00:00.000Z');
const nominated = (id: string, more: Partial<Application> = {}): Application =>
  drafting({ id, status: 'nominated', formVersion: 1, formSha256: hash, ...more });

function apply(summary: Summary, decision: JointDecision): Summary {
  if (isRefusal(decision)) throw new Error(decision.refusal.code);
  return decision.summary.reduce(evolveSummary, summary);
}
const code = (decision: object): string | undefined => (isRefusal(decision) ? decision.refusal.code : undefined);

describe('R26 the quota', () => {
  const team = { kind: 'service-team' } as const;
  const base = { kind: 'service-base' } as const;

  it('D4 n−1, n and n+1 of a body', () => {
    expect(bodyHasRoom({ scope: 'both', max: 2, kinds: 'combined' }, [team], team)).toBe(true);
    expect(bodyHasRoom({ scope: 'both', max: 2, kinds: 'combined' }, [team, base], team)).toBe(false);
    expect(bodyHasRoom({ scope: 'both', max: 2, kinds: 'combined' }, [team, base, team], team)).toBe(false);
  });
  it('counts kinds apart where the round says so', () => {
    expect(bodyHasRoom({ scope: 'body', max: 1, kinds: 'per-kind' }, [team], base)).toBe(true);
    expect(bodyHasRoom({ scope: 'body', max: 1, kinds: 'per-kind' }, [team], team)).toBe(false);
  });
  it('has three readings', () => {
    expect(bodyHasRoom({ scope: 'applicant', max: 1, kinds: 'combined' }, [team], team)).toBe(true);
    expect(applicantClaim({ scope: 'body', max: 1, kinds: 'combined' }, 'service-team')).toBeUndefined();
    expect(applicantClaim({ scope: 'both', max: 1, kinds: 'per-kind' }, 'service-team')).toEqual({
      bucket: 'service-team',
      max: 1,
    });
  });
  it('a raised cap of one body gives room', () => {
    expect(bodyHasRoom(round.quota, [team], { ...team, cap: 2 })).toBe(true);
  });
});

describe('placing', () => {
  const open = emptySummary(round.id, bodyId);
  const one = apply(open, decidePlacing(nominated('a1'), open, context));

  it('takes the body’s place, and a second one is refused', () => {
    expect(one.placed.map(({ id }) => id)).toEqual(['a1']);
    expect(code(decidePlacing(nominated('a2'), one, context))).toBe('quota-reached');
  });
  it('taking out frees it', () => {
    expect(apply(one, decideTakingOut(nominated('a1', { status: 'placed' }), one, context)).placed).toEqual([]);
  });
  it('a substitution is one step', () => {
    const decision = decideSubstitution(
      { out: nominated('a1', { status: 'placed' }), in: nominated('a2') },
      one,
      context,
    );
    expect(apply(one, decision).placed.map(({ id }) => id)).toEqual(['a2']);
  });
  it('one that was returned and corrected keeps its place', () => {
    expect(apply(one, decidePlacing(nominated('a1', { formVersion: 2 }), one, context)).placed).toEqual([
      { id: 'a1', kind: 'service-team', formVersion: 2 },
    ]);
  });
  it('voids an issued summary visibly', () => {
    const issued: Summary = { ...one, status: 'issued', version: 1, cap: 2 };
    const decision = decidePlacing(nominated('a2'), issued, context);
    expect(isRefusal(decision) ? [] : decision.summary.map(({ type }) => type)).toEqual([
      'placement-changed',
      'summary-voided',
    ]);
  });
  it('is too late at the body’s deadline', () => {
    expect(code(decidePlacing(nominated('a1'), open, contextAt('2025-02-07T16:00:00.000Z')))).toBe('body-too-late');
  });
});

describe('forwarding (R34, R35)', () => {
  const placed: Summary = {
    ...emptySummary(round.id, bodyId),
    placed: [{ id: 'a1', kind: 'service-team', formVersion: 1 }],
  };
  const application = nominated('a1', { status: 'placed' });
  const issuing = decideSummary(placed, { name: 'issue', documentSha256: hash, applications: [application] }, context);
  const issued = isRefusal(issuing) ? placed : issuing.facts.reduce(evolveSummary, placed);
  const scan = { uploadId: 'u1', formVersion: 1, receivedAt: '2025-02-07T15:59:59.000Z', files };

  it('the stamped summary in time forwards exactly the placed set', () => {
    const decision = decideForwarding(scan, { summary: issued, applications: [application] }, context);
    expect(apply(issued, decision).status).toBe('forwarded');
    const facts = isRefusal(decision) ? [] : (decision.applications.get('a1') ?? []);
    expect(facts.reduce(evolveApplication, application).status).toBe('forwarded');
  });
  it('late it is kept, not admitted', () => {
    const late = decideForwarding(
      { ...scan, receivedAt: '2025-02-07T16:00:00.000Z' },
      { summary: issued, applications: [application] },
      context,
    );
    expect(apply(issued, late)).toMatchObject({ status: 'issued', lateScan: { uploadId: 'u1' } });
  });
  it('an empty summary cannot be issued; none to forward is declared', () => {
    const open = emptySummary(round.id, bodyId);
    expect(code(decideSummary(open, { name: 'issue', documentSha256: hash, applications: [] }, context))).toBe(
      'summary-empty',
    );
    expect(decideSummary(open, { name: 'declare-nothing' }, context)).toHaveProperty('facts');
    expect(code(decideSummary(placed, { name: 'declare-nothing' }, context))).toBe('summary-not-empty');
  });
  it('while a placed one is being corrected, nothing is issued', () => {
    expect(
      code(
        decideSummary(
          placed,
          { name: 'issue', documentSha256: hash, applications: [{ ...application, status: 'returned' }] },
          context,
        ),
      ),
    ).toBe('summary-incomplete');
  });
});

it('every cell of the summary’s and the round’s table names states or a known refusal', () => {
  const cells = [
    ...summaryStatuses.flatMap((status) => summaryCommands.map((command) => summaryLife[status][command])),
    ...roundStatuses.flatMap((status) => roundCommands.map((command) => roundLife[status][command])),
  ];
  for (const cell of cells) {
    if (typeof cell === 'string') expect(Object.keys(refusals)).toContain(cell);
    else expect(cell.length).toBeGreaterThan(0);
  }
});

describe('the round', () => {
  it('closes for bodies at its deadline and not before', () => {
    const open = { id: round.id, status: 'open' as const };
    expect(decideRound(open, { name: 'close-for-bodies' }, { now: '2025-02-07T15:59:59.999Z', round })).toEqual({
      facts: [],
    });
    expect(decideRound(open, { name: 'close-for-bodies' }, { now: '2025-02-07T16:00:00.000Z', round })).toMatchObject({
      facts: [{ type: 'round-closed-for-bodies' }],
    });
  });
  it('evaluates only what is closed', () => {
    expect(
      decideRound(
        { id: round.id, status: 'open' },
        { name: 'begin-evaluation' },
        { now: '2025-01-20T00:00:00.000Z', round },
      ),
    ).toEqual({ refusal: { code: 'round-not-closed' } });
  });
});

describe('the chain of facts', () => {
  const recording = {
    subject: 'application/a1',
    roundId: round.id,
    at: '2025-01-20T01:00:00.000Z',
    actor: { id: 'x', kind: 'applicant' as const },
    correlationId: 'c',
    causationId: 'c',
  };
  const started = {
    type: 'application-started',
    version: 1,
    data: { kind: 'service-team', route: 'nominated', creditCode: '12310101MB0000001X', bodyId },
  } as const;
  const withdrawn = { type: 'application-withdrawn', version: 1, data: { from: 'drafting' } } as const;
  const history = recordFacts({ sequence: 0, hash: '' }, [started, withdrawn], { recording, digest: sha256OfText });

  it('is whole as recorded', () => {
    expect(firstBrokenLink(history, sha256OfText)).toBeUndefined();
  });
  it('names the fact that was changed, and the one that is missing', () => {
    const [first, second] = history;
    if (!first || !second) throw new Error('two facts were recorded');
    expect(firstBrokenLink([{ ...first, at: '2025-01-21T01:00:00.000Z' }, second], sha256OfText)).toMatchObject({
      sequence: 1,
    });
    expect(firstBrokenLink([second], sha256OfText)).toMatchObject({ sequence: 2 });
  });
});
