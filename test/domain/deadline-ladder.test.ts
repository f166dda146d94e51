import { describe, expect, it } from 'vitest';
import { timeliness } from '#domain/deadline-evidence.ts';
import { bodyConcerned, effectOn, type Move, type TimedCase, unitConcerned } from '#domain/deadline-effects.ts';
import { deadlineWarnings, ladderOf } from '#domain/deadline-ladder.ts';
import { decideRound, evolveRound } from '#domain/round-lifecycle.ts';
import { decideSummary } from '#domain/summary-decisions.ts';
import { evolveSummary } from '#domain/summary.ts';
import { explainWarning } from '#texts/deadline-warnings.ts';
import { applicationStatuses } from '#domain/application-lifecycle.ts';
import { summaryStatuses } from '#domain/summary-lifecycle.ts';
import { after, before, bodyId, contextOf, deadlineAt, factsOf, noteSha256, round, shift, summaryOf } from './cases.ts';

const cutOffAt = '2025-01-27T16:00:00.000Z';
const open = { id: round.id, status: 'open' } as const;
const moved = (movedDeadlineAt: string) => ({ ...open, movedDeadlineAt });

describe('the deadlines of a body, tier by tier (R35)', () => {
  it('never give applicants longer than their body, nor the body longer than the round but by name', () => {
    const ladder = ladderOf(contextOf({ summary: summaryOf({ cutOffAt }) }));
    expect(ladder).toEqual({
      applicants: { at: cutOffAt, source: 'body-cut-off' },
      body: { at: deadlineAt, source: 'round' },
      round: { at: deadlineAt, source: 'round' },
      paperAt: deadlineAt,
    });
    const extendedUntil = '2025-02-12T16:00:00.000Z';
    expect(ladderOf(contextOf({ summary: summaryOf({ extendedUntil }) }))).toMatchObject({
      applicants: { at: deadlineAt },
      body: { at: extendedUntil, source: 'extension' },
      round: { at: deadlineAt },
    });
  });

  it('count a cut-off that a moved deadline overtakes as that deadline, and hold it again when the deadline moves back', () => {
    const summary = summaryOf({ cutOffAt });
    const at = (deadline: string) => ladderOf(contextOf({ summary, roundState: moved(deadline) })).applicants;
    const earlier = shift(cutOffAt, -86_400_000);
    expect(at(earlier)).toEqual({ at: earlier, source: 'round-moved' });
    expect(at(shift(deadlineAt, 86_400_000))).toEqual({ at: cutOffAt, source: 'body-cut-off' });
  });

  it('leave the cut-off for paper where it is unless it is moved by name (R36)', () => {
    const move = (paper: object) =>
      factsOf(
        decideRound(
          open,
          { name: 'move-deadline', deadlineAt: '2025-02-14T16:00:00.000Z', noteSha256, ...paper },
          { now: before, round },
        ),
      ).reduce(evolveRound, open);
    expect(ladderOf(contextOf({ roundState: move({}) }))).toMatchObject({
      round: { at: '2025-02-14T16:00:00.000Z' },
      paperAt: deadlineAt,
    });
    const paperDeadlineAt = '2025-02-17T16:00:00.000Z';
    expect(ladderOf(contextOf({ roundState: move({ paperDeadlineAt }) })).paperAt).toBe(paperDeadlineAt);
  });

  it('name the cut-off that was there before, with the reason', () => {
    const set = (summary: ReturnType<typeof summaryOf>, at: string) =>
      factsOf(decideSummary(summary, { name: 'set-cut-off', cutOffAt: at, noteSha256 }, contextOf()));
    const first = set(summaryOf(), cutOffAt);
    expect(first).toEqual([{ type: 'body-cut-off-set', version: 2, data: { cutOffAt, noteSha256 } }]);
    const second = set(first.reduce(evolveSummary, summaryOf()), before);
    expect(second).toMatchObject([{ data: { previousCutOffAt: cutOffAt, cutOffAt: before } }]);
  });
});

describe('a warning before a deadline is set', () => {
  const warnings = (at: string, now = '2025-01-01T00:00:00.000Z') => deadlineWarnings(at, { now, round });

  it.each([
    ['a Saturday', '2025-02-15T16:00:00.000Z', ['2025-02-15', '2025-02-14', '2025-02-17']],
    // The Spring Festival is from 28 January to 4 February.
    ['a holiday', '2025-01-29T16:00:00.000Z', ['2025-01-29', '2025-01-27', '2025-02-05']],
    // 26 January is a Sunday that is worked: the working day before a Saturday is the Friday, after it that Sunday.
    ['a Saturday before a make-up day', '2025-01-25T16:00:00.000Z', ['2025-01-25', '2025-01-24', '2025-01-26']],
  ])('says that its last day is %s, and between which working days it lies', (_day, at, [date, earlier, later]) => {
    expect(warnings(at)).toEqual([{ code: 'last-day-free', date, before: earlier, after: later }]);
  });

  it.each([
    ['a Friday', '2025-02-07T16:00:00.000Z'],
    ['a Saturday that is worked', '2025-02-08T16:00:00.000Z'],
    ['a Sunday that is worked', '2025-01-26T16:00:00.000Z'],
  ])('says nothing of %s', (_day, at) => expect(warnings(at)).toEqual([]));

  it('goes by the last day on which it can be met: an exclusive midnight belongs to the day before', () => {
    expect(warnings('2025-02-14T16:00:00.000Z')).toEqual([]);
    expect(warnings('2025-02-14T16:00:00.001Z')).toMatchObject([{ date: '2025-02-15' }]);
  });

  it('says that it has passed', () => {
    expect(warnings(deadlineAt, deadlineAt)).toEqual([{ code: 'passed' }]);
    expect(warnings(deadlineAt, shift(deadlineAt, -1))).toEqual([]);
  });

  it('is told in words', () => {
    const [free] = warnings('2025-02-15T16:00:00.000Z');
    expect(free && explainWarning(free, round.timeZone).zh).toBe(
      '截止当日（2025年2月15日）不是工作日，前一个工作日是2025年2月14日，后一个工作日是2025年2月17日。',
    );
    const paper = explainWarning({ code: 'paper-before-scan', paperAt: deadlineAt }, round.timeZone);
    expect(paper.zh).toContain('2025年2月7日 24:00（北京时间）');
  });
});

describe('what a move does to a case', () => {
  const one = (fields: Partial<TimedCase>): TimedCase => ({
    id: 'a1',
    bodyId,
    creditCode: '12310000425006133D',
    status: 'drafting',
    ...fields,
  });
  const move = (at: string, fields: Partial<Move> = {}): Move => {
    const { now: _now, ...rest } = contextOf();
    return { now: before, before: { ...rest, roundState: open }, after: { ...rest, roundState: moved(at) }, ...fields };
  };
  const later = '2025-02-14T16:00:00.000Z';
  const turn = (fields: Partial<TimedCase>, about: Move) => {
    const effect = effectOn(one(fields), about);
    return effect && `${effect.tier} ${effect.turn}${unitConcerned(effect) ? ', the unit is told' : ''}`;
  };

  it('is decided for every state on purpose', () => {
    const now = after;
    const seen = applicationStatuses.map((status) => [status, turn({ status }, move(later, { now }))]);
    expect(Object.fromEntries(seen)).toEqual({
      drafting: 'applicant later, the unit is told',
      'awaiting-scan': 'applicant later, the unit is told',
      returned: 'applicant later, the unit is told',
      submitted: 'body later',
      nominated: 'body later',
      placed: 'body later',
      lapsed: 'applicant reopens, the unit is told',
      'not-forwarded': 'body reopens, the unit is told',
      forwarded: undefined,
      declined: undefined,
      'not-selected': undefined,
      listed: undefined,
      recommended: undefined,
      'nationally-listed': undefined,
      withdrawn: undefined,
    });
  });

  it('is nothing where another deadline binds it: its body’s cut-off, or its own extension', () => {
    const { now: _now, ...context } = contextOf({ summary: summaryOf({ cutOffAt }) });
    const about = move(later, {
      before: { ...context, roundState: open },
      after: { ...context, roundState: moved(later) },
    });
    expect(turn({}, about)).toBeUndefined();
    expect(turn({ bodyId: 'bureau' }, about)).toBe('applicant later, the unit is told');
    expect(turn({ extendedUntil: shift(later, 1) }, move(later))).toBeUndefined();
    expect(turn({ extendedUntil: shift(later, -1) }, move(later))).toBe('applicant later, the unit is told');
  });

  it('is less time, or none: then it lapses', () => {
    const sooner = '2025-01-21T16:00:00.000Z';
    expect(turn({}, move(sooner))).toBe('applicant sooner, the unit is told');
    expect(turn({}, move(sooner, { now: sooner }))).toBe('applicant lapses, the unit is told');
    expect(turn({ status: 'lapsed' }, move(sooner, { now: sooner }))).toBeUndefined();
  });

  it.each(summaryStatuses)('concerns a body whose summary is %s only while it has not forwarded', (status) => {
    const unsent = ['open', 'issued', 'late'].includes(status);
    expect(bodyConcerned(status, move(later))).toBe(unsent);
    expect(bodyConcerned(status, move(deadlineAt))).toBe(false);
  });
});

describe('what counts as in time (R35, R36)', () => {
  const until = { scan: { at: deadlineAt, source: 'round' }, paperAt: '2025-02-10T16:00:00.000Z' } as const;
  const [inTime, paperInTime] = [shift(deadlineAt, -1), shift(until.paperAt, -1)];
  const judged = (deadlineEvidence: 'scan' | 'paper' | 'both', received: object, graceSeconds = 0) => {
    const { missing, late, ...told } = timeliness(received, until, { deadlineEvidence, graceSeconds });
    expect(told.inTime).toBe(missing.length === 0 && late.length === 0);
    return [...missing.map((one) => `no ${one}`), ...late.map((one) => `late ${one}`)].join(', ') || 'in time';
  };

  it.each([
    ['scan', { scanAt: inTime }, 'in time'],
    ['scan', { scanAt: deadlineAt, paperAt: inTime }, 'late scan'],
    ['scan', { paperAt: inTime }, 'no scan'],
    ['paper', { paperAt: paperInTime }, 'in time'],
    ['paper', { scanAt: inTime, paperAt: until.paperAt }, 'late paper'],
    ['paper', { scanAt: inTime }, 'no paper'],
    ['both', { scanAt: inTime, paperAt: paperInTime }, 'in time'],
    ['both', { scanAt: deadlineAt, paperAt: until.paperAt }, 'late scan, late paper'],
    ['both', { scanAt: inTime }, 'no paper'],
    ['both', { paperAt: until.paperAt }, 'no scan, late paper'],
    ['both', {}, 'no scan, no paper'],
  ] as const)('by %s, of %o: %s', (evidence, received, expected) => {
    expect(judged(evidence, received)).toBe(expected);
  });

  it('gives grace to scans alone', () => {
    expect(judged('both', { scanAt: deadlineAt, paperAt: until.paperAt }, 60)).toBe('late paper');
  });
});
