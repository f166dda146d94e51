import type * as z from 'zod';
import type { extendRequest, findingsRequest, nominateRequest, noteRequest } from '#api/schemas.ts';
import type { Application } from '#domain/application.ts';
import { assessmentRefusal, checklistFor } from '#domain/assessment.ts';
import { deadlineOfBody } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { isBureauOfficer, reviewsFor } from '#domain/members.ts';
import { changeApplication } from '#cases/change-application.ts';
import { findingsOfScan } from '#cases/page-views.ts';
import { scanFolder } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, requestProblem } from '#lambda/problem.ts';
import { caseIdOf, keepNote, readable, stepOnCase } from '#lambda/reviewed-case.ts';
import { reviewerCaller, type Tier } from '#lambda/reviewer-access.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** A note in the folder of the case that the route names. */
export const noteOn = (request: HttpRequest, content: unknown) => ({
  folder: scanFolder({ kind: 'application', id: caseIdOf(request) }),
  content,
});

/** The tier that this person acts for on this case; a stranger hears what everybody hears about an unknown case. */
export async function tierOf(services: ReviewerServices, request: HttpRequest): Promise<Tier> {
  const { application } = await readable(services, request);
  return tierFor(request, application.state);
}

function tierFor({ member }: HttpRequest, { bodyId, status }: Application): Tier {
  const atBureau = status === 'forwarded' || bodyId === 'bureau';
  if (atBureau && isBureauOfficer(member)) return 'bureau';
  return reviewsFor(member, bodyId) ? 'body' : 'bureau';
}

/** A person's judgement of what the machine said: each finding confirmed or overridden, with a note that stays on record. */
export async function reviewFindings(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof findingsRequest>,
): Promise<HttpReply> {
  const { state } = (await readable(services, request)).application;
  const tier = tierFor(request, state);
  await requireKnown(services, state, body);
  const noteSha256 = await keepNote(services, request, noteOn(request, { note: body.note }));
  const { confirmed, overridden } = body;
  const command = { name: 'review-findings', by: tier, confirmed, overridden, noteSha256 } as const;
  return stepOnCase(services, request, {
    tier,
    command: { ...command, confirmed: [...confirmed], overridden: [...overridden] },
    content: body,
  });
}

/** Every finding must be one of the filed scan: the record says nothing of what the machine never said. */
async function requireKnown(
  services: ReviewerServices,
  { id, uploadId }: Application,
  given: z.output<typeof findingsRequest>,
): Promise<void> {
  const owner = { kind: 'application', id } as const;
  const scan = uploadId === undefined ? undefined : await services.scans.loadScan(owner, uploadId);
  // Where nothing is filed, the decision says why nothing can be reviewed.
  if (!scan) return;
  const known = await findingsOfScan(services.documents, owner, scan);
  const errors = (['confirmed', 'overridden'] as const).flatMap((list) =>
    given[list].flatMap((code, index) =>
      known.has(code) ? [] : [{ path: `${list}.${index}`, message: '这份扫描件没有这项提示。' }],
    ),
  );
  if (errors.length > 0) throw new ProblemError(requestProblem('invalid-request', { extra: { errors } }));
}

export async function decline(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof noteRequest>,
): Promise<HttpReply> {
  await readable(services, request);
  const noteSha256 = await keepNote(services, request, noteOn(request, { note: body.note }));
  return stepOnCase(services, request, { tier: 'body', command: { name: 'decline', noteSha256 }, content: body });
}

/** The assessment stands on record before, and in the same write as, the nomination (R32). */
export async function nominate(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof nominateRequest>,
): Promise<HttpReply> {
  const { application } = await readable(services, request);
  const { kind } = application.state;
  const incomplete = assessmentRefusal(checklistFor(services.round, { tier: 'body', kind }), body.assessment.checklist);
  if (incomplete) throw new ProblemError(refusalProblem(incomplete));
  const assessmentSha256 = await keepNote(services, request, noteOn(request, body.assessment));
  return stepOnCase(services, request, {
    tier: 'body',
    command: { name: 'nominate', assessmentSha256, rank: body.rank },
    content: body,
  });
}

export function rank(services: ReviewerServices, request: HttpRequest, body: { rank: number }): Promise<HttpReply> {
  return stepOnCase(services, request, { tier: 'body', command: { name: 'rank', rank: body.rank }, content: body });
}

/** A named extension: who, why, until when. A body may give one up to its own deadline, the bureau beyond it. */
export async function extend(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof extendRequest>,
): Promise<HttpReply> {
  const { application, context } = await unfiled(services, request);
  const bodyMay =
    reviewsFor(request.member, application.bodyId) && Date.parse(body.until) <= Date.parse(deadlineOfBody(context).at);
  const tier: Tier = bodyMay ? 'body' : 'bureau';
  const noteSha256 = await keepNote(services, request, noteOn(request, { note: body.note }));
  const command = { name: 'extend', tier: 'applicant', until: body.until, noteSha256 } as const;
  const caller = reviewerCaller(services, request, { kind: tier, content: body });
  const outcome = await changeApplication(
    services,
    { id: caseIdOf(request), caller },
    {
      command: 'extend',
      seen: request.ifMatch,
      // Only those who must extend see a case that is not filed; they learn its state, not its data.
      allow: (one) => {
        if (isBureauOfficer(request.member)) return undefined;
        if (!reviewsFor(request.member, one.bodyId)) return { code: 'not-found' };
        return bodyMay ? undefined : { code: 'cut-off-after-deadline' };
      },
      decide: (one, at) => decideApplication(one, command, at),
    },
  );
  const { id, status, extendedUntil } = settled(outcome);
  return { status: 200, body: { id, status, extendedUntil } };
}

async function unfiled(services: ReviewerServices, request: HttpRequest) {
  const { application, context } = await readable(services, request, { alsoUnfiled: true });
  return { application: application.state, context };
}
