import type * as z from 'zod';
import type { startRequest } from '#api/schemas-of-filing.ts';
import { canonicalJson, recordFacts } from '#domain/chain.ts';
import { directBodyId, startApplication } from '#domain/application.ts';
import { decideStart } from '#domain/application-decisions.ts';
import { isRefusal } from '#domain/decision.ts';
import { competenceFindings } from '#domain/rules/competence.ts';
import { actsForUnit, committeesOf, type Member } from '#domain/members.ts';
import { recording } from '#cases/caller.ts';
import { applicationSubject } from '#cases/subjects.ts';
import { refusalOf } from '#cases/outcome.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, refuseRequest } from '#lambda/problem.ts';
import type { ApplicantServices } from './applicant-services.ts';
import { applicantCaller } from '#lambda/own-case.ts';

/**
 * Begins an application. Its id follows from who asked with which key, so the same request again finds the same application.
 */
export async function begin(
  services: ApplicantServices,
  request: HttpRequest,
  body: z.output<typeof startRequest>,
): Promise<HttpReply> {
  const { member, receivedAt } = request;
  const committeeId = proposer(member, body);
  const caller = applicantCaller(services, request, body);
  const id = services.digest(canonicalJson(['application', caller.command.key])).slice(0, 32);
  const [roundState, summary] = await Promise.all([
    services.store.loadRound(services.round.id),
    services.store.loadSummary(services.round.id, body.bodyId ?? 'bureau'),
  ]);
  const context = {
    now: receivedAt,
    round: services.round,
    roundState: roundState.state,
    cutOffAt: summary.state.cutOffAt,
  };
  const decision = decideStart({ ...body, committeeId }, context);
  if (isRefusal(decision)) throw new ProblemError(refusalProblem(decision.refusal));
  const [fact] = decision.facts;
  if (!fact) throw new Error('a start has a fact');
  const after = startApplication({ id, roundId: services.round.id }, fact.data);
  const about = recording(caller, applicationSubject(id), services.round.id);
  const facts = recordFacts({ sequence: 0, hash: '' }, decision.facts, {
    recording: about,
    digest: services.digest,
  });
  const outcome = await services.store.save({
    command: caller.command,
    changes: [{ kind: 'application', before: undefined, legalStatuses: [], facts, after }],
  });
  const refusal = refusalOf(outcome);
  if (refusal) throw new ProblemError(refusalProblem(refusal));
  const { creditCode, bodyId = directBodyId } = body;
  const warnings = competenceFindings({ bodyId, creditCode, content: {} }, services.round);
  return { status: 201, body: { id, status: after.status, ...(committeeId ? { committeeId } : {}), warnings } };
}

/**
 * A title committee alone proposes by its own route, and says which it is where its member sits on several (R30); by every
 * other route the unit begins for itself. Answers the committee, if any.
 */
function proposer(member: Member, body: z.output<typeof startRequest>): string | undefined {
  if (body.route !== 'title-committee') {
    if (!actsForUnit(member, body.creditCode)) refuseRequest('not-allowed');
    return body.committeeId;
  }
  const own = committeesOf(member);
  if (own.length === 0) refuseRequest('not-allowed');
  const chosen = body.committeeId ?? (own.length === 1 ? own[0] : undefined);
  if (chosen === undefined) refuseRequest('committee-missing');
  return own.includes(chosen) ? chosen : refuseRequest('not-allowed');
}
