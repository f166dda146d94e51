import { isBureauOfficer } from '#domain/members.ts';
import { decideSummary, type SummaryCommand } from '#domain/summary-decisions.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { changeSummary } from '#cases/change-summary.ts';
import { settled } from './case-reply.ts';
import type { HttpRequest } from './http-endpoint.ts';
import type { HttpReply } from './http-response.ts';
import { refuseRequest } from './problem.ts';
import { requireBody, reviewerCaller, type Tier } from './reviewer-access.ts';

export interface BodyOwner {
  readonly kind: 'summary';
  readonly roundId: string;
  readonly bodyId: string;
}

/** The body of the route, if the round knows it. */
export function bodyOf(services: Pick<CaseServices, 'round'>, request: HttpRequest): BodyOwner {
  const bodyId = request.params['bodyId'] ?? '';
  if (!services.round.bodies.some(({ id }) => id === bodyId)) refuseRequest('not-found');
  return { kind: 'summary', roundId: services.round.id, bodyId };
}

/** The body of the route for those who may see its work: its own reviewers, and the bureau. */
export function readableBody(services: Pick<CaseServices, 'round'>, request: HttpRequest): BodyOwner {
  const owner = bodyOf(services, request);
  if (!isBureauOfficer(request.member)) requireBody(request.member, owner.bodyId);
  return owner;
}

/** One step of a body, or of the bureau for it, on its summary. */
export async function stepOnSummary(
  services: CaseServices,
  request: HttpRequest,
  step: { by: Tier; command: SummaryCommand; content: unknown },
): Promise<HttpReply> {
  const { roundId, bodyId } = bodyOf(services, request);
  const caller = reviewerCaller(services, request, { kind: step.by, content: step.content });
  const outcome = await changeSummary(
    services,
    { roundId, bodyId, caller },
    {
      command: step.command.name,
      decide: (summary, context) => decideSummary(summary, step.command, context),
    },
  );
  return { status: 200, body: settled(outcome) };
}
