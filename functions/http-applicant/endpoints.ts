import { draftRequest, reasonRequest, startRequest, uploadRequest } from '#api/schemas-of-filing.ts';
import { type Endpoint, endpoint, endpointWithBody } from '#lambda/http-endpoint.ts';
import type { ApplicantServices } from './applicant-services.ts';
import { announceUpload, editAgain, freeze, withdraw } from './change-own.ts';
import { check } from './check-draft.ts';
import { readDraft, saveDraft } from './draft.ts';
import { readOwnChanges, readOwnCorrection, readOwnReasons } from './own-correction.ts';
import { justify, readFormDefinition, readPrintedForm, readUploadPages } from './own-form.ts';
import { listOwn, readHistory, readMe, readOwn, readReceipt, readRound, readUpload } from './read-own.ts';
import { begin } from './start-application.ts';

/** The routes of a unit and their use cases. */
export function applicantEndpoints(services: ApplicantServices): Endpoint[] {
  const one = '/applications/{applicationId}';
  return [
    endpoint({ routeKey: 'GET /me', fresh: true, run: (request) => readMe(services, request) }),
    endpoint({ routeKey: 'GET /rounds/{roundId}', run: (request) => readRound(services, request) }),
    endpoint({
      routeKey: 'GET /rounds/{roundId}/forms/{kind}',
      run: (request) => readFormDefinition(services, request),
    }),
    endpoint({ routeKey: 'GET /applications', run: (request) => listOwn(services, request) }),
    endpointWithBody({
      routeKey: 'POST /applications',
      fresh: true,
      body: startRequest,
      run: (request, body) => begin(services, request, body),
    }),
    endpoint({ routeKey: `GET ${one}`, run: (request) => readOwn(services, request) }),
    endpoint({ routeKey: `GET ${one}/draft`, run: (request) => readDraft(services, request) }),
    endpointWithBody({
      routeKey: `PUT ${one}/draft`,
      fresh: true,
      needsIfMatch: true,
      body: draftRequest,
      run: (request, body) => saveDraft(services, request, body),
    }),
    endpoint({ routeKey: `POST ${one}/check`, run: (request) => check(services, request) }),
    endpoint({
      routeKey: `POST ${one}/freeze`,
      fresh: true,
      needsIfMatch: true,
      run: (request) => freeze(services, request),
    }),
    endpoint({ routeKey: `POST ${one}/edit-again`, fresh: true, run: (request) => editAgain(services, request) }),
    endpoint({ routeKey: `GET ${one}/reasons`, run: (request) => readOwnReasons(services, request) }),
    endpoint({ routeKey: `GET ${one}/correction`, run: (request) => readOwnCorrection(services, request) }),
    endpoint({ routeKey: `GET ${one}/changes`, run: (request) => readOwnChanges(services, request) }),
    endpoint({ routeKey: `POST ${one}/withdraw`, fresh: true, run: (request) => withdraw(services, request) }),
    endpointWithBody({
      routeKey: `POST ${one}/uploads`,
      fresh: true,
      body: uploadRequest,
      run: (request, body) => announceUpload(services, request, body),
    }),
    endpoint({ routeKey: `GET ${one}/uploads/{uploadId}`, run: (request) => readUpload(services, request) }),
    endpoint({ routeKey: `GET ${one}/form`, run: (request) => readPrintedForm(services, request) }),
    endpoint({ routeKey: `GET ${one}/uploads/{uploadId}/pages`, run: (request) => readUploadPages(services, request) }),
    endpointWithBody({
      routeKey: `POST ${one}/uploads/{uploadId}/justification`,
      fresh: true,
      body: reasonRequest,
      run: (request, body) => justify(services, request, body),
    }),
    endpoint({ routeKey: `GET ${one}/history`, run: (request) => readHistory(services, request) }),
    endpoint({ routeKey: `GET ${one}/receipt`, run: (request) => readReceipt(services, request) }),
  ];
}
