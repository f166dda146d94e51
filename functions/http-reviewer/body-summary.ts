import type * as z from 'zod';
import type { cutOffRequest, uploadRequest } from '#api/schemas.ts';
import { canonicalJson } from '#domain/chain.ts';
import { readManifest } from '#domain/manifest.ts';
import type { Summary } from '#domain/summary.ts';
import { decideSummary } from '#domain/summary-decisions.ts';
import { summaryRefusalFor } from '#domain/summary-lifecycle.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import { changeSummary } from '#cases/change-summary.ts';
import { beginUpload, scanFolder } from '#cases/uploads.ts';
import { scanView, summaryView } from '#cases/views.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, refuseRequest } from '#lambda/problem.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { type BodyOwner, bodyOf, stepOnSummary } from '#lambda/reviewed-summary.ts';
import { requireBody, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { ReviewerServices } from './reviewer-services.ts';

export async function readSummary(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { roundId, bodyId } = bodyOf(services, request);
  if (!request.member.memberships.some(({ office }) => office === 'bureau')) requireBody(request.member, bodyId);
  const [summary, round] = await Promise.all([
    services.store.loadSummary(roundId, bodyId),
    services.store.loadRound(roundId),
  ]);
  const context = { now: request.receivedAt, round: services.round, roundState: round.state, summary: summary.state };
  return {
    status: 200,
    version: summary.head.sequence,
    body: { ...summaryView(summary.state, context), head: summary.head },
  };
}

/** Generates the summary from exactly the placed set; its document is kept by hash. */
export async function issue(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const owner = bodyOf(services, request);
  requireBody(request.member, owner.bodyId);
  const before = await services.store.loadSummary(owner.roundId, owner.bodyId);
  const content = { version: before.state.version + 1, body: owner.bodyId, placed: before.state.placed };
  const documentSha256 = await keepNote(services, request, { folder: scanFolder(owner), content });
  const caller = reviewerCaller(services, request, { kind: 'body', content: {} });
  const outcome = await changeSummary(
    services,
    { ...owner, caller },
    {
      command: 'issue',
      withPlaced: true,
      decide: (summary, context, placed) =>
        sameSet(summary, before.state)
          ? decideSummary(summary, { name: 'issue', documentSha256, applications: placed }, context)
          : { refusal: { code: 'changed-meanwhile' } },
    },
  );
  const { status, version, placed } = settled(outcome);
  return { status: 200, body: { status, version, placed, documentSha256 } };
}

/** The document says exactly what is issued, or it is not issued. */
function sameSet(left: Summary, right: Summary): boolean {
  return left.version === right.version && canonicalJson(left.placed) === canonicalJson(right.placed);
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
  const { state } = await services.store.loadSummary(owner.roundId, owner.bodyId);
  const refusal = summaryRefusalFor(state.status, 'upload');
  if (refusal) throw new ProblemError(refusalProblem({ code: refusal }));
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
  return { status: 201, body: upload };
}

export async function readSummaryUpload(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const owner = bodyOf(services, request);
  requireBody(request.member, owner.bodyId);
  const scan = await services.scans.loadScan(owner, request.params['uploadId'] ?? '');
  if (!scan) refuseRequest('upload-unknown');
  return { status: 200, body: scanView(scan) };
}
