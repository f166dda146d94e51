import {
  capRequest,
  deadlinePreviewRequest,
  dossierRequest,
  extendRequest,
  fallBackRequest,
  moveDeadlineRequest,
  nationalResultRequest,
  noteRequest,
  paperReceiptRequest,
  prepareRequest,
  releaseRequest,
} from '#api/schemas.ts';
import { type Endpoint, endpoint, endpointWithBody } from '#lambda/http-endpoint.ts';
import type { BureauServices } from './bureau-services.ts';
import { bureauTasks, readAccessLog, settleBodyContact } from './contacts.ts';
import { previewDeadline } from './deadline-preview.ts';
import { linkDossier, listDossiers, orderDossier } from './dossiers.ts';
import { listPrepared, prepare, release, withdrawPrepared } from './decisions.ts';
import { fallBack, nationalResult } from './ministry-results.ts';
import { registerPaper } from './paper-receipts.ts';
import { beginEvaluation, bureauList, conclude, mailLog, moveDeadline } from './round-acts.ts';
import { extendBody, raiseCap } from './terms-of-body.ts';

/** The routes of the bureau and their use cases. Memberships are read anew for every decision (H8). */
export function bureauEndpoints(services: BureauServices): Endpoint[] {
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
    ...decisionEndpoints(services),
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
    ...contactEndpoints(services),
    ...dossierEndpoints(services),
  ];
}

/** Whom no mail reached, and who saw personal data. */
function contactEndpoints(services: BureauServices): Endpoint[] {
  return [
    endpoint({ routeKey: 'GET /bureau/tasks', run: (request) => bureauTasks(services, request) }),
    endpointWithBody({
      routeKey: 'POST /bureau/bodies/{bodyId}/contacts/{memberId}',
      fresh: true,
      body: noteRequest,
      run: (request, input) => settleBodyContact(services, request, input),
    }),
    endpoint({ routeKey: 'GET /bureau/access-log', run: (request) => readAccessLog(services, request) }),
  ];
}

/** Decisions are prepared, then released together. */
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
