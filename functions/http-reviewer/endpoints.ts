import {
  capRequest,
  cutOffRequest,
  extendRequest,
  findingsRequest,
  moveDeadlineRequest,
  nationalResultRequest,
  nominateRequest,
  noteRequest,
  prepareRequest,
  rankRequest,
  releaseRequest,
  returnRequest,
  substituteRequest,
  uploadRequest,
} from '#api/schemas.ts';
import { type Endpoint, endpoint, endpointWithBody } from '#lambda/http-endpoint.ts';
import {
  announceSummaryUpload,
  declareNothing,
  extendBody,
  issue,
  raiseCap,
  readSummary,
  readSummaryUpload,
  setCutOff,
} from './body-summary.ts';
import {
  beginEvaluation,
  conclude,
  listPrepared,
  mailLog,
  moveDeadline,
  prepare,
  release,
  withdrawPrepared,
} from './bureau.ts';
import { place, substitute, takeOut } from './placement.ts';
import { bodyQueue, bureauList, linkFile, readCase, readCaseHistory, readCasePages, readForm } from './read-review.ts';
import {
  decline,
  extend,
  fallBack,
  nationalResult,
  nominate,
  rank,
  reviewFindings,
  sendBack,
} from './review-application.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** The routes of nominating bodies and of the bureau and their use cases. Memberships are read anew for every decision (H8). */
export function reviewerEndpoints(services: ReviewerServices): Endpoint[] {
  return [...bodyEndpoints(services), ...caseEndpoints(services), ...bureauEndpoints(services)];
}

function bodyEndpoints(services: ReviewerServices): Endpoint[] {
  const body = '/bodies/{bodyId}';
  return [
    endpoint({ routeKey: `GET ${body}/applications`, run: (request) => bodyQueue(services, request) }),
    endpoint({ routeKey: `GET ${body}/summary`, run: (request) => readSummary(services, request) }),
    endpoint({ routeKey: `POST ${body}/summary/issue`, fresh: true, run: (request) => issue(services, request) }),
    endpoint({
      routeKey: `POST ${body}/summary/nothing-to-forward`,
      fresh: true,
      run: (request) => declareNothing(services, request),
    }),
    endpointWithBody({
      routeKey: `POST ${body}/summary/uploads`,
      fresh: true,
      body: uploadRequest,
      run: (request, input) => announceSummaryUpload(services, request, input),
    }),
    endpoint({
      routeKey: `GET ${body}/summary/uploads/{uploadId}`,
      run: (request) => readSummaryUpload(services, request),
    }),
    endpointWithBody({
      routeKey: `PUT ${body}/cut-off`,
      fresh: true,
      body: cutOffRequest,
      run: (request, input) => setCutOff(services, request, input),
    }),
  ];
}

function caseEndpoints(services: ReviewerServices): Endpoint[] {
  const one = '/review/applications/{applicationId}';
  return [
    endpoint({ routeKey: `GET ${one}`, run: (request) => readCase(services, request) }),
    endpoint({ routeKey: `GET ${one}/history`, run: (request) => readCaseHistory(services, request) }),
    endpoint({ routeKey: `GET ${one}/form`, run: (request) => readForm(services, request) }),
    endpoint({ routeKey: `GET ${one}/files/{sha256}`, fresh: true, run: (request) => linkFile(services, request) }),
    endpoint({ routeKey: `GET ${one}/uploads/{uploadId}/pages`, run: (request) => readCasePages(services, request) }),
    endpointWithBody({
      routeKey: `POST ${one}/findings`,
      fresh: true,
      body: findingsRequest,
      run: (request, input) => reviewFindings(services, request, input),
    }),
    endpointWithBody({
      routeKey: `POST ${one}/return`,
      fresh: true,
      body: returnRequest,
      run: (request, input) => sendBack(services, request, input),
    }),
    endpointWithBody({
      routeKey: `POST ${one}/decline`,
      fresh: true,
      body: noteRequest,
      run: (request, input) => decline(services, request, input),
    }),
    endpointWithBody({
      routeKey: `POST ${one}/nominate`,
      fresh: true,
      body: nominateRequest,
      run: (request, input) => nominate(services, request, input),
    }),
    endpointWithBody({
      routeKey: `POST ${one}/rank`,
      fresh: true,
      body: rankRequest,
      run: (request, input) => rank(services, request, input),
    }),
    endpoint({ routeKey: `POST ${one}/place`, fresh: true, run: (request) => place(services, request) }),
    endpoint({ routeKey: `POST ${one}/take-out`, fresh: true, run: (request) => takeOut(services, request) }),
    endpointWithBody({
      routeKey: `POST ${one}/substitute`,
      fresh: true,
      body: substituteRequest,
      run: (request, input) => substitute(services, request, input),
    }),
    endpointWithBody({
      routeKey: `POST ${one}/extend`,
      fresh: true,
      body: extendRequest,
      run: (request, input) => extend(services, request, input),
    }),
  ];
}

function bureauEndpoints(services: ReviewerServices): Endpoint[] {
  return [
    endpoint({ routeKey: 'GET /bureau/applications', run: (request) => bureauList(services, request) }),
    endpointWithBody({
      routeKey: 'PUT /bureau/deadline',
      fresh: true,
      body: moveDeadlineRequest,
      run: (request, input) => moveDeadline(services, request, input),
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
    endpoint({
      routeKey: 'POST /bureau/evaluation',
      fresh: true,
      run: (request) => beginEvaluation(services, request),
    }),
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
      routeKey: 'POST /bureau/releases',
      fresh: true,
      body: releaseRequest,
      run: (request, input) => release(services, request, input),
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
      body: noteRequest,
      run: (request, input) => fallBack(services, request, input),
    }),
    endpoint({ routeKey: 'POST /bureau/conclusion', fresh: true, run: (request) => conclude(services, request) }),
    endpoint({ routeKey: 'GET /bureau/mails', run: (request) => mailLog(services, request) }),
  ];
}
