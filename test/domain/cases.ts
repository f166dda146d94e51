import { createHash } from 'node:crypto';
import { type Application, evolveApplication } from '#domain/application.ts';
import type { ApplicationCommand, ApplicationContext, ApplicationFact } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { isRefusal } from '#domain/decision.ts';
import type { Round } from '#domain/round.ts';
import { emptySummary, evolveSummary, type Summary } from '#domain/summary.ts';
import type { JointDecision, JointFacts } from '#domain/summary-decisions.ts';
import { roundById } from '#rounds/index.ts';

/** Samples from which the tests of the domain are built; all instants are those of the 2025 round. */
export const round: Round = roundById('2025-expert-service');
export const deadlineAt = '2025-02-07T16:00:00.000Z';
export const before = '2025-01-20T02:00:00.000Z';
export const after = '2025-02-10T02:00:00.000Z';
export const bodyId = 'district-310101';
export const sha = (seed: string): string => createHash('sha256').update(seed).digest('hex');
export const noteSha256 = sha('note');
export const files = [{ number: 1, sha256: sha('scan'), bytes: 1000, mediaType: 'application/pdf' as const, pages: 3 }];
export const reader = { version: 'none', verdict: 'not-read' } as const;
export const shift = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

export function summaryOf(fields: Partial<Summary> = {}): Summary {
  return { ...emptySummary(round.id, bodyId), ...fields };
}

export function applicationOf(fields: Partial<Application> = {}): Application {
  return {
    id: 'a1',
    roundId: round.id,
    kind: 'service-team',
    route: 'nominated',
    creditCode: '12310000425006133D',
    bodyId,
    status: 'drafting',
    formVersion: 1,
    formSha256: sha('form'),
    ...fields,
  };
}

export function contextOf(fields: Partial<ApplicationContext> = {}): ApplicationContext {
  return { now: before, round, roundState: { id: round.id, status: 'open' }, summary: summaryOf(), ...fields };
}

export function acceptScan(fields: Partial<Extract<ApplicationCommand, { name: 'accept-scan' }>> = {}) {
  return { name: 'accept-scan', uploadId: 'u1', formVersion: 1, receivedAt: before, files, reader, ...fields } as const;
}

export function questionScan(fields: Partial<Extract<ApplicationCommand, { name: 'question-scan' }>> = {}) {
  const warned = { version: '1', verdict: 'accepted-with-warnings' } as const;
  return {
    ...acceptScan(),
    name: 'question-scan' as const,
    findings: ['seal-absent'],
    reader: warned,
    ...fields,
  } satisfies ApplicationCommand;
}

/** The facts of a decision that must not be a refusal. */
export function factsOf<F>(
  decision: { readonly facts: readonly F[] } | { readonly refusal: { code: string } },
): readonly F[] {
  if ('refusal' in decision) throw new Error(`refused: ${decision.refusal.code}`);
  return decision.facts;
}

export function codeOf(decision: object): string | undefined {
  return isRefusal(decision) ? decision.refusal.code : undefined;
}

/** Decides and evolves one command after the other; a refusal ends the test. */
export function play(
  state: Application,
  commands: readonly ApplicationCommand[],
  context: ApplicationContext = contextOf(),
): Application {
  return commands.reduce(
    (current, command) => factsOf(decideApplication(current, command, context)).reduce(evolveApplication, current),
    state,
  );
}

export function jointOf(decision: JointDecision): JointFacts {
  if (isRefusal(decision)) throw new Error(`refused: ${decision.refusal.code}`);
  return decision;
}

/** What a joint decision makes of the summary and of the applications. */
export function applyJoint(
  decision: JointDecision,
  joint: { summary: Summary; applications: readonly Application[] },
): { summary: Summary; applications: Application[] } {
  const facts = jointOf(decision);
  const own = (id: string): readonly ApplicationFact[] => facts.applications.get(id) ?? [];
  return {
    summary: facts.summary.reduce(evolveSummary, joint.summary),
    applications: joint.applications.map((one) => own(one.id).reduce(evolveApplication, one)),
  };
}
