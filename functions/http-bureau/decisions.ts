import type * as z from 'zod';
import type { prepareRequest, releaseRequest } from '#api/schemas.ts';
import { refusalFor } from '#domain/application-lifecycle.ts';
import { canonicalJson, recordFacts } from '#domain/chain.ts';
import { type RoundCommandName, roundRefusalFor } from '#domain/round-lifecycle.ts';
import type { Release } from '#domain/release.ts';
import { recording } from '#cases/caller.ts';
import { refusalOf } from '#cases/outcome.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, refuseRequest } from '#lambda/problem.ts';
import { caseIdOf, readable, stepOnCase } from '#lambda/reviewed-case.ts';
import { mayAct, requireBureau, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';
import { justifiedDecision } from './justified-decision.ts';

async function requireRound(services: BureauServices, command: RoundCommandName): Promise<void> {
  const { state } = await services.store.loadRound(services.round.id);
  const refusal = roundRefusalFor(state.status, command);
  if (refusal) refuseRequest(refusal);
}

export async function listPrepared(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  return { status: 200, body: { prepared: await services.prepared.listPrepared(services.round.id) } };
}

/** A decision is prepared: nobody is told, and it may change until it is released. */
export async function prepare(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof prepareRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  await requireRound(services, 'prepare');
  const { application } = await readable(services, request);
  const barred = mayAct(request.member, 'bureau')(application.state);
  const refusal = barred?.code ?? refusalFor(application.state.status, 'prepare');
  if (refusal) refuseRequest(refusal);
  const about = { application: application.state, outcome: body.outcome, reason: body.reason };
  const justified = await justifiedDecision(services, request, about);
  if (justified)
    await stepOnCase(services, request, { tier: 'bureau', command: { name: 'prepare', justified }, content: body });
  const decision = {
    applicationId: application.state.id,
    outcome: body.outcome,
    preparedBy: request.member.id,
    preparedAt: request.receivedAt,
  };
  await services.prepared.prepare(services.round.id, decision);
  return { status: 200, body: decision };
}

export async function withdrawPrepared(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  await services.prepared.withdrawPrepared(services.round.id, caseIdOf(request));
  return { status: 200, body: {} };
}

/** Releases prepared decisions together, by one conditional write; each case then follows from that fact by itself. */
export async function release(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof releaseRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  const id = services.digest(canonicalJson(['release', caller.command.key])).slice(0, 32);
  const again = await services.store.loadRelease(id);
  if (!again) {
    await requireRound(services, 'release');
    const decisions = await preparedOf(services, [...new Set(body.applicationIds)]);
    const after: Release = { id, roundId: services.round.id, status: 'released', decisions };
    const about = recording(caller, `release/${id}`, services.round.id);
    const fact = { type: 'decisions-released', version: 1, data: { releaseId: id, decisions } } as const;
    const facts = recordFacts({ sequence: 0, hash: '' }, [fact], { recording: about, digest: services.digest });
    const change = { kind: 'release', before: undefined, legalStatuses: [], facts, after } as const;
    const refusal = refusalOf(await services.store.save({ command: caller.command, changes: [change] }));
    if (refusal) throw new ProblemError(refusalProblem(refusal));
    return { status: 201, body: { releaseId: id, decisions } };
  }
  if (canonicalJson(idsOf(again.state)) !== canonicalJson([...new Set(body.applicationIds)].toSorted()))
    refuseRequest('key-reused');
  return { status: 201, body: { releaseId: id, decisions: again.state.decisions } };
}

const idsOf = (one: Release): string[] => one.decisions.map(({ applicationId }) => applicationId).toSorted();

/** All or none: one that is not prepared, or that left the bureau meanwhile, stops the whole release. */
async function preparedOf(services: BureauServices, ids: string[]): Promise<Release['decisions']> {
  const prepared = new Map(
    (await services.prepared.listPrepared(services.round.id)).map((one) => [one.applicationId, one.outcome]),
  );
  const loaded = await Promise.all(ids.map((id) => services.store.loadApplication(id)));
  const decisions = ids.flatMap((applicationId, index) => {
    const outcome = prepared.get(applicationId);
    const status = loaded[index]?.state.status;
    const ready = outcome !== undefined && status !== undefined && refusalFor(status, 'decide') === undefined;
    return ready ? [{ applicationId, outcome }] : [];
  });
  if (decisions.length !== ids.length) {
    throw new ProblemError(
      refusalProblem({ code: 'not-prepared', detail: { missing: ids.length - decisions.length } }),
    );
  }
  return decisions;
}
