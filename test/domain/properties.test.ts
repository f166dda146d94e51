import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Application, applicationSchema, evolveApplication } from '#domain/application.ts';
import { applicationLife, applicationStatuses } from '#domain/application-lifecycle.ts';
import { firstBrokenLink, recordFacts } from '#domain/chain.ts';
import { evolveSummary, type Summary, summarySchema } from '#domain/summary.ts';
import { summaryLife, summaryStatuses } from '#domain/summary-lifecycle.ts';
import type { NewFact } from '#events/catalogue.ts';
import { applicationOf, before, round, sha, summaryOf } from './cases.ts';
import { newWorld, type Step, stepWorld, type World } from './random-case.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const step: fc.Arbitrary<Step> = fc.record({
  draw: fc.nat(120),
  guided: fc.oneof(fc.constant(true), fc.constant(true), fc.boolean()),
  which: fc.nat(2),
  hours: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -400, max: -1 }) },
    { weight: 2, arbitrary: fc.integer({ min: -1, max: 60 }) },
  ),
  choice: fc.nat(5),
});
const steps = fc.array(step, { minLength: 10, maxLength: 80 });

function run(sequence: readonly Step[], check: (from: World, to: World) => void): World {
  return sequence.reduce((world, taken) => {
    const next = stepWorld(world, taken);
    check(world, next);
    return next;
  }, newWorld());
}

const targets = (cell: readonly string[] | string): readonly string[] => (typeof cell === 'string' ? [] : cell);

/** Every state that any command of the table leads to from here. */
function reachable(from: Application['status']): Set<string> {
  return new Set([from, ...Object.values(applicationLife[from]).flatMap(targets)]);
}

function reachableSummary(from: Summary['status']): Set<string> {
  return new Set([from, ...Object.values(summaryLife[from]).flatMap(targets)]);
}

/** Envelopes, chain and schema, as the store would hold them. */
function recorded(subject: string, facts: readonly NewFact[]) {
  const actor = { id: 'm1', kind: 'system' } as const;
  const recording = { subject, roundId: round.id, at: before, actor, correlationId: 'c1', causationId: 'c1' };
  return recordFacts({ sequence: 0, hash: '' }, facts, { recording, digest: sha });
}

/** What would be wrong with the places of the quota, in words; nothing where counter and cases agree. */
function faultsOf({ applications, summary }: Pick<World, 'applications' | 'summary'>): string[] {
  const most = Math.max(summary.cap ?? 0, round.quota.max);
  const ended = ['declined', 'withdrawn', 'lapsed'];
  const faults: (string | false)[] = applications.flatMap(({ id, status, formVersion }) => {
    const place = summary.placed.find((placed) => placed.id === id);
    return [
      status === 'placed' && place?.formVersion !== formVersion && `${id} is placed without its place`,
      summary.status !== 'forwarded' &&
        ended.includes(status) &&
        place !== undefined &&
        `${id} is ${status} and holds a place`,
      status === 'forwarded' && summary.status !== 'forwarded' && `${id} is forwarded by no summary`,
    ];
  });
  faults.push(summary.placed.length > most && 'more are placed than may be');
  faults.push(summary.status === 'issued' && !summary.documentSha256 && 'issued without a document');
  return faults.filter((fault) => fault !== false);
}

describe(`random sequences of commands (seed ${seed}; SEED=${seed} repeats them)`, () => {
  it('only take the ways of the tables', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        run(sequence, (from, to) => {
          for (const [index, one] of to.applications.entries()) {
            const status = from.applications[index]?.status ?? 'drafting';
            expect(reachable(status), `from ${status}`).toContain(one.status);
          }
          expect(reachableSummary(from.summary.status), `from ${from.summary.status}`).toContain(to.summary.status);
        });
      }),
      { seed, numRuns: 500 },
    );
  });

  it('leave a history that rebuilds every state, link by link (D9)', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const world = run(sequence, () => undefined);
        for (const one of world.applications) {
          const facts = world.facts.applications.get(one.id) ?? [];
          const history = recorded(`application/${one.id}`, facts);
          expect(firstBrokenLink(history, sha)).toBeUndefined();
          expect(facts.reduce(evolveApplication, applicationOf({ id: one.id, formVersion: 0 }))).toEqual(one);
          expect(applicationSchema().parse(one)).toEqual(one);
        }
        recorded('summary/2025-expert-service/district-310101', world.facts.summary);
        expect(world.facts.summary.reduce(evolveSummary, summaryOf())).toEqual(world.summary);
        expect(summarySchema().parse(world.summary)).toEqual(world.summary);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('never take more places than there are, and hold exactly the places that the cases hold', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        run(sequence, (_from, { applications, summary }) => {
          expect(faultsOf({ applications, summary })).toEqual([]);
        });
      }),
      { seed, numRuns: 300 },
    );
  });
});

it('the generator comes to every state, so that the properties above say something about each', () => {
  const seen = new Set<string>();
  for (const sequence of fc.sample(steps, { seed: 20_250_207, numRuns: 1500 })) {
    run(sequence, (_from, { applications, summary }) => {
      for (const { status } of applications) seen.add(status);
      seen.add(`summary ${summary.status}`);
    });
  }
  const all = [...applicationStatuses, ...summaryStatuses.map((status) => `summary ${status}`)];
  expect(all.filter((status) => !seen.has(status))).toEqual([]);
});
