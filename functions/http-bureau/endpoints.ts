import {
  assignmentsRequest,
  capRequest,
  deadlinePreviewRequest,
  dossierRequest,
  evaluatorRequest,
  extendRequest,
  fallBackRequest,
  intakeRequest,
  moveDeadlineRequest,
  nationalResultRequest,
  noteRequest,
  paperReceiptRequest,
  prepareRequest,
  previewRequest,
  releaseRequest,
  scoreRequest,
} from '#api/schemas.ts';
import { type Endpoint, endpoint, endpointWithBody } from '#lambda/http-endpoint.ts';
import { addEvaluator, assignEvaluators, listAssignments, removeEvaluator } from './assignments.ts';
import { listProposals } from './proposals.ts';
import { aftermathEndpoints } from './aftermath-endpoints.ts';
import type { BureauServices } from './bureau-services.ts';
import { readComparison } from './comparison-table.ts';
import { searchAccessLog } from './access-search.ts';
import { searchFacts } from './fact-search.ts';
import { bureauTasks, settleBodyContact } from './contacts.ts';
import { listPrepared, prepare, withdrawPrepared } from './decisions.ts';
import { previewDeadline } from './deadline-preview.ts';
import { linkDossier, listDossiers, orderDossier } from './dossiers.ts';
import { checkIntake } from './intake.ts';
import { mailLog } from './mail-log.ts';
import { fallBack, nationalResult } from './ministry-results.ts';
import { registerPaper } from './paper-receipts.ts';
import { listEvaluations, readEvaluated, readEvaluatedPages } from './read-evaluated.ts';
import { readEvaluation } from './read-evaluation.ts';
import { preview, release } from './release.ts';
import { beginEvaluation, bureauList, closeScoring, conclude, moveDeadline, reopenScoring } from './round-acts.ts';
import { declareConflict, score } from './score.ts';
import { extendBody, raiseCap } from './terms-of-body.ts';

/** The routes of the bureau and of its panel, with their use cases. Memberships are read anew for every decision (H8). */
export function bureauEndpoints(services: BureauServices): Endpoint[] {
  return [
    ...roundEndpoints(services),
    ...evaluationOfBureau(services),
    ...decisionEndpoints(services),
    ...evaluatorEndpoints(services),
    ...contactEndpoints(services),
    ...dossierEndpoints(services),
    ...aftermathEndpoints(services),
  ];
}

/** What an evaluator does with the own assignments; all of it is refused by the record as it stands, so nothing is cached. */
function evaluatorEndpoints(services: BureauServices): Endpoint[] {
  const one = '/evaluation/applications/{applicationId}';
  return [
    endpoint({ routeKey: 'GET /evaluation/applications', run: (request) => listEvaluations(services, request) }),
    endpoint({ routeKey: `GET ${one}`, fresh: true, run: (request) => readEvaluated(services, request) }),
    endpoint({
      routeKey: `GET ${one}/uploads/{uploadId}/pages`,
      fresh: true,
      run: (request) => readEvaluatedPages(services, request),
    }),
    endpointWithBody({
      routeKey: `PUT ${one}/score`,
      fresh: true,
      body: scoreRequest,
      run: (request, input) => score(services, request, input),
    }),
    endpointWithBody({
      routeKey: `POST ${one}/conflict`,
      fresh: true,
      body: noteRequest,
      run: (request, input) => declareConflict(services, request, input),
    }),
  ];
}

/** Intake, panel and scoring. */
function evaluationOfBureau(services: BureauServices): Endpoint[] {
  const one = '/bureau/applications/{applicationId}';
  return [
    endpointWithBody({
      routeKey: `POST ${one}/intake-check`,
      fresh: true,
      body: intakeRequest,
      run: (request, input) => checkIntake(services, request, input),
    }),
    endpoint({ routeKey: 'GET /bureau/assignments', run: (request) => listAssignments(services, request) }),
    endpointWithBody({
      routeKey: 'POST /bureau/assignments',
      fresh: true,
      body: assignmentsRequest,
      run: (request, input) => assignEvaluators(services, request, input),
    }),
    endpoint({ routeKey: `GET ${one}/evaluation`, run: (request) => readEvaluation(services, request) }),
    endpointWithBody({
      routeKey: `POST ${one}/evaluators`,
      fresh: true,
      body: evaluatorRequest,
      run: (request, input) => addEvaluator(services, request, input),
    }),
    endpointWithBody({
      routeKey: `POST ${one}/evaluators/{memberId}/removal`,
      fresh: true,
      body: noteRequest,
      run: (request, input) => removeEvaluator(services, request, input),
    }),
    endpoint({
      routeKey: 'POST /bureau/scoring/close',
      fresh: true,
      run: (request) => closeScoring(services, request),
    }),
    endpointWithBody({
      routeKey: 'POST /bureau/scoring/reopen',
      fresh: true,
      body: noteRequest,
      run: (request, input) => reopenScoring(services, request, input),
    }),
    endpoint({ routeKey: 'GET /bureau/comparison', run: (request) => readComparison(services, request) }),
  ];
}

function roundEndpoints(services: BureauServices): Endpoint[] {
  return [
    endpoint({ routeKey: 'GET /bureau/applications', run: (request) => bureauList(services, request) }),
    endpointWithBody({
      routeKey: 'PUT /bureau/deadline',
      fresh: true,
      body: moveDeadlineRequest,
      run: (request, input) => moveDeadline(services, request, input),
    }),
    endpointWithBody({
      routeKey: 'POST /bureau/deadline/preview',
      fresh: true,
      body: deadlinePreviewRequest,
      run: (request, input) => previewDeadline(services, request, input),
    }),
    endpointWithBody({
      routeKey: 'PUT /bureau/bodies/{bodyId}/cap',
      fresh: true,
      body: capRequest,
      run: (request, input) => raiseCap(services, request, input),
    }),
    endpointWithBody({
      routeKey: 'POST /bureau/bodies/{bodyId}/extend',
      fresh: true,
      body: extendRequest,
      run: (request, input) => extendBody(services, request, input),
    }),
    endpointWithBody({
      routeKey: 'POST /bureau/paper-receipts',
      fresh: true,
      body: paperReceiptRequest,
      run: (request, input) => registerPaper(services, request, input),
    }),
    endpoint({
      routeKey: 'POST /bureau/evaluation',
      fresh: true,
      run: (request) => beginEvaluation(services, request),
    }),
    endpointWithBody({
      routeKey: 'POST /bureau/applications/{applicationId}/national-result',
      fresh: true,
      body: nationalResultRequest,
      run: (request, input) => nationalResult(services, request, input),
    }),
    endpointWithBody({
      routeKey: 'POST /bureau/applications/{applicationId}/fall-back',
      fresh: true,
      body: fallBackRequest,
      run: (request, input) => fallBack(services, request, input),
    }),
    endpoint({ routeKey: 'POST /bureau/conclusion', fresh: true, run: (request) => conclude(services, request) }),
    endpoint({ routeKey: 'GET /bureau/mails', run: (request) => mailLog(services, request) }),
  ];
}

/** Whom no mail reached, and who saw personal data. */
function contactEndpoints(services: BureauServices): Endpoint[] {
  return [
    endpoint({ routeKey: 'GET /bureau/proposals', run: (request) => listProposals(services, request) }),
    endpoint({ routeKey: 'GET /bureau/tasks', run: (request) => bureauTasks(services, request) }),
    endpointWithBody({
      routeKey: 'POST /bureau/bodies/{bodyId}/contacts/{memberId}',
      fresh: true,
      body: noteRequest,
      run: (request, input) => settleBodyContact(services, request, input),
    }),
    endpoint({ routeKey: 'GET /bureau/facts', run: (request) => searchFacts(services, request) }),
    endpoint({ routeKey: 'GET /bureau/access-log', run: (request) => searchAccessLog(services, request) }),
  ];
}

/** Decisions are prepared, previewed, then released together. */
function decisionEndpoints(services: BureauServices): Endpoint[] {
  return [
    endpoint({ routeKey: 'GET /bureau/prepared', run: (request) => listPrepared(services, request) }),
    endpointWithBody({
      routeKey: 'PUT /bureau/prepared/{applicationId}',
      fresh: true,
      body: prepareRequest,
      run: (request, input) => prepare(services, request, input),
    }),
    endpoint({
      routeKey: 'DELETE /bureau/prepared/{applicationId}',
      fresh: true,
      run: (request) => withdrawPrepared(services, request),
    }),
    endpointWithBody({
      routeKey: 'POST /bureau/releases/preview',
      body: previewRequest,
      run: (request, input) => preview(services, request, input),
    }),
    endpointWithBody({
      routeKey: 'POST /bureau/releases',
      fresh: true,
      body: releaseRequest,
      run: (request, input) => release(services, request, input),
    }),
  ];
}

/** What goes to the ministry, and what proves it. */
function dossierEndpoints(services: BureauServices): Endpoint[] {
  return [
    endpointWithBody({
      routeKey: 'POST /bureau/dossiers',
      fresh: true,
      body: dossierRequest,
      run: (request, input) => orderDossier(services, request, input),
    }),
    endpoint({ routeKey: 'GET /bureau/dossiers', run: (request) => listDossiers(services, request) }),
    endpoint({
      routeKey: 'POST /bureau/dossiers/{dossierId}/link',
      fresh: true,
      run: (request) => linkDossier(services, request),
    }),
  ];
}
