import type * as z from 'zod';
import type { answerRequest, objectionRequest, publicityRequest } from '#api/schemas.ts';
import { changeApplication } from '#cases/change-application.ts';
import { noteDocumentSchema } from '#cases/note-document.ts';
import { recordOnRound } from '#cases/round-records.ts';
import { scanFolder } from '#cases/uploads.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { caseNumber } from '#domain/case-number.ts';
import { canonicalJson } from '#domain/chain.ts';
import { localParts } from '#domain/deadlines.ts';
import type { Objection } from '#domain/objection.ts';
import { publicityRefusal } from '#domain/publicity.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, refuseRequest } from '#lambda/problem.ts';
import { caseIdOf, keepNote, readable, stepOnCase } from '#lambda/reviewed-case.ts';
import { mayAct, requireBureau, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';
import { inTurns } from './in-turns.ts';
import { intendedRows, type PreparedRow, preparedRows } from './publication.ts';
import { requireRound } from './round-acts.ts';

/** Nothing is decided about these any more, so nothing of what was objected to is answered. */
const over: readonly PreparedRow['status'][] = ['withdrawn', 'declined', 'lapsed', 'not-forwarded'];

/** The intended list, its days, and every objection with its answer; where the round wants none of it, just that. */
export async function readPublicity(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const { enabled, leastDays } = services.round.publicity;
  if (!enabled) return { status: 200, body: { enabled, leastDays, rows: [], cases: [], objections: [] } };
  const [round, list] = await Promise.all([services.store.loadRound(services.round.id), preparedRows(services)]);
  const cases = list
    .filter(({ row, status, released }) => row && status === 'forwarded' && !released)
    .map(({ id, projectName }) => ({ id, number: caseNumber(id), projectName }));
  const alive = list.filter(({ status }) => !over.includes(status));
  const objections = (await inTurns(alive, (one) => objectionsTo(services, one))).flat();
  const rows = intendedRows(list);
  return { status: 200, body: { enabled, leastDays, days: round.state.publicity, rows, cases, objections } };
}

async function objectionsTo(services: BureauServices, about: { id: string; projectName: string }) {
  const stored = await services.store.loadApplication(about.id);
  return inTurns(stored?.state.objections ?? [], async (one: Objection) => ({
    id: one.id,
    applicationId: about.id,
    number: caseNumber(about.id),
    projectName: about.projectName,
    receivedOn: one.receivedOn,
    from: one.from,
    summary: await noteOf(services, about.id, one.summarySha256),
    ...(one.answer
      ? { upheld: one.answer.upheld, answer: await noteOf(services, about.id, one.answer.answerSha256) }
      : {}),
  }));
}

async function noteOf(services: BureauServices, id: string, sha256: string): Promise<string> {
  const document = await services.documents.getDocument(scanFolder({ kind: 'application', id }), sha256);
  return noteDocumentSchema().parse(document).content.note;
}

export async function setPublicity(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof publicityRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const { state } = await services.store.loadRound(services.round.id);
  const at = { now: request.receivedAt, present: state.publicity };
  const refusal = publicityRefusal(services.round, body, at);
  if (refusal) throw new ProblemError(refusalProblem(refusal));
  await requireRound(services, 'release');
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  settled(await recordOnRound(services, caller, { type: 'round-publicity-set', version: 1, data: body }));
  return { status: 200, body };
}

function requirePublicity({ round }: BureauServices): void {
  if (!round.publicity.enabled) refuseRequest('publicity-off');
}

/** It is about what the panel means to list, and has come by now. */
async function requireObjectable(services: BureauServices, request: HttpRequest, receivedOn: string): Promise<void> {
  const { round, prepared } = services;
  if (receivedOn > localParts(request.receivedAt, round.timeZone).date) refuseRequest('objection-date');
  const { decisions } = await prepared.loadPrepared(round.id);
  const decision = decisions.find(({ applicationId }) => applicationId === caseIdOf(request));
  if (!decision || decision.outcome === 'not-selected') refuseRequest('objection-unlisted');
}

/** What was said, and by whom as far as the bureau writes it down, lies in the vault alone. */
export async function registerObjection(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof objectionRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  requirePublicity(services);
  await readable(services, request);
  await requireObjectable(services, request, body.receivedOn);
  const { receivedOn, from, summary } = body;
  const summarySha256 = await keepOn(services, request, summary);
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  const objectionId = services.digest(canonicalJson(['objection', caller.command.key])).slice(0, 32);
  const command = { name: 'register-objection', objectionId, receivedOn, from, summarySha256 } as const;
  const outcome = await changeApplication(
    services,
    { id: caseIdOf(request), caller },
    {
      command: command.name,
      allow: mayAct(request.member, 'bureau'),
      decide: (application, context) => decideApplication(application, command, context),
    },
  );
  // From the release on it could not be answered any more: to be told so now is better than an objection that stays open.
  const late = 'refusal' in outcome && outcome.refusal.code === 'already-decided';
  settled(late ? { refusal: { code: 'objection-late' } } : outcome);
  return { status: 201, body: { id: caseIdOf(request), objectionId } };
}

export async function answerObjection(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof answerRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  requirePublicity(services);
  await readable(services, request);
  const objectionId = request.params['objectionId'] ?? '';
  const answerSha256 = await keepOn(services, request, body.answer);
  const command = { name: 'answer-objection', objectionId, upheld: body.upheld, answerSha256 } as const;
  await stepOnCase(services, request, { tier: 'bureau', command, content: body });
  return { status: 200, body: { id: caseIdOf(request), objectionId } };
}

function keepOn(services: BureauServices, request: HttpRequest, note: string): Promise<string> {
  return keepNote(services, request, {
    folder: scanFolder({ kind: 'application', id: caseIdOf(request) }),
    content: { note },
  });
}
