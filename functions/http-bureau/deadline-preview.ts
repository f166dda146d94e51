import type * as z from 'zod';
import type { deadlinePreviewRequest } from '#api/schemas.ts';
import { roundDeadlines } from '#domain/application-commands.ts';
import { type DeadlineWarning, deadlineWarnings } from '#domain/deadline-ladder.ts';
import { paperDeadlineAt } from '#domain/paper-receipt.ts';
import { bodyDeadline } from '#domain/deadlines.ts';
import { isRefusal } from '#domain/decision.ts';
import { decideRound } from '#domain/round-lifecycle.ts';
import { effectsOf } from '#cases/deadline-moves.ts';
import { movePreview, noReason } from '#lambda/deadline-preview.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem } from '#lambda/problem.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';

/** What moving the round's deadline would do: refused as the move itself would be; otherwise in numbers, and nothing is written. */
export async function previewDeadline(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof deadlinePreviewRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const { round } = services;
  const { state } = await services.store.loadRound(round.id);
  const decision = decideRound(
    state,
    { name: 'move-deadline', ...body, noteSha256: noReason },
    { now: request.receivedAt, round },
  );
  if (isRefusal(decision)) throw new ProblemError(refusalProblem(decision.refusal));
  const previousAt = bodyDeadline(roundDeadlines({ round, roundState: state })).at;
  const effects = await effectsOf(services, { what: 'round', previousAt, at: body.deadlineAt }, request.receivedAt);
  const paperAt = body.paperDeadlineAt ?? paperDeadlineAt(round, state);
  const overtakesPaper = Date.parse(paperAt) < Date.parse(body.deadlineAt);
  const warnings: DeadlineWarning[] = [
    ...deadlineWarnings(body.deadlineAt, { now: request.receivedAt, round }),
    ...(overtakesPaper ? [{ code: 'paper-before-scan', paperAt } as const] : []),
  ];
  return { status: 200, body: { previousAt, at: body.deadlineAt, paperAt, ...movePreview(round, effects, warnings) } };
}
