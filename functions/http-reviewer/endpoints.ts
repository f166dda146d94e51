import {
  cutOffPreviewRequest,
  cutOffRequest,
  extendRequest,
  findingsRequest,
  issueRequest,
  nominateRequest,
  noteRequest,
  rankRequest,
  returnRequest,
  substituteRequest,
  transferRequest,
} from '#api/schemas.ts';
import { reasonRequest, uploadRequest } from '#api/schemas-of-filing.ts';
import { type Endpoint, endpoint, endpointWithBody } from '#lambda/http-endpoint.ts';
import { announceSummaryUpload, declareNothing, readSummary, setCutOff } from './body-summary.ts';
import { issue } from './issue-summary.ts';
import { overview } from './overview.ts';
import { previewCutOff } from './cut-off-preview.ts';
import { place, substitute, takeOut } from './placement.ts';
import { linkOriginal } from './link-original.ts';
import { bodyQueue, readCase, readCaseHistory, readCasePages, readForm, revealForm } from './read-review.ts';
import { readBodyReasons, readCaseReasons } from './reasons.ts';
import { bodyTasks, settleContact } from './contact-tasks.ts';
import { readCaseChanges, sendBack, transfer } from './return-and-transfer.ts';
import { decline, extend, nominate, rank, reviewFindings } from './review-application.ts';
import type { ReviewerServices } from './reviewer-services.ts';
import {
  justifySummary,
  linkPrintedSummary,
  readPrintedSummary,
  readSummaryPages,
  readSummaryUpload,
} from './stamped-summary.ts';

/** The routes of nominating bodies, and of a case as its reviewers see it. Memberships are read anew for every decision (H8). */
export function reviewerEndpoints(services: ReviewerServices): Endpoint[] {
  return [
    ...bodyEndpoints(services),
    ...routingEndpoints(services),
    ...caseEndpoints(services),
    ...contactEndpoints(services),
  ];
}

function bodyEndpoints(services: ReviewerServices): Endpoint[] {
  const body = '/bodies/{bodyId}';
  return [
    endpoint({ routeKey: `GET ${body}/applications`, run: (request) => bodyQueue(services, request) }),
    endpoint({ routeKey: `GET ${body}/overview`, run: (request) => overview(services, request) }),
    endpoint({ routeKey: `GET ${body}/summary`, run: (request) => readSummary(services, request) }),
    endpointWithBody({
      routeKey: `POST ${body}/summary/issue`,
      fresh: true,
      body: issueRequest,
      run: (request, input) => issue(services, request, input),
    }),
    endpoint({ routeKey: `GET ${body}/summary/print`, run: (request) => readPrintedSummary(services, request) }),
    endpoint({
      routeKey: `GET ${body}/summary/print/{sha256}`,
      fresh: true,
      run: (request) => linkPrintedSummary(services, request),
    }),
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
    endpoint({
      routeKey: `GET ${body}/summary/uploads/{uploadId}/pages`,
      run: (request) => readSummaryPages(services, request),
    }),
    endpointWithBody({
      routeKey: `POST ${body}/summary/uploads/{uploadId}/justification`,
      fresh: true,
      body: reasonRequest,
      run: (request, input) => justifySummary(services, request, input),
    }),
    endpointWithBody({
      routeKey: `PUT ${body}/cut-off`,
      fresh: true,
      body: cutOffRequest,
      run: (request, input) => setCutOff(services, request, input),
    }),
    endpointWithBody({
      routeKey: `POST ${body}/cut-off/preview`,
      fresh: true,
      body: cutOffPreviewRequest,
      run: (request, input) => previewCutOff(services, request, input),
    }),
  ];
}

/** Back to the unit, and on to another body. */
function routingEndpoints(services: ReviewerServices): Endpoint[] {
  const one = '/review/applications/{applicationId}';
  return [
    endpointWithBody({
      routeKey: `POST ${one}/return`,
      fresh: true,
      body: returnRequest,
      run: (request, input) => sendBack(services, request, input),
    }),
    endpoint({ routeKey: `GET ${one}/changes`, run: (request) => readCaseChanges(services, request) }),
    endpointWithBody({
      routeKey: `POST ${one}/transfer`,
      fresh: true,
      body: transferRequest,
      run: (request, input) => transfer(services, request, input),
    }),
  ];
}

function caseEndpoints(services: ReviewerServices): Endpoint[] {
  const one = '/review/applications/{applicationId}';
  return [
    endpoint({ routeKey: `GET ${one}`, run: (request) => readCase(services, request) }),
    endpoint({ routeKey: `GET ${one}/reasons`, run: (request) => readCaseReasons(services, request) }),
    endpoint({ routeKey: `GET ${one}/history`, run: (request) => readCaseHistory(services, request) }),
    endpoint({ routeKey: `GET ${one}/form`, run: (request) => readForm(services, request) }),
    endpoint({ routeKey: `GET ${one}/files/{sha256}`, fresh: true, run: (request) => linkOriginal(services, request) }),
    endpoint({ routeKey: `GET ${one}/uploads/{uploadId}/pages`, run: (request) => readCasePages(services, request) }),
    endpointWithBody({
      routeKey: `POST ${one}/findings`,
      fresh: true,
      body: findingsRequest,
      run: (request, input) => reviewFindings(services, request, input),
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

/** Whom no mail reached, and the numbers to call them. */
function contactEndpoints(services: ReviewerServices): Endpoint[] {
  const one = '/review/applications/{applicationId}';
  return [
    endpoint({ routeKey: 'GET /bodies/{bodyId}/reasons', run: (request) => readBodyReasons(services, request) }),
    endpoint({ routeKey: 'GET /bodies/{bodyId}/tasks', run: (request) => bodyTasks(services, request) }),
    endpoint({ routeKey: `POST ${one}/reveal`, fresh: true, run: (request) => revealForm(services, request) }),
    endpointWithBody({
      routeKey: `POST ${one}/contacts/{memberId}`,
      fresh: true,
      body: noteRequest,
      run: (request, input) => settleContact(services, request, input),
    }),
  ];
}
