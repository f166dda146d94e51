import type { NewFact } from '#events/catalogue.ts';
import { type Application, evolveApplication, startApplication } from '#domain/application.ts';
import type { ApplicationCommand, ApplicationContext } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import type { ApplicationStatus } from '#domain/application-lifecycle.ts';
import { isRefusal } from '#domain/decision.ts';
import type { Refusal } from '#domain/refuse.ts';
import { emptySummary } from '#domain/summary.ts';
import { roundById } from '#rounds/index.ts';

export const round = roundById('2025-expert-service');
export const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const deadlineAt = '2025-02-07T16:00:00.000Z';
export const files = [{ number: 1, sha256: hash, bytes: 1000, mediaType: 'application/pdf' as const, pages: 1 }];
export const bodyId = 'district-310101';

export function contextAt(now: string, more: Partial<ApplicationContext> = {}): ApplicationContext {
  return { now, round, roundState: { id: round.id, status: 'open' }, summary: emptySummary(round.id, bodyId), ...more };
}

export function drafting(more: Partial<Application> = {}): Application {
  const data = { kind: 'service-team', route: 'nominated', creditCode: '12310101MB0000001X', bodyId } as const;
  return { ...startApplication({ id: 'a1', roundId: round.id }, data), ...more };
}

export function inStatus(status: ApplicationStatus): Application {
  const ended =
    status === 'lapsed'
      ? { endedFrom: 'awaiting-scan' as const }
      : status === 'not-forwarded'
        ? { endedFrom: 'submitted' as const }
        : status === 'not-selected'
          ? { nationalResult: 'not-selected' as const }
          : {};
  return drafting({ status, formVersion: status === 'drafting' ? 0 : 1, formSha256: hash, ...ended });
}

export function scanAt(receivedAt: string, formVersion = 1): Extract<ApplicationCommand, { name: 'accept-scan' }> {
  return {
    name: 'accept-scan',
    uploadId: 'u1',
    formVersion,
    receivedAt,
    files,
    reader: { version: 'none', verdict: 'not-read' },
  };
}

/** Takes one step; a refusal is answered, not thrown. */
export function step(
  state: Application,
  command: ApplicationCommand,
  context: ApplicationContext = contextAt('2025-01-20T01:00:00.000Z'),
): { state: Application; facts: readonly NewFact[]; refusal?: Refusal } {
  const decision = decideApplication(state, command, context);
  if (isRefusal(decision)) return { state, facts: [], refusal: decision.refusal };
  return { state: decision.facts.reduce(evolveApplication, state), facts: decision.facts };
}
