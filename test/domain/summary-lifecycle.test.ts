import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/application.ts';
import type { ApplicationContext } from '#domain/application-commands.ts';
import { isRefusal } from '#domain/decision.ts';
import { evolveSummary, type Summary } from '#domain/summary.ts';
import {
  decideBodyExtension,
  decideForwarding,
  decidePlacing,
  decideSubstitution,
  decideSummary,
  decideTakingOut,
  type SummaryCommand,
} from '#domain/summary-decisions.ts';
import { decideJustifying, decideLateness, decideQuestioning } from '#domain/summary-filing.ts';
import {
  legalSummaryStatuses,
  summaryCommands,
  type SummaryCommandName,
  summaryLife,
  type SummaryStatus,
  summaryStatuses,
} from '#domain/summary-lifecycle.ts';
import {
  after,
  applicationOf,
  before,
  contextOf,
  deadlineAt,
  files,
  noteSha256,
  reader,
  sha,
  summaryOf,
} from './cases.ts';
import { cellCount, decidedCell, expectedCell, tableCell } from './matrices/read-matrix.ts';
import { summaryMatrix } from './matrices/summary-matrix.ts';

const placed = [{ id: 'a1', kind: 'service-team' as const, formVersion: 1 }];
const first = applicationOf({ status: 'placed' });
const second = applicationOf({ id: 'a2', status: 'nominated' });
const lateScan = { uploadId: 'u9', receivedAt: after, files, version: 1 };
const questionedOf = (summary: Summary): Summary => ({
  ...summary,
  questioned: { uploadId: 'u1', receivedAt: before, files, version: 1, reader, findings: ['seal-absent'] },
});
const until = '2025-02-12T16:00:00.000Z';

interface Joint {
  readonly summary: Summary;
  readonly applications: readonly Application[];
}

/** Summaries at a state, with what is placed on them; a moved deadline makes a late one act again. */
function jointsAt(status: SummaryStatus): Joint[] {
  const full = { summary: summaryOf({ status, version: 1, placed }), applications: [first] };
  switch (status) {
    case 'open':
      return [full, { summary: summaryOf(), applications: [] }];
    case 'issued':
      return [
        full,
        { ...full, summary: { ...full.summary, lateScan } },
        { ...full, summary: questionedOf(full.summary) },
      ];
    case 'nothing-to-forward':
      return [{ summary: summaryOf({ status }), applications: [] }];
    case 'late': {
      const ended = { ...full.summary, endedFrom: 'issued' } as const;
      return [
        { ...full, summary: { ...full.summary, endedFrom: 'open' } },
        { ...full, summary: ended },
        { ...full, summary: { ...ended, lateScan } },
      ];
    }
    case 'forwarded':
      return [full];
  }
}

const plain: Partial<Record<SummaryCommandName, SummaryCommand>> = {
  upload: { name: 'upload' },
  'declare-nothing': { name: 'declare-nothing' },
  'refuse-scan': { name: 'refuse-scan', uploadId: 'u1', formVersion: 1, receivedAt: before, findings: ['file-empty'] },
  'raise-cap': { name: 'raise-cap', max: 2, noteSha256 },
  'receive-paper': { name: 'receive-paper', copies: 2, letterDate: '2025-01-20', letterSha256: sha('letter') },
  'set-cut-off': { name: 'set-cut-off', cutOffAt: before, noteSha256 },
};

type Answer = { readonly code: string } | { readonly status: SummaryStatus };

function decided(name: SummaryCommandName, joint: Joint, context: ApplicationContext): Answer {
  const { summary, applications } = joint;
  const decide = () => {
    switch (name) {
      case 'place':
        return decidePlacing(second, { ...summary, cap: 5 }, context);
      case 'take-out':
        return decideTakingOut(first, summary, context);
      case 'substitute':
        return decideSubstitution({ out: first, in: second }, summary, context);
      case 'accept-scan':
        return decideForwarding({ uploadId: 'u1', formVersion: 1, receivedAt: context.now, files }, joint, context);
      case 'question-scan':
        return decideQuestioning(
          { uploadId: 'u1', formVersion: 1, receivedAt: context.now, files, findings: ['seal-absent'], reader },
          joint,
          context,
        );
      case 'justify':
        return decideJustifying({ uploadId: 'u1', noteSha256 }, joint, context);
      case 'mark-late':
        return decideLateness(joint, context);
      case 'extend':
        return decideBodyExtension({ name, until, noteSha256 }, joint, context);
      case 'issue':
        return decideSummary(summary, { name, documentSha256: sha('document'), applications }, context);
      default: {
        const command = plain[name];
        if (!command) throw new Error(`no command for ${name}`);
        return decideSummary(summary, command, context);
      }
    }
  };
  const decision = decide();
  if (isRefusal(decision)) return { code: decision.refusal.code };
  const facts = 'facts' in decision ? decision.facts : decision.summary;
  return { status: facts.reduce(evolveSummary, summary).status };
}

/** Before the deadline, after it, and after it with the round's deadline moved beyond. */
const moments: readonly ApplicationContext[] = [
  contextOf(),
  contextOf({ now: after }),
  contextOf({
    now: after,
    roundState: { id: '2025-expert-service', status: 'open', movedDeadlineAt: '2025-02-11T16:00:00.000Z' },
  }),
];

describe('the life of a summary', () => {
  it.each(summaryStatuses)('has every command of %s in the matrix', (status) => {
    expect(cellCount(summaryMatrix, status)).toBe(summaryCommands.length);
    for (const command of summaryCommands) {
      expect(tableCell(summaryLife[status][command]), `${status} × ${command}`).toEqual(
        expectedCell(summaryMatrix, status, command),
      );
    }
  });

  const pairs = summaryStatuses.flatMap((status) => summaryCommands.map((command) => [status, command] as const));

  it.each(pairs)('decides %s × %s as the matrix says', (status, command) => {
    const expected = expectedCell(summaryMatrix, status, command);
    const answers = jointsAt(status).flatMap((joint) => moments.map((context) => decided(command, joint, context)));
    const reached = new Set(answers.flatMap((answer) => ('status' in answer ? [answer.status] : [])));
    const codes = new Set(answers.flatMap((answer) => ('code' in answer ? [answer.code] : [])));
    // A step of the clock whose time has not come writes nothing.
    if (command === 'mark-late') reached.delete(status);
    expect(decidedCell({ codes, reached })).toEqual(expected);
  });

  it('gives the legal states as the condition of the write', () => {
    expect(legalSummaryStatuses('issue')).toEqual(['open', 'issued']);
  });
});

describe('R34 a summary and its placed set', () => {
  it('voids the printed version when the set changes', () => {
    const summary = summaryOf({ status: 'issued', version: 1, placed, documentSha256: sha('document') });
    const decision = decideTakingOut(first, summary, contextOf());
    expect(isRefusal(decision) ? [] : decision.summary.map(({ type }) => type)).toEqual([
      'placement-changed',
      'summary-voided',
    ]);
  });

  it('does not bring a printed version back whose set changed while it was late', () => {
    const late = summaryOf({
      status: 'late',
      endedFrom: 'issued',
      version: 1,
      placed,
      documentSha256: sha('document'),
      lateScan,
    });
    const context = contextOf({
      now: after,
      roundState: { id: '2025-expert-service', status: 'open', movedDeadlineAt: until },
      summary: late,
    });
    const taken = decideTakingOut(first, late, context);
    if (isRefusal(taken)) throw new Error(taken.refusal.code);
    const changed = taken.summary.reduce(evolveSummary, late);
    const extended = decideBodyExtension(
      { name: 'extend', until: '2025-02-20T16:00:00.000Z', noteSha256 },
      { summary: changed, applications: [] },
      context,
    );
    if (isRefusal(extended)) throw new Error(extended.refusal.code);
    const reopened = extended.summary.reduce(evolveSummary, changed);
    expect(reopened.status).toBe('open');
    expect(reopened.documentSha256).toBeUndefined();
    expect(reopened.lateScan).toBeUndefined();
  });

  it('issues nothing while a placed application is being corrected, and nothing when it is empty', () => {
    const issue = (applications: readonly Application[], set = placed) =>
      decideSummary(
        summaryOf({ placed: set }),
        { name: 'issue', documentSha256: sha('document'), applications },
        contextOf(),
      );
    expect(issue([applicationOf({ status: 'returned' })])).toEqual({ refusal: { code: 'summary-incomplete' } });
    expect(issue([applicationOf({ status: 'placed', formVersion: 2 })])).toEqual({
      refusal: { code: 'summary-incomplete' },
    });
    expect(issue([], [])).toEqual({ refusal: { code: 'summary-empty' } });
  });

  it('forwards no application that is not as it was placed', () => {
    const summary = summaryOf({ status: 'issued', version: 1, placed });
    const forward = (application: Application) =>
      decideForwarding(
        { uploadId: 'u1', formVersion: 1, receivedAt: before, files },
        { summary, applications: [application] },
        contextOf(),
      );
    expect(isRefusal(forward(first))).toBe(false);
    expect(isRefusal(forward({ ...first, status: 'not-forwarded', endedFrom: 'placed' }))).toBe(false);
    expect(forward({ ...first, status: 'not-forwarded', endedFrom: 'submitted' })).toEqual({
      refusal: { code: 'summary-incomplete' },
    });
    expect(forward({ ...first, formVersion: 2 })).toEqual({ refusal: { code: 'summary-incomplete' } });
  });

  it('declares nothing to forward only where nothing is placed', () => {
    expect(decideSummary(summaryOf({ placed }), { name: 'declare-nothing' }, contextOf())).toEqual({
      refusal: { code: 'summary-not-empty' },
    });
  });

  it('lets no cut-off lie after the deadline of the bureau', () => {
    const cutOff = (cutOffAt: string) =>
      decideSummary(summaryOf(), { name: 'set-cut-off', cutOffAt, noteSha256 }, contextOf());
    expect(isRefusal(cutOff(deadlineAt))).toBe(false);
    expect(isRefusal(cutOff('2025-02-07T16:00:00.001Z'))).toBe(true);
  });

  it('takes no cut-off from before the notice: the year was mistyped', () => {
    const cutOff = (cutOffAt: string) =>
      decideSummary(summaryOf(), { name: 'set-cut-off', cutOffAt, noteSha256 }, contextOf());
    expect(cutOff('2020-02-01T00:00:00.000Z')).toEqual({ refusal: { code: 'deadline-past' } });
    expect(isRefusal(cutOff(before))).toBe(false);
  });
});
