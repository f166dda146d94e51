import { describe, expect, it } from 'vitest';
import { type Application, evolveApplication } from '#domain/application.ts';
import type { ApplicationCommand, ApplicationContext } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import {
  applicationCommands,
  type ApplicationCommandName,
  applicationLife,
  type ApplicationStatus,
  applicationStatuses,
  legalStatuses,
} from '#domain/application-lifecycle.ts';
import { decideServing } from '#domain/service-decisions.ts';
import { isRefusal } from '#domain/decision.ts';
import { decideForwarding, decidePlacing, decideTakingOut, type JointDecision } from '#domain/summary-decisions.ts';
import {
  acceptScan,
  after,
  applicationOf,
  before,
  contextOf,
  files,
  noteSha256,
  questionScan,
  reader,
  sha,
  summaryOf,
} from './cases.ts';
import { applicationMatrix } from './matrices/application-matrix.ts';
import { cellCount, decidedCell, expectedCell, tableCell } from './matrices/read-matrix.ts';

const objection = { objectionId: 'new', summarySha256: noteSha256 };

/** A state as it comes about in all the ways that matter to a command. */
function statesAt(status: ApplicationStatus): Application[] {
  const base = applicationOf({ status, uploadId: 'u0', holdsClaim: true });
  const questioned = { uploadId: 'u1', receivedAt: before, files, reader };
  const lateScan = { uploadId: 'u9', receivedAt: '2025-02-08T01:00:00.000Z', files };
  switch (status) {
    case 'awaiting-scan':
      return [
        base,
        { ...base, lateScan },
        { ...base, resumesAt: 'forwarded' },
        { ...base, resumesAt: 'forwarded', lateScan },
        { ...base, questioned },
        { ...base, resumesAt: 'forwarded', questioned },
      ];
    case 'lapsed': {
      const ended = (['drafting', 'returned', 'awaiting-scan'] as const).map((endedFrom) => ({ ...base, endedFrom }));
      const waiting: Application = { ...base, endedFrom: 'awaiting-scan' };
      return [
        ...ended,
        { ...waiting, lateScan },
        { ...waiting, resumesAt: 'forwarded' },
        { ...waiting, resumesAt: 'forwarded', lateScan },
      ];
    }
    case 'not-forwarded':
      return (['submitted', 'nominated', 'placed'] as const).map((endedFrom) => ({ ...base, endedFrom }));
    case 'forwarded': {
      const open = { id: 'open', receivedOn: '2025-03-04', from: 'unit', summarySha256: noteSha256 } as const;
      const both: Application[] = [base, { ...base, bodyId: 'bureau', route: 'special-allowance' }];
      return both.map((one) => ({ ...one, objections: [open] }));
    }
    case 'not-selected':
      return [base, { ...base, nationalResult: 'not-selected' }];
    default:
      return [base, { ...base, bodyId: 'bureau', route: 'special-allowance' }];
  }
}

type Placing = 'place' | 'take-out' | 'forward';
const report = { act: 'report', reportSha256: sha('report'), days: 5, personTimes: 60, short: [] } as const;

/** Commands by name, in the shapes that lead to different states. */
const shapes: { readonly [N in Exclude<ApplicationCommandName, Placing | 'serve'>]: readonly ApplicationCommand[] } = {
  'save-draft': [{ name: 'save-draft' }],
  freeze: [{ name: 'freeze', formSha256: sha('form') }],
  'edit-again': [{ name: 'edit-again' }],
  upload: [{ name: 'upload' }],
  'accept-scan': [acceptScan(), acceptScan({ receivedAt: after })],
  'question-scan': [questionScan(), questionScan({ receivedAt: after })],
  justify: [{ name: 'justify', uploadId: 'u1', noteSha256 }],
  'review-findings': [
    { name: 'review-findings', by: 'body', confirmed: [], overridden: ['seal-uncertain'], noteSha256 },
  ],
  'receive-paper': [{ name: 'receive-paper', copies: 2, letterDate: '2025-01-20', letterSha256: sha('letter') }],
  'refuse-scan': [
    { name: 'refuse-scan', uploadId: 'u1', formVersion: 1, receivedAt: before, findings: ['file-encrypted'] },
  ],
  withdraw: [{ name: 'withdraw' }],
  return: [
    { name: 'return', by: 'body', noteSha256, everything: true },
    { name: 'return', by: 'bureau', noteSha256, everything: true },
  ],
  transfer: [
    {
      name: 'transfer',
      by: 'body',
      to: 'district-310104',
      noteSha256,
      target: summaryOf({ bodyId: 'district-310104' }),
    },
  ],
  decline: [{ name: 'decline', noteSha256 }],
  nominate: [{ name: 'nominate', assessmentSha256: sha('assessment'), rank: 1 }],
  rank: [{ name: 'rank', rank: 2 }],
  extend: [
    { name: 'extend', tier: 'applicant', until: '2025-02-12T16:00:00.000Z', noteSha256 },
    { name: 'extend', tier: 'body', until: '2025-02-12T16:00:00.000Z', noteSha256 },
  ],
  lapse: [{ name: 'lapse' }],
  'mark-not-forwarded': [{ name: 'mark-not-forwarded' }],
  'check-intake': [{ name: 'check-intake', unmet: [], checkSha256: sha('check') }],
  evaluate: [{ name: 'evaluate', step: { act: 'assign', memberIds: ['e1'], by: 'distribution', upTo: 3 } }],
  prepare: [{ name: 'prepare', opinionSha256: sha('opinion') }],
  decide: (['recommended', 'listed', 'not-selected'] as const).map((outcome) => ({
    name: 'decide',
    outcome,
    releaseId: 'r1',
  })),
  'record-national': [
    { name: 'record-national', listed: true },
    { name: 'record-national', listed: false },
  ],
  'fall-back': [{ name: 'fall-back', noteSha256 }],
  'register-objection': [{ name: 'register-objection', ...objection, receivedOn: '2025-03-04', from: 'unit' }],
  'answer-objection': [{ name: 'answer-objection', objectionId: 'open', upheld: false, answerSha256: noteSha256 }],
  'settle-funding': [
    { name: 'settle-funding', lines: [{ source: 'ministry-grant', fen: 100 }] },
    { name: 'settle-funding', lines: [{ source: 'municipal-grant', fen: 100 }] },
  ],
};

function placingDecision(name: Placing, state: Application, context: ApplicationContext): JointDecision {
  const placed = [{ id: state.id, kind: state.kind, formVersion: state.formVersion }];
  if (name === 'place') return decidePlacing(state, summaryOf(), context);
  if (name === 'take-out') return decideTakingOut(state, summaryOf({ placed }), context);
  const summary = summaryOf({ status: 'issued', version: 1, placed });
  return decideForwarding(
    { uploadId: 'u1', formVersion: 1, receivedAt: before, files },
    { summary, applications: [state] },
    context,
  );
}

interface Outcome {
  readonly codes: Set<string>;
  readonly reached: Set<string>;
}

/** Everything that `name` does from `status`, over all its shapes and before as well as after the deadline. */
function outcomesOf(status: ApplicationStatus, name: ApplicationCommandName): Outcome {
  const outcome: Outcome = { codes: new Set(), reached: new Set() };
  const collect = (
    state: Application,
    decision: object,
    facts: () => readonly Parameters<typeof evolveApplication>[1][],
  ) => {
    if (isRefusal(decision)) outcome.codes.add(decision.refusal.code);
    else outcome.reached.add(facts().reduce(evolveApplication, state).status);
  };
  for (const state of statesAt(status)) {
    for (const now of [before, after]) {
      const context = contextOf({ now });
      if (name === 'place' || name === 'take-out' || name === 'forward') {
        const decision = placingDecision(name, state, context);
        collect(state, decision, () => (isRefusal(decision) ? [] : (decision.applications.get(state.id) ?? [])));
        continue;
      }
      if (name === 'serve') {
        const decision = decideServing(state, { ...report, short: [] });
        collect(state, decision, () => (isRefusal(decision) ? [] : decision.facts));
        continue;
      }
      for (const command of shapes[name]) {
        const decision = decideApplication(state, command, context);
        collect(state, decision, () => (isRefusal(decision) ? [] : decision.facts));
      }
    }
  }
  return outcome;
}

describe('the life of an application', () => {
  it.each(applicationStatuses)('has every command of %s in the matrix', (status) => {
    expect(cellCount(applicationMatrix, status)).toBe(applicationCommands.length);
    for (const command of applicationCommands) {
      expect(tableCell(applicationLife[status][command]), `${status} × ${command}`).toEqual(
        expectedCell(applicationMatrix, status, command),
      );
    }
  });

  const pairs = applicationStatuses.flatMap((status) =>
    applicationCommands.map((command) => [status, command] as const),
  );

  it.each(pairs)('decides %s × %s as the matrix says', (status, command) => {
    const expected = expectedCell(applicationMatrix, status, command);
    const { codes, reached } = outcomesOf(status, command);
    // A step of the clock whose time has not come writes nothing.
    if (command === 'lapse' || command === 'mark-not-forwarded') reached.delete(status);
    // A summary that is forwarded answers for all its applications at once.
    const answer = command === 'forward' && 'code' in expected ? { code: 'summary-incomplete' } : expected;
    expect(decidedCell({ codes, reached })).toEqual(answer);
  });

  it('gives the legal states as the condition of the write', () => {
    expect(legalStatuses('nominate')).toEqual(['submitted']);
    expect(legalStatuses('forward')).toEqual(['placed', 'not-forwarded']);
    expect(legalStatuses('accept-scan')).toEqual(['awaiting-scan', 'lapsed']);
  });
});
