import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { NewFact } from '#events/catalogue.ts';
import { bodyDeadline, type Deadline, furthest, inTime } from './deadlines.ts';
import type { Decision } from './decision.ts';
import { publicitySchema } from './publicity.ts';
import type { RefusalCode } from './refusals.ts';
import { refuse } from './refuse.ts';
import type { Round } from './round.ts';

/** The life of a round: each step by its instant or by an explicit act. */
export const roundStatuses = [
  'prepared',
  'open',
  'closed-for-applicants',
  'closed-for-bodies',
  'evaluating',
  'released',
  'concluded',
] as const;
export type RoundStatus = (typeof roundStatuses)[number];

export const roundCommands = [
  'open',
  'move-deadline',
  'close-for-applicants',
  'close-for-bodies',
  'begin-evaluation',
  'close-scoring',
  'reopen-scoring',
  'prepare',
  'release',
  'conclude',
] as const;
export type RoundCommandName = (typeof roundCommands)[number];
type Cell = readonly RoundStatus[] | RefusalCode;

export const roundLife: { readonly [S in RoundStatus]: { readonly [C in RoundCommandName]: Cell } } = {
  prepared: {
    open: ['open'],
    'move-deadline': 'round-not-open',
    'close-for-applicants': 'round-not-open',
    'close-for-bodies': 'round-not-open',
    'begin-evaluation': 'round-not-open',
    'close-scoring': 'round-not-open',
    'reopen-scoring': 'round-not-open',
    prepare: 'round-not-open',
    release: 'round-not-open',
    conclude: 'round-not-open',
  },
  open: {
    open: 'round-already-open',
    'move-deadline': ['open'],
    'close-for-applicants': ['closed-for-applicants'],
    'close-for-bodies': ['closed-for-bodies'],
    'begin-evaluation': 'round-not-closed',
    'close-scoring': 'round-not-evaluating',
    'reopen-scoring': 'round-not-evaluating',
    prepare: 'round-not-evaluating',
    release: 'round-not-evaluating',
    conclude: 'round-unfinished',
  },
  'closed-for-applicants': {
    open: 'round-already-open',
    'move-deadline': ['open'],
    'close-for-applicants': ['closed-for-applicants'],
    'close-for-bodies': ['closed-for-bodies'],
    'begin-evaluation': 'round-not-closed',
    'close-scoring': 'round-not-evaluating',
    'reopen-scoring': 'round-not-evaluating',
    prepare: 'round-not-evaluating',
    release: 'round-not-evaluating',
    conclude: 'round-unfinished',
  },
  'closed-for-bodies': {
    open: 'round-already-open',
    'move-deadline': ['open'],
    'close-for-applicants': ['closed-for-bodies'],
    'close-for-bodies': ['closed-for-bodies'],
    'begin-evaluation': ['evaluating'],
    'close-scoring': 'round-not-evaluating',
    'reopen-scoring': 'round-not-evaluating',
    prepare: 'round-not-evaluating',
    release: 'round-not-evaluating',
    conclude: 'round-unfinished',
  },
  evaluating: {
    open: 'round-already-open',
    'move-deadline': 'too-late',
    'close-for-applicants': ['evaluating'],
    'close-for-bodies': ['evaluating'],
    'begin-evaluation': ['evaluating'],
    'close-scoring': ['evaluating'],
    'reopen-scoring': ['evaluating'],
    prepare: ['evaluating'],
    release: ['released'],
    conclude: 'round-unfinished',
  },
  released: {
    open: 'round-already-open',
    'move-deadline': 'too-late',
    'close-for-applicants': ['released'],
    'close-for-bodies': ['released'],
    'begin-evaluation': ['released'],
    'close-scoring': ['released'],
    'reopen-scoring': ['released'],
    prepare: ['released'],
    // Further batches may follow the first.
    release: ['released'],
    conclude: ['concluded'],
  },
  concluded: {
    open: 'round-concluded',
    'move-deadline': 'round-concluded',
    'close-for-applicants': 'round-concluded',
    'close-for-bodies': 'round-concluded',
    'begin-evaluation': 'round-concluded',
    'close-scoring': 'round-concluded',
    'reopen-scoring': 'round-concluded',
    prepare: 'round-concluded',
    release: 'round-concluded',
    conclude: 'round-concluded',
  },
};

export const roundStateSchema = lazily(() =>
  z.object({
    id: z.string(),
    status: z.enum(roundStatuses),
    movedDeadlineAt: z.string().optional(),
    /** The cut-off for paper, which is apart (R36). */
    movedPaperDeadlineAt: z.string().optional(),
    /** The reason for the move; what follows from it for bodies names it again. */
    moveNoteSha256: z.string().optional(),
    /** No score changes any more. */
    scoringClosed: z.boolean().optional(),
    /** Its summaries, dossiers and notes are gone from the vault. */
    erased: z.literal(true).optional(),
    /** When the intended list is open to objections, where the round wants that. */
    publicity: publicitySchema().optional(),
  }),
);
/** What a round is now; its parameters are the round's data. */
export type RoundState = z.infer<ReturnType<typeof roundStateSchema>>;

export function preparedRound(id: string): RoundState {
  return { id, status: 'prepared' };
}

export type RoundFact = Extract<NewFact, { type: `round-${string}` | 'evaluation-begun' }>;

export type RoundCommand =
  | {
      name:
        | 'open'
        | 'close-for-applicants'
        | 'close-for-bodies'
        | 'begin-evaluation'
        | 'close-scoring'
        | 'conclude'
        | 'prepare';
    }
  | { name: 'reopen-scoring'; noteSha256: string }
  | { name: 'release'; releaseId: string }
  | { name: 'move-deadline'; deadlineAt: string; paperDeadlineAt?: string | undefined; noteSha256: string };

export function roundRefusalFor(status: RoundStatus, command: RoundCommandName): RefusalCode | undefined {
  const cell = roundLife[status][command];
  return typeof cell === 'string' ? cell : undefined;
}

/** Facts that are so already are no facts: a step of the clock that was taken before answers with none. */
export function decideRound(
  state: RoundState,
  command: RoundCommand,
  context: { now: string; round: Round },
): Decision<RoundFact> {
  const refusal = roundRefusalFor(state.status, command.name);
  if (refusal) return refuse(refusal);
  const deadline = bodyDeadline({
    roundDeadlineAt: instant(context.round.deadlineAt),
    movedDeadlineAt: state.movedDeadlineAt,
  });
  switch (command.name) {
    case 'open':
      return { facts: [{ type: 'round-opened', version: 1, data: { deadlineAt: deadline.at } }] };
    case 'move-deadline':
      return moved(command, context, deadline);
    case 'close-for-applicants':
    case 'close-for-bodies':
      return closing(state, command.name, { now: context.now, deadlineAt: deadline.at });
    case 'begin-evaluation':
      return state.status === 'closed-for-bodies'
        ? { facts: [{ type: 'evaluation-begun', version: 1, data: {} }] }
        : { facts: [] };
    case 'close-scoring':
      return state.scoringClosed ? { facts: [] } : { facts: [{ type: 'round-scoring-closed', version: 1, data: {} }] };
    case 'reopen-scoring': {
      const { noteSha256 } = command;
      return state.scoringClosed
        ? { facts: [{ type: 'round-scoring-reopened', version: 1, data: { noteSha256 } }] }
        : { facts: [] };
    }
    case 'release':
      return state.status === 'evaluating'
        ? { facts: [{ type: 'round-released', version: 1, data: { releaseId: command.releaseId } }] }
        : { facts: [] };
    case 'prepare':
      return { facts: [] };
    case 'conclude':
      return { facts: [{ type: 'round-concluded', version: 1, data: {} }] };
  }
}

/** Forward only: a deadline in the past would end everything at once. The cut-off for paper moves only where it is named. */
function moved(
  command: Extract<RoundCommand, { name: 'move-deadline' }>,
  { now, round }: { now: string; round: Round },
  previous: Deadline,
): Decision<RoundFact> {
  const { deadlineAt, paperDeadlineAt, noteSha256 } = command;
  if (!inTime(now, { at: deadlineAt, source: 'round-moved' })) return refuse('deadline-past');
  if (paperDeadlineAt !== undefined && Date.parse(paperDeadlineAt) < Date.parse(deadlineAt))
    return refuse('paper-before-deadline');
  const limits = [
    [deadlineAt, furthest(round.deadlineAt)],
    [paperDeadlineAt ?? '', furthest(round.paperDeadlineAt)],
  ] as const;
  for (const [at, latest] of limits)
    if (Date.parse(at) > Date.parse(latest)) return refuse('deadline-too-far', { latest });
  const paper = paperDeadlineAt ? { paperDeadlineAt } : {};
  const data = { previousDeadlineAt: previous.at, deadlineAt, ...paper, noteSha256 };
  return { facts: [{ type: 'round-deadline-moved', version: 2, data }] };
}

function closing(
  state: RoundState,
  step: 'close-for-applicants' | 'close-for-bodies',
  at: { now: string; deadlineAt: string },
): Decision<RoundFact> {
  const passed = !inTime(at.now, { at: at.deadlineAt, source: 'round' });
  const from: RoundStatus[] = step === 'close-for-applicants' ? ['open'] : ['open', 'closed-for-applicants'];
  if (!passed || !from.includes(state.status)) return { facts: [] };
  const type = step === 'close-for-applicants' ? 'round-closed-for-applicants' : 'round-closed-for-bodies';
  return { facts: [{ type, version: 1, data: { deadlineAt: at.deadlineAt } }] };
}

export function evolveRound(state: RoundState, fact: RoundFact): RoundState {
  switch (fact.type) {
    case 'round-opened':
      return { ...state, status: 'open' };
    case 'round-deadline-moved':
      return {
        ...state,
        status: 'open',
        movedDeadlineAt: fact.data.deadlineAt,
        ...('paperDeadlineAt' in fact.data ? { movedPaperDeadlineAt: fact.data.paperDeadlineAt } : {}),
        moveNoteSha256: fact.data.noteSha256,
      };
    case 'round-closed-for-applicants':
      return { ...state, status: 'closed-for-applicants' };
    case 'round-closed-for-bodies':
      return { ...state, status: 'closed-for-bodies' };
    case 'evaluation-begun':
      return { ...state, status: 'evaluating' };
    case 'round-scoring-closed':
      return { ...state, scoringClosed: true };
    case 'round-scoring-reopened':
      return { ...state, scoringClosed: false };
    case 'round-released':
      return { ...state, status: 'released' };
    // What is made of a round leaves it as it is.
    case 'round-dossier-ordered':
    case 'round-dossier-made':
    case 'round-results-imported':
      return state;
    case 'round-personal-data-erased':
      return { ...state, erased: true };
    case 'round-publicity-set':
      return { ...state, publicity: fact.data };
    case 'round-concluded':
      return { ...state, status: 'concluded' };
  }
}

/** The round's data write instants with their zone; everything inside is UTC with milliseconds. */
export function instant(zoned: string): string {
  return new Date(zoned).toISOString();
}
