import type * as z from 'zod';
import type { cutOffRequest } from '#api/schemas.ts';
import type { uploadRequest } from '#api/schemas-of-filing.ts';
import { readManifest } from '#domain/manifest.ts';
import { decideSummary } from '#domain/summary-decisions.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import { paperView } from '#cases/paper-view.ts';
import { beginUpload, scanFolder } from '#cases/uploads.ts';
import { summaryView } from '#cases/views.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem } from '#lambda/problem.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { type BodyOwner, bodyOf, readableBody, stepOnSummary } from '#lambda/reviewed-summary.ts';
import { requireBody, reviewerCaller } from '#lambda/reviewer-access.ts';
import { evidenceOf } from './evidence.ts';
import type { ReviewerServices } from './reviewer-services.ts';

export async function readSummary(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const owner = readableBody(services, request);
  const [summary, round] = await Promise.all([
    services.store.loadSummary(owner.roundId, owner.bodyId),
    services.store.loadRound(owner.roundId),
  ]);
  const { state, head } = summary;
  const context = { now: request.receivedAt, round: services.round, roundState: round.state, summary: state };
  const [evidence, paper] = await Promise.all([
    evidenceOf(services, owner, context),
    state.paper && paperView(services.documents, owner, state.paper),
  ]);
  return { status: 200, version: head.sequence, body: { ...summaryView(state, context), evidence, paper, head } };
}

export async function declareNothing(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  requireBody(request.member, bodyOf(services, request).bodyId);
  return stepOnSummary(services, request, { by: 'body', command: { name: 'declare-nothing' }, content: {} });
}

export async function setCutOff(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof cutOffRequest>,
): Promise<HttpReply> {
  requireBody(request.member, bodyOf(services, request).bodyId);
  const folder = scanFolder(bodyOf(services, request));
  const noteSha256 = await keepNote(services, request, { folder, content: { note: body.note } });
  const command = { name: 'set-cut-off', cutOffAt: body.cutOffAt, noteSha256 } as const;
  return stepOnSummary(services, request, { by: 'body', command, content: body });
}

export async function announceSummaryUpload(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof uploadRequest>,
): Promise<HttpReply> {
  const owner: ScanOwner & BodyOwner = bodyOf(services, request);
  requireBody(request.member, owner.bodyId);
  const [{ state }, round] = await Promise.all([
    services.store.loadSummary(owner.roundId, owner.bodyId),
    services.store.loadRound(owner.roundId),
  ]);
  const context = { now: request.receivedAt, round: services.round, roundState: round.state, summary: state };
  const decision = decideSummary(state, { name: 'upload' }, context);
  if ('refusal' in decision) throw new ProblemError(refusalProblem(decision.refusal));
  const manifest = readManifest(body.files, services.round.scan);
  if ('refusal' in manifest) throw new ProblemError(refusalProblem(manifest.refusal));
  const { key } = reviewerCaller(services, request, { kind: 'body', content: body }).command;
  const upload = await beginUpload(services, {
    owner,
    formVersion: state.version,
    files: manifest.files,
    by: request.member.id,
    at: request.receivedAt,
    key,
  });
  if (upload.refusal) throw new ProblemError(refusalProblem(upload.refusal));
  return { status: 201, body: upload };
}
