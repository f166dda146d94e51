import type * as z from 'zod';
import type { intakeRequest } from '#api/schemas.ts';
import { checklistFor } from '#domain/assessment.ts';
import { intakeRefusal, unmetRules } from '#domain/intake-check.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem } from '#lambda/problem.ts';
import { caseIdOf, keepNote, readable, stepOnCase } from '#lambda/reviewed-case.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';

/** The bureau's check for completeness when a case comes in: every question of its checklist, on record. */
export async function checkIntake(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof intakeRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const { application } = await readable(services, request);
  const questions = checklistFor(services.round, { tier: 'bureau', kind: application.state.kind });
  const refusal = intakeRefusal(questions, body.answers);
  if (refusal) throw new ProblemError(refusalProblem(refusal));
  const id = caseIdOf(request);
  const folder = scanFolder({ kind: 'application', id });
  const checkSha256 = await keepNote(services, request, { folder, content: body });
  const unmet = unmetRules(body.answers);
  const command = { name: 'check-intake', unmet, checkSha256 } as const;
  await stepOnCase(services, request, { tier: 'bureau', command, content: body });
  return { status: 200, body: { id, complete: unmet.length === 0, unmet } };
}
