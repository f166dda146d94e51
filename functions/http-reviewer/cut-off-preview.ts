import type * as z from 'zod';
import type { cutOffPreviewRequest } from '#api/schemas.ts';
import { deadlineWarnings, ladderOf } from '#domain/deadline-ladder.ts';
import { isRefusal } from '#domain/decision.ts';
import { decideSummary } from '#domain/summary-decisions.ts';
import { effectsOf, type Moved } from '#cases/deadline-moves.ts';
import { movePreview, noReason } from '#lambda/deadline-preview.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem } from '#lambda/problem.ts';
import { bodyOf } from '#lambda/reviewed-summary.ts';
import { requireBody } from '#lambda/reviewer-access.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** What setting or moving a body's cut-off would do to its applicants. */
export async function previewCutOff(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof cutOffPreviewRequest>,
): Promise<HttpReply> {
  const { bodyId } = bodyOf(services, request);
  const { round, store } = services;
  requireBody(request.member, bodyId);
  const [{ state: summary }, { state: roundState }] = await Promise.all([
    store.loadSummary(round.id, bodyId),
    store.loadRound(round.id),
  ]);
  const context = { now: request.receivedAt, round, roundState, summary };
  const decision = decideSummary(summary, { name: 'set-cut-off', ...body, noteSha256: noReason }, context);
  if (isRefusal(decision)) throw new ProblemError(refusalProblem(decision.refusal));
  const previousAt = ladderOf(context).applicants.at;
  const moved: Moved = { what: 'cut-off', bodyId, previousAt: summary.cutOffAt, at: body.cutOffAt };
  const effects = await effectsOf(services, moved, request.receivedAt);
  const warnings = deadlineWarnings(body.cutOffAt, { now: request.receivedAt, round });
  return { status: 200, body: { previousAt, at: body.cutOffAt, ...movePreview(round, effects, warnings) } };
}
