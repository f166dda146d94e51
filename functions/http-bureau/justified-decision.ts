import type { Outcome } from '#events/value-types.ts';
import type { Application } from '#domain/application.ts';
import type { JustifiedDecision } from '#domain/application-commands.ts';
import { clausesFor } from '#domain/rules/clauses-for.ts';
import { findingsAtDecision } from '#cases/findings-at-decision.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import { ProblemError, requestProblem } from '#lambda/problem.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import type { BureauServices } from './bureau-services.ts';

/**
 * What the notice says against an outcome (R20, R21) passes only with a reason, which is kept. Undefined: nothing does.
 * @throws ProblemError with the findings and their clauses where the reason is missing.
 */
export async function justifiedDecision(
  services: BureauServices,
  request: HttpRequest,
  about: { application: Application; outcome: Outcome; reason: string | undefined },
): Promise<JustifiedDecision | undefined> {
  const { application, outcome, reason } = about;
  const findings = await findingsAtDecision(services, application, outcome);
  if (findings.length === 0) return undefined;
  if (reason === undefined) {
    const extra = { findings, clauses: clausesFor(services.clauses, findings) };
    throw new ProblemError(requestProblem('reason-needed', { extra }));
  }
  const folder = scanFolder({ kind: 'application', id: application.id });
  const noteSha256 = await keepNote(services, request, { folder, content: { reason } });
  return { outcome, rules: [...new Set(findings.map(({ rule }) => rule))], noteSha256 };
}
