import type * as z from 'zod';
import type { moveDeadlineRequest, noteRequest } from '#api/schemas.ts';
import { finalStatuses } from '#domain/application-lifecycle.ts';
import { type RoundCommand, type RoundCommandName, roundRefusalFor } from '#domain/round-lifecycle.ts';
import { changeRound } from '#cases/change-summary.ts';
import { settled } from '#lambda/case-reply.ts';
import { pageOf } from '#lambda/paging.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, refuseRequest } from '#lambda/problem.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { filedRow, requireBureau, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';

async function step(
  services: BureauServices,
  request: HttpRequest,
  act: { command: RoundCommand; content: unknown },
): Promise<HttpReply> {
  requireBureau(request.member);
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: act.content });
  return { status: 200, body: settled(await changeRound(services, caller, act.command)) };
}

export async function moveDeadline(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof moveDeadlineRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const noteSha256 = await keepNote(services, request, {
    folder: `rounds/${services.round.id}`,
    content: { note: body.note },
  });
  return step(services, request, {
    command: {
      name: 'move-deadline',
      deadlineAt: body.deadlineAt,
      paperDeadlineAt: body.paperDeadlineAt,
      noteSha256,
    },
    content: body,
  });
}

export function beginEvaluation(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  return step(services, request, { command: { name: 'begin-evaluation' }, content: {} });
}

/** No score changes any more: what is compared from here on is what is decided on. */
export function closeScoring(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  return step(services, request, { command: { name: 'close-scoring' }, content: {} });
}

export async function reopenScoring(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof noteRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const folder = `rounds/${services.round.id}`;
  const noteSha256 = await keepNote(services, request, { folder, content: { note: body.note } });
  return step(services, request, { command: { name: 'reopen-scoring', noteSha256 }, content: body });
}

export async function requireRound(services: BureauServices, command: RoundCommandName): Promise<void> {
  const { state } = await services.store.loadRound(services.round.id);
  const refusal = roundRefusalFor(state.status, command);
  if (refusal) refuseRequest(refusal);
}

export async function conclude(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const rows = await services.lists.ofRound(services.round.id);
  const unfinished = rows.filter(({ status }) => !finalStatuses.includes(status)).length;
  if (unfinished > 0) throw new ProblemError(refusalProblem({ code: 'round-unfinished', detail: { unfinished } }));
  return step(services, request, { command: { name: 'conclude' }, content: {} });
}

export async function bureauList(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const rows = await services.lists.ofRound(services.round.id);
  const { rows: applications, next } = pageOf(rows.filter(filedRow), request, ({ id }) => id);
  return { status: 200, body: { applications, next } };
}
