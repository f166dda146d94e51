import { describe, expect, it } from 'vitest';
import { isRefusal } from '#domain/decision.ts';
import {
  decideRound,
  evolveRound,
  preparedRound,
  type RoundCommand,
  roundCommands,
  type RoundCommandName,
  roundLife,
  type RoundState,
  roundStatuses,
} from '#domain/round-lifecycle.ts';
import { after, before, deadlineAt, factsOf, noteSha256, round, shift } from './cases.ts';
import { cellCount, decidedCell, expectedCell, tableCell } from './matrices/read-matrix.ts';
import { roundMatrix } from './matrices/round-matrix.ts';

const moved = '2025-02-14T16:00:00.000Z';

function commandNamed(name: RoundCommandName): RoundCommand {
  if (name === 'release') return { name, releaseId: 'r1' };
  if (name === 'reopen-scoring') return { name, noteSha256 };
  return name === 'move-deadline' ? { name, deadlineAt: moved, noteSha256 } : { name };
}

describe('the life of a round', () => {
  it.each(roundStatuses)('has every command of %s in the matrix', (status) => {
    expect(cellCount(roundMatrix, status)).toBe(roundCommands.length);
    for (const command of roundCommands) {
      expect(tableCell(roundLife[status][command]), `${status} × ${command}`).toEqual(
        expectedCell(roundMatrix, status, command),
      );
    }
  });

  const pairs = roundStatuses.flatMap((status) => roundCommands.map((command) => [status, command] as const));

  it.each(pairs)('decides %s × %s as the matrix says', (status, command) => {
    const expected = expectedCell(roundMatrix, status, command);
    const state: RoundState = { id: round.id, status };
    const decision = decideRound(state, commandNamed(command), { now: after, round });
    const seen = isRefusal(decision)
      ? { codes: [decision.refusal.code], reached: [] }
      : { codes: [], reached: [decision.facts.reduce(evolveRound, state).status] };
    expect(decidedCell(seen)).toEqual(expected);
  });

  it('closes at the deadline itself and not a millisecond before', () => {
    const open: RoundState = { id: round.id, status: 'open' };
    const close = (now: string) => factsOf(decideRound(open, { name: 'close-for-bodies' }, { now, round })).length;
    expect([close(shift(deadlineAt, -1)), close(deadlineAt), close(shift(deadlineAt, 1))]).toEqual([0, 1, 1]);
  });

  it('opens again when its deadline is moved, and closes by the moved one', () => {
    const closed: RoundState = { id: round.id, status: 'closed-for-bodies' };
    const command: RoundCommand = { name: 'move-deadline', deadlineAt: moved, noteSha256 };
    const open = factsOf(decideRound(closed, command, { now: after, round })).reduce(evolveRound, closed);
    expect(open).toEqual({ id: round.id, status: 'open', moveNoteSha256: noteSha256, movedDeadlineAt: moved });
    expect(factsOf(decideRound(open, { name: 'close-for-applicants' }, { now: shift(moved, -1), round }))).toEqual([]);
    expect(factsOf(decideRound(open, { name: 'close-for-applicants' }, { now: moved, round }))).toHaveLength(1);
  });

  it('moves no deadline into the past', () => {
    const open: RoundState = { id: round.id, status: 'open' };
    expect(
      isRefusal(decideRound(open, { name: 'move-deadline', deadlineAt: before, noteSha256 }, { now: before, round })),
    ).toBe(true);
  });

  it('moves no deadline further than a year: that is a slip of the year', () => {
    const state: RoundState = { id: round.id, status: 'open' };
    const move = (at: string, paperDeadlineAt?: string) =>
      decideRound(
        state,
        { name: 'move-deadline', deadlineAt: at, paperDeadlineAt, noteSha256 },
        { now: before, round },
      );
    const latest = '2026-02-08T16:00:00.000Z';
    const tooFar = { refusal: { code: 'deadline-too-far', detail: { latest } } };
    expect(move('9999-12-31T00:00:00.000Z')).toEqual(tooFar);
    expect(move(moved, '2026-02-08T16:00:00.001Z')).toEqual(tooFar);
    expect(isRefusal(move(latest, latest))).toBe(false);
  });

  it('lets the paper be late no earlier than the form', () => {
    const move = (paperDeadlineAt: string) =>
      decideRound(
        { id: round.id, status: 'open' },
        { name: 'move-deadline', deadlineAt: moved, paperDeadlineAt, noteSha256 },
        { now: before, round },
      );
    const early = { refusal: { code: 'paper-before-deadline' } };
    expect(move('0001-01-01T00:00:00.000Z')).toEqual(early);
    expect(move(shift(moved, -1))).toEqual(early);
    expect(isRefusal(move(moved))).toBe(false);
  });

  it('begins as prepared', () => {
    expect(preparedRound(round.id)).toEqual({ id: round.id, status: 'prepared' });
  });
});
