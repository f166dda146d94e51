import type * as z from 'zod';
import type { noteRequest, scoreRequest } from '#api/schemas.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { pointsRefusal, rubricFor, weightedTotal } from '#domain/scoring.ts';
import { changeApplication } from '#cases/change-application.ts';
import { scanFolder } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem } from '#lambda/problem.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { reviewerCaller } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';
import { evaluate } from './evaluate.ts';
import { unitsOf } from '#cases/filed-form.ts';
import { evaluated, inHands } from './read-evaluated.ts';

/** Points and comment on the filed version (R18, R19, R39); they may be changed until the bureau closes the scoring. */
export async function score(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof scoreRequest>,
): Promise<HttpReply> {
  const { member } = request;
  const { state, units } = await evaluated(services, request);
  const { id, kind, formVersion, roundId } = state;
  const criteria = rubricFor(services.round, kind);
  const wrong = pointsRefusal(criteria, body.points);
  if (wrong) throw new ProblemError(refusalProblem(wrong));
  const total = weightedTotal(criteria, body.points);
  const content = { formVersion, points: body.points, comment: body.comment, total };
  const folder = scanFolder({ kind: 'application', id });
  const scoreSha256 = await keepNote(services, request, { folder, content });
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  const step = { act: 'score', memberId: member.id, scoreSha256 } as const;
  const kept = { formVersion, scoreSha256, total, points: body.points };
  const entry = { roundId, applicationId: id, memberId: member.id, status: 'assigned', at: caller.at } as const;
  const outcome = await changeApplication(
    services,
    { id, caller },
    {
      command: 'evaluate',
      allow: inHands(member),
      // The comment is about the version that was read: a corrected one is scored anew.
      decide: (application, context) =>
        application.formVersion === formVersion
          ? decideApplication(application, { name: 'evaluate', step }, context)
          : { refusal: { code: 'changed-meanwhile' } },
      beside: () => ({ evaluators: [{ ...entry, score: kept, units: unitsOf(units) }] }),
    },
  );
  settled(outcome);
  return { status: 200, body: { id, formVersion, total, points: body.points } };
}

/** A conflict of interest ends it at once: from here on there is no such case for this evaluator. */
export async function declareConflict(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof noteRequest>,
): Promise<HttpReply> {
  const { id } = (await evaluated(services, request)).state;
  const folder = scanFolder({ kind: 'application', id });
  const noteSha256 = await keepNote(services, request, { folder, content: { note: body.note } });
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  const step = { act: 'declare-conflict', memberId: request.member.id, noteSha256 } as const;
  settled(await evaluate(services, caller, { id, step, allow: inHands(request.member) }));
  return { status: 200, body: { id } };
}
