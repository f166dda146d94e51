import { decidePlacing, decideSubstitution, decideTakingOut } from '#domain/summary-decisions.ts';
import { changePlacement, type PlacementStep } from '#cases/change-placement.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { caseIdOf, readable } from '#lambda/reviewed-case.ts';
import { mayAct, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { ReviewerServices } from './reviewer-services.ts';

type Step = Pick<PlacementStep, 'commands' | 'decide' | 'applicationIds'>;

async function change(
  services: ReviewerServices,
  request: HttpRequest,
  step: { content: unknown; of: Step },
): Promise<HttpReply> {
  const { application } = await readable(services, request);
  const { roundId, bodyId } = application.state;
  if (bodyId === 'bureau') refuseRequest('direct-route');
  const caller = reviewerCaller(services, request, { kind: 'body', content: step.content });
  const guard = mayAct(request.member, 'body');
  const outcome = await changePlacement(services, caller, {
    ...step.of,
    body: { roundId, bodyId },
    seen: { id: application.state.id, version: request.ifMatch },
    // All of them must be this body's: nobody places another body's case.
    allow: (applications) => {
      const foreign = applications.some((one) => one.bodyId !== bodyId);
      return foreign ? { code: 'not-found' } : applications.map(guard).find((refusal) => refusal !== undefined);
    },
  });
  const summary = settled(outcome);
  return { status: 200, body: { status: summary.status, version: summary.version, placed: summary.placed } };
}

export function place(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  return change(services, request, {
    content: {},
    of: {
      applicationIds: [caseIdOf(request)],
      commands: { summary: 'place', applications: 'place' },
      decide: ({ summary, applications: [one] }, context) => (one ? decidePlacing(one, summary, context) : missing),
    },
  });
}

export function takeOut(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  return change(services, request, {
    content: {},
    of: {
      applicationIds: [caseIdOf(request)],
      commands: { summary: 'take-out', applications: 'take-out' },
      decide: ({ summary, applications: [one] }, context) => (one ? decideTakingOut(one, summary, context) : missing),
    },
  });
}

export function substitute(
  services: ReviewerServices,
  request: HttpRequest,
  body: { substitute: string },
): Promise<HttpReply> {
  const out = caseIdOf(request);
  if (out === body.substitute) refuseRequest('already-placed');
  return change(services, request, {
    content: body,
    of: {
      applicationIds: [out, body.substitute],
      commands: {
        summary: 'substitute',
        applications: new Map([
          [out, 'take-out'],
          [body.substitute, 'place'],
        ] as const),
      },
      decide: ({ summary, applications: [first, second] }, context) =>
        first && second ? decideSubstitution({ out: first, in: second }, summary, context) : missing,
    },
  });
}

const missing = { refusal: { code: 'not-found' } } as const;
