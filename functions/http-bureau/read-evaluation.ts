import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { checklistFor } from '#domain/assessment.ts';
import { panelOffice } from '#domain/members.ts';
import { rubricFor } from '#domain/scoring.ts';
import { conflictsAmong, conflictIn } from '#cases/panel-conflicts.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { readable } from '#lambda/reviewed-case.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';
import { caseToEvaluate } from '#cases/filed-form.ts';

/** All that the panel said of one application: evaluators, points and comments, and the prepared opinion. */
export async function readEvaluation(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const { application } = await readable(services, request);
  const { id, roundId, kind, formVersion, intake } = application.state;
  const [entries, prepared, panel, checked] = await Promise.all([
    services.evaluations.ofApplication(roundId, id),
    services.prepared.loadPrepared(roundId),
    services.members.ofOffice(panelOffice),
    intakeAnswers(services, id),
  ]);
  const nameOf = (wanted: string) => panel.find(({ memberId }) => memberId === wanted)?.name;
  const folder = scanFolder({ kind: 'application', id });
  const conflicts = await conflictsAmong(
    services,
    { parts: entries, rows: [application.state] },
    async () => new Map([[id, await caseToEvaluate(services, application.state)]]),
  );
  const scored = entries.filter(
    (one) => one.status === 'assigned' && one.score?.formVersion === formVersion && !conflictIn(conflicts, one),
  ).length;
  const evaluators = await Promise.all(
    entries.map(async ({ memberId, status, at, score }) => ({
      memberId,
      name: nameOf(memberId),
      status,
      at,
      excluded: conflictIn(conflicts, { applicationId: id, memberId }),
      ...(score ? { ...score, document: await services.documents.getDocument(folder, score.scoreSha256) } : {}),
    })),
  );
  const decision = prepared.decisions.find(({ applicationId }) => applicationId === id);
  const opinion = decision && (await services.documents.getDocument(folder, decision.opinionSha256));
  const rubric = rubricFor(services.round, kind);
  const questions = checklistFor(services.round, { tier: 'bureau', kind }).map(({ rule, question }) => ({
    rule,
    question,
    clause: services.clauses[rule],
  }));
  return {
    status: 200,
    version: application.head.sequence,
    body: {
      id,
      formVersion,
      sequence: application.head.sequence,
      questions,
      intake: intake && { ...intake, ...checked },
      rubric,
      scored,
      evaluators,
      decision,
      opinion,
    },
  };
}

const checkedSchema = lazily(() =>
  z.object({
    content: z.object({
      answers: z.record(z.string(), z.object({ met: z.boolean(), note: z.string().optional() })),
    }),
  }),
);

/** What the last check for completeness answered, and when; the answers lie in the vault beside the fact. */
async function intakeAnswers(services: BureauServices, id: string) {
  const owner = { kind: 'application', id } as const;
  const fact = (await services.store.history(owner)).findLast(({ type }) => type === 'intake-checked');
  if (fact?.type !== 'intake-checked') return undefined;
  const kept = checkedSchema().safeParse(
    await services.documents.getDocument(scanFolder(owner), fact.data.checkSha256),
  );
  return { at: fact.at, answers: kept.success ? kept.data.content.answers : {} };
}
