import { describe, expect, it } from 'vitest';
import { evolveApplication } from '#domain/application.ts';
import type { ApplicationCommand } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { firstBrokenLink, recordFacts } from '#domain/chain.ts';
import { assignedTo, type EvaluationStep, scoresOf } from '#domain/evaluation.ts';
import { checklistFor } from '#domain/assessment.ts';
import { intakeRefusal, unmetRules } from '#domain/intake-check.ts';
import { decideRound, evolveRound, type RoundState } from '#domain/round-lifecycle.ts';
import { pointsRefusal, rubricFor, weightedTotal } from '#domain/scoring.ts';
import { sealedHistory } from '#domain/sealed-facts.ts';
import { applicationOf, before, codeOf, contextOf, factsOf, noteSha256, play, round, sha } from './cases.ts';

const forwarded = applicationOf({ status: 'forwarded' });
const evaluate = (step: EvaluationStep): ApplicationCommand => ({ name: 'evaluate', step });
const assign = (...memberIds: string[]) => evaluate({ act: 'assign', memberIds, by: 'distribution', upTo: 3 });
const scored = (memberId: string) => evaluate({ act: 'score', memberId, scoreSha256: sha(memberId) });
const conflict = (memberId: string) => evaluate({ act: 'declare-conflict', memberId, noteSha256 });

describe('the evaluators of an application', () => {
  it('are filled up to the setting and no further, whatever two officers do', () => {
    const state = play(forwarded, [assign('e1', 'e2'), assign('e2', 'e3', 'e4')]);
    expect(assignedTo(state).map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
  });

  it('leave it by a conflict for good: neither a score nor a new assignment brings them back', () => {
    const state = play(forwarded, [assign('e1', 'e2'), scored('e1'), conflict('e1')]);
    expect(scoresOf(state)).toBe(0);
    expect(codeOf(decideApplication(state, scored('e1'), contextOf()))).toBe('not-found');
    const again = evaluate({ act: 'assign', memberIds: ['e1'], by: 'hand', noteSha256 });
    expect(codeOf(decideApplication(state, again, contextOf()))).toBe('evaluator-excluded');
  });

  it('may get it again by hand where the bureau took it, and begin anew', () => {
    const remove = evaluate({ act: 'remove', memberId: 'e1', noteSha256 });
    const again = evaluate({ act: 'assign', memberIds: ['e1'], by: 'hand', noteSha256 });
    const state = play(forwarded, [assign('e1'), scored('e1'), remove, again]);
    expect(state.evaluators).toEqual([{ id: 'e1', status: 'assigned' }]);
    expect(codeOf(decideApplication(forwarded, remove, contextOf()))).toBe('not-assigned');
  });

  it('score only what is in their hands, and neither that nor an assignment comes after the scoring was closed', () => {
    expect(codeOf(decideApplication(forwarded, scored('e1'), contextOf()))).toBe('not-found');
    const state = play(forwarded, [assign('e1')]);
    const closed = contextOf({ roundState: { id: round.id, status: 'evaluating', scoringClosed: true } });
    expect(codeOf(decideApplication(state, scored('e1'), closed))).toBe('scoring-closed');
    const byHand = evaluate({ act: 'assign', memberIds: ['e2'], by: 'hand', noteSha256 });
    for (const given of [assign('e2'), byHand])
      expect(codeOf(decideApplication(state, given, closed))).toBe('scoring-closed');
  });

  it('have scored nothing that counts once the unit corrected the form (R39)', () => {
    const state = play(forwarded, [assign('e1'), scored('e1')]);
    expect(scoresOf(state)).toBe(1);
    expect(scoresOf({ ...state, formVersion: state.formVersion + 1 })).toBe(0);
  });
});

describe('the scoring of a round', () => {
  it('is closed and opened again; doing it twice writes nothing', () => {
    const evaluating: RoundState = { id: round.id, status: 'evaluating' };
    const step = (state: RoundState, name: 'close-scoring' | 'reopen-scoring') =>
      factsOf(decideRound(state, { name, noteSha256 }, { now: before, round }));
    const closed = step(evaluating, 'close-scoring').reduce(evolveRound, evaluating);
    expect(closed.scoringClosed).toBe(true);
    expect(step(closed, 'close-scoring')).toEqual([]);
    expect(step(closed, 'reopen-scoring').reduce(evolveRound, closed).scoringClosed).toBe(false);
  });
});

describe('the rubric', () => {
  it.each(['service-team', 'service-base'] as const)(
    'R18 of a %s, with R19 and R39, names what the notice weighs, to 100',
    (kind) => {
      const criteria = rubricFor(round, kind);
      expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
      const rules = new Set(criteria.flatMap((criterion) => criterion.rules));
      expect([...rules]).toEqual(expect.arrayContaining(['R18', 'R19', 'R39']));
      const words = criteria.map(({ label }) => label.zh).join(' ');
      for (const named of ['代表性', '影响面', '示范引领', '五个中心', '五个新城']) expect(words).toContain(named);
    },
  );

  it('R19 weighs the aims of the city apart from those of the nation', () => {
    const criteria = rubricFor(round, 'service-team');
    const of = (rule: string) => criteria.filter(({ rules }) => rules.includes(rule)).map(({ id }) => id);
    expect(of('R19')).not.toEqual([]);
    expect(of('R19')).not.toEqual(of('R18'));
  });

  it('R39 wants whole points within the limit for every criterion and for no other', () => {
    const criteria = rubricFor(round, 'service-team');
    const full = Object.fromEntries(criteria.map(({ id, max }) => [id, max]));
    expect(pointsRefusal(criteria, full)).toBeUndefined();
    expect(weightedTotal(criteria, full)).toBe(10_000);
    const [first] = criteria;
    const { [first?.id ?? '']: _missing, ...rest } = full;
    expect(pointsRefusal(criteria, rest)).toMatchObject({ code: 'score-incomplete', detail: { missing: first?.id } });
    expect(pointsRefusal(criteria, { ...full, foundation: 5 })).toMatchObject({ detail: { unknown: 'foundation' } });
    for (const wrong of [-1, 11, 5.5])
      expect(pointsRefusal(criteria, { ...full, [first?.id ?? '']: wrong })?.code).toBe('score-incomplete');
  });

  it('weighs in hundredths, so that the same points are the same total', () => {
    const criteria = rubricFor(round, 'service-team');
    const half = Object.fromEntries(criteria.map(({ id }) => [id, 5]));
    expect(weightedTotal(criteria, half)).toBe(5000);
    expect(weightedTotal(criteria, { ...half, representativeness: 6 })).toBe(5200);
  });
});

describe('the check for completeness', () => {
  const questions = checklistFor(round, { tier: 'bureau', kind: 'service-team' });
  const all = Object.fromEntries(questions.map(({ rule }) => [rule, { met: true }]));

  it('asks of each kind what the notice asks of it', () => {
    expect(questions.map(({ rule }) => rule)).not.toContain('R14');
    expect(checklistFor(round, { tier: 'bureau', kind: 'service-base' }).map(({ rule }) => rule)).toContain('R14');
  });

  it('wants an answer to each question, and a word to each "no"', () => {
    expect(intakeRefusal(questions, all)).toBeUndefined();
    expect(intakeRefusal(questions, { ...all, R09: { met: false } })).toMatchObject({ detail: { missing: 'R09' } });
    expect(intakeRefusal(questions, { ...all, R09: { met: false, note: '缺附件' } })).toBeUndefined();
    expect(intakeRefusal(questions, { ...all, R14: { met: true } })).toMatchObject({ detail: { unknown: 'R14' } });
    expect(unmetRules({ ...all, R09: { met: false, note: '缺附件' } })).toEqual(['R09']);
  });

  it('stays on record with the version that it looked at', () => {
    const state = play(forwarded, [{ name: 'check-intake', unmet: ['R09'], checkSha256: sha('check') }]);
    expect(state.intake).toEqual({ formVersion: 1, complete: false });
  });
});

describe('a history for others than the bureau', () => {
  it('H4 shows the panel’s facts as sealed links, and the chain still hangs together', () => {
    const facts = [
      assign('e1', 'e2'),
      scored('e1'),
      conflict('e2'),
      { name: 'prepare', opinionSha256: sha('o') } as const,
    ];
    let state = forwarded;
    const all = facts.flatMap((command) => {
      const own = factsOf(decideApplication(state, command, contextOf()));
      state = own.reduce(evolveApplication, state);
      return own;
    });
    const actor = { id: 'e1', kind: 'bureau' } as const;
    const recording = {
      subject: 'application/a1',
      roundId: round.id,
      at: before,
      actor,
      correlationId: 'c',
      causationId: 'c',
    };
    const history = recordFacts({ sequence: 0, hash: '' }, all, { recording, digest: sha });
    expect(firstBrokenLink(history, sha)).toBeUndefined();
    const shown = sealedHistory(history);
    expect(shown.every((fact) => 'sealed' in fact)).toBe(true);
    const text = JSON.stringify(shown);
    for (const secret of ['"e1"', '"e2"', sha('e1'), sha('o'), 'evaluat', 'conflict', before])
      expect(text).not.toContain(secret);
    expect(shown.map(({ previousHash }) => previousHash).slice(1)).toEqual(
      history.map(({ hash }) => hash).slice(0, -1),
    );
  });

  it('leaves every other fact as it is', () => {
    const [fact] = recordFacts(
      { sequence: 0, hash: '' },
      [{ type: 'application-withdrawn', version: 1, data: { from: 'forwarded' } }],
      {
        recording: {
          subject: 'application/a1',
          roundId: round.id,
          at: before,
          actor: { id: 'm', kind: 'applicant' },
          correlationId: 'c',
          causationId: 'c',
        },
        digest: sha,
      },
    );
    expect(fact && sealedHistory([fact])).toEqual([fact]);
  });
});
