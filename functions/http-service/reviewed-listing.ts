import type { Application } from '#domain/application.ts';
import type { ListLabels } from '#ports/record-store.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import { ProblemError, refusalProblem } from '#lambda/problem.ts';
import { caseIdOf, readable } from '#lambda/reviewed-case.ts';
import { mayAct, reviewerCaller, type Tier } from '#lambda/reviewer-access.ts';
import { confirmingTier, requireListed } from './service-view.ts';
import type { ServingServices } from './serving-services.ts';
import type { Serving } from './step.ts';

/** A listed application for those who confirm its service; who may not act is refused before anything is written. */
export async function reviewedListing(
  services: ServingServices,
  request: HttpRequest,
  content: unknown,
): Promise<{ state: Application; labels: ListLabels; tier: Tier; serving: Serving }> {
  const { application } = await readable(services, request);
  const { state, labels } = application;
  const tier = confirmingTier(state);
  const allow = mayAct(request.member, tier);
  const barred = allow(state);
  if (barred) throw new ProblemError(refusalProblem(barred));
  requireListed(state);
  const caller = reviewerCaller(services, request, { kind: tier, content });
  return { state, labels, tier, serving: { id: caseIdOf(request), caller, allow, erasures: state.erasures } };
}
