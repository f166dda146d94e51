import { scoresOf } from '#domain/evaluation.ts';
import { rubricFor } from '#domain/scoring.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { readable } from '#lambda/reviewed-case.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';

/** All that the panel said of one application: evaluators, points and comments, and the prepared opinion. */
export async function readEvaluation(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const { application } = await readable(services, request);
  const { id, roundId, kind, formVersion, intake } = application.state;
  const [entries, prepared] = await Promise.all([
    services.evaluations.ofApplication(roundId, id),
    services.prepared.loadPrepared(roundId),
  ]);
  const folder = scanFolder({ kind: 'application', id });
  const evaluators = await Promise.all(
    entries.map(async ({ memberId, status, at, score }) => ({
      memberId,
      status,
      at,
      ...(score ? { ...score, document: await services.documents.getDocument(folder, score.scoreSha256) } : {}),
    })),
  );
  const decision = prepared.decisions.find(({ applicationId }) => applicationId === id);
  const opinion = decision && (await services.documents.getDocument(folder, decision.opinionSha256));
  const rubric = rubricFor(services.round, kind);
  return {
    status: 200,
    body: { id, formVersion, intake, rubric, scored: scoresOf(application.state), evaluators, decision, opinion },
  };
}
