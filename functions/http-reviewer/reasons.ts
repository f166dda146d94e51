import { reasonsForBody, reasonsForCase } from '#cases/written-reasons.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { readable } from '#lambda/reviewed-case.ts';
import { readableBody } from '#lambda/reviewed-summary.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** Why a case was handed over or extended, and why its deadlines moved; for whoever may see the case. */
export async function readCaseReasons(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { application } = await readable(services, request);
  return { status: 200, body: { reasons: await reasonsForCase(services, application.state) } };
}

/** Why a body's terms were changed; for its own reviewers and the bureau. */
export async function readBodyReasons(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { roundId, bodyId } = readableBody(services, request);
  return { status: 200, body: { reasons: await reasonsForBody(services, { roundId, bodyId }) } };
}
