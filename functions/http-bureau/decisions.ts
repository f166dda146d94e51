import type * as z from 'zod';
import type { prepareRequest } from '#api/schemas.ts';
import type { Application } from '#domain/application.ts';
import type { JustifiedDecision } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { refusalFor } from '#domain/application-lifecycle.ts';
import { departures } from '#domain/comparison.ts';
import type { Refusal } from '#domain/refuse.ts';
import type { PreparedDecision } from '#ports/evaluations.ts';
import { changeApplication } from '#cases/change-application.ts';
import { scanFolder } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, refuseRequest } from '#lambda/problem.ts';
import { caseIdOf, keepNote, readable } from '#lambda/reviewed-case.ts';
import { mayAct, requireBureau, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';
import { isEvaluated, type Weighed, weigh } from './comparison-table.ts';
import { justifiedDecision } from './justified-decision.ts';
import { requireRound } from './round-acts.ts';

export async function listPrepared(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const { version, released, decisions } = await services.prepared.loadPrepared(services.round.id);
  return { status: 200, body: { version, released, prepared: decisions } };
}

/**
 * The panel's decision on one case, apart from the scores and with its opinion on record: nobody is told, and it may change
 * until it is released. One `reason` answers both what asks for it: the notice against the outcome (R20, R21), which becomes
 * a fact of the case, and a departure from the ranking (R39). Facts, opinion and prepared decision are one write.
 * @throws ProblemError where there is no evaluation on record, or a reason is missing.
 */
export async function prepare(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof prepareRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  await requireRound(services, 'prepare');
  const { application } = await readable(services, request);
  const barred = mayAct(request.member, 'bureau')(application.state);
  const code = barred?.code ?? refusalFor(application.state.status, 'prepare');
  if (code) refuseRequest(code);
  const weighed = await weigh(services);
  const refusal = decisionRefusal(services, weighed, { id: application.state.id, ...body });
  if (refusal) throw new ProblemError(refusalProblem(refusal));
  const about = { application: application.state, outcome: body.outcome, reason: body.reason };
  const justified = await justifiedDecision(services, request, about);
  return record(services, request, { body, weighed, judged: application.state, justified });
}

/** R39: no decision without an evaluation on record. One that departs from the ranking says why. */
function decisionRefusal(
  services: BureauServices,
  { cases, prepared }: Weighed,
  wanted: { id: string; outcome: PreparedDecision['outcome']; reason?: string | undefined },
): Refusal | undefined {
  const one = cases.get(wanted.id);
  if (prepared.released.includes(wanted.id)) return { code: 'already-released' };
  if (!one || !isEvaluated(services, one)) {
    const { minScores: needed } = services.round.evaluation;
    return { code: 'evaluation-missing', detail: { scored: one?.result.scored ?? 0, needed } };
  }
  const others = prepared.decisions.filter(({ applicationId }) => applicationId !== wanted.id);
  const intended = { applicationId: wanted.id, outcome: wanted.outcome, reasoned: wanted.reason !== undefined };
  const against = departures(
    [intended, ...others],
    [...cases.values()].map(({ result }) => result),
  )
    .filter(({ applicationId }) => applicationId === wanted.id)
    .map((one) => one.against);
  return against.length > 0 ? { code: 'reason-missing', detail: { against: against.join(', ') } } : undefined;
}

async function record(
  services: BureauServices,
  request: HttpRequest,
  about: {
    body: z.output<typeof prepareRequest>;
    weighed: Weighed;
    /** The case as the rules of the notice looked at it. */
    judged: Application;
    justified: JustifiedDecision | undefined;
  },
): Promise<HttpReply> {
  const { body, judged, justified } = about;
  const { id } = judged;
  const weighed = about.weighed.cases.get(id);
  // The opinion stands beside what it looked at: who reads it later sees the ranking of its time.
  const { mean, rank, tiedWith } = weighed?.result ?? {};
  const folder = scanFolder({ kind: 'application', id });
  const opinionSha256 = await keepNote(services, request, {
    folder,
    content: { ...body, seen: { mean, rank, tiedWith } },
  });
  const before = about.weighed.prepared.decisions.find(({ applicationId }) => applicationId === id);
  const decision = decisionOf(request, { judged, body, opinionSha256, before });
  // What was weighed and what the rules looked at must be the version that is decided on.
  const unchanged = ({ formVersion }: Application): boolean =>
    formVersion === weighed?.row.formVersion && formVersion === judged.formVersion;
  const command = { name: 'prepare', opinionSha256, justified } as const;
  const outcome = await changeApplication(
    services,
    { id, caller: reviewerCaller(services, request, { kind: 'bureau', content: body }) },
    {
      command: 'prepare',
      seen: request.ifMatch,
      allow: (application) =>
        mayAct(request.member, 'bureau')(application) ??
        (unchanged(application) ? undefined : { code: 'changed-meanwhile' }),
      decide: (application, context) => decideApplication(application, command, context),
      beside: () => ({ prepared: { roundId: services.round.id, act: 'prepare', decision } }),
    },
  );
  settled(outcome);
  return { status: 200, body: decision };
}

function decisionOf(
  request: HttpRequest,
  about: {
    judged: Application;
    body: z.output<typeof prepareRequest>;
    opinionSha256: string;
    before: PreparedDecision | undefined;
  },
): PreparedDecision {
  const { judged, body, opinionSha256, before } = about;
  const stands = before?.outcome === body.outcome && before.formVersion === judged.formVersion;
  return {
    applicationId: judged.id,
    outcome: body.outcome,
    formVersion: judged.formVersion,
    opinionSha256,
    reasoned: body.reason !== undefined,
    ...(body.reserve ? { reserve: body.reserve } : {}),
    preparedBy: request.member.id,
    preparedAt: request.receivedAt,
    since: stands ? listedSince(before) : request.receivedAt,
  };
}

/** Since when the case has stood on the intended list with its outcome. */
export const listedSince = ({ since, preparedAt }: PreparedDecision): string => since ?? preparedAt;

/** Taken back by a fact of the case, so that the chain says who did; the same command again finds that fact and takes back nothing. */
export async function withdrawPrepared(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const id = caseIdOf(request);
  const roundId = services.round.id;
  const { decisions, released } = await services.prepared.loadPrepared(roundId);
  const prepared = decisions.some(({ applicationId }) => applicationId === id);
  const outcome = await changeApplication(
    services,
    { id, caller: reviewerCaller(services, request, { kind: 'bureau', content: {} }) },
    {
      command: 'prepare',
      allow: (application) =>
        mayAct(request.member, 'bureau')(application) ??
        (released.includes(id) ? { code: 'already-released' } : undefined),
      decide: (application, context) => decideApplication(application, { name: 'prepare', prepared }, context),
      beside: () => ({ prepared: { roundId, act: 'withdraw', applicationId: id } }),
    },
  );
  settled(outcome);
  return { status: 200, body: {} };
}
