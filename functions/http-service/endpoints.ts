import {
  certificatesRequest,
  confirmationRequest,
  lettersRequest,
  revocationRequest,
  serviceDraftRequest,
  serviceReturnRequest,
} from '#api/schemas-of-service.ts';
import { type Endpoint, endpoint, endpointWithBody } from '#lambda/http-endpoint.ts';
import { confirm, sendBack } from './confirm-service.ts';
import { certify, revoke } from './certify.ts';
import { linkOwnPaper, linkReviewedPaper } from './link-paper.ts';
import { ofBody, ofRound } from './listed-applications.ts';
import { readOwnService, reportService, saveServiceDraft } from './own-service.ts';
import { readReviewedService } from './read-service.ts';
import type { ServingServices } from './serving-services.ts';
import { writeLetters } from './write-letters.ts';

/** The routes of the service and their use cases. Memberships are read anew for every decision (H8). */
export function serviceEndpoints(services: ServingServices): Endpoint[] {
  return [...unitEndpoints(services), ...confirmingEndpoints(services), ...paperEndpoints(services)];
}

function unitEndpoints(services: ServingServices): Endpoint[] {
  const own = '/applications/{applicationId}/service';
  return [
    endpoint({ routeKey: `GET ${own}`, run: (request) => readOwnService(services, request) }),
    endpointWithBody({
      routeKey: `PUT ${own}/draft`,
      needsIfMatch: true,
      body: serviceDraftRequest,
      run: (request, body) => saveServiceDraft(services, request, body),
    }),
    endpoint({
      routeKey: `POST ${own}/report`,
      fresh: true,
      needsIfMatch: true,
      run: (request) => reportService(services, request),
    }),
    endpoint({
      routeKey: `POST ${own}/papers/{paperId}/link`,
      fresh: true,
      run: (request) => linkOwnPaper(services, request),
    }),
  ];
}

function confirmingEndpoints(services: ServingServices): Endpoint[] {
  const one = '/review/applications/{applicationId}/service';
  return [
    endpoint({ routeKey: 'GET /bodies/{bodyId}/service', run: (request) => ofBody(services, request) }),
    endpoint({ routeKey: 'GET /bureau/service', run: (request) => ofRound(services, request) }),
    endpoint({ routeKey: `GET ${one}`, run: (request) => readReviewedService(services, request) }),
    endpointWithBody({
      routeKey: `POST ${one}/confirmation`,
      fresh: true,
      body: confirmationRequest,
      run: (request, body) => confirm(services, request, body),
    }),
    endpointWithBody({
      routeKey: `POST ${one}/return`,
      fresh: true,
      body: serviceReturnRequest,
      run: (request, body) => sendBack(services, request, body),
    }),
  ];
}

function paperEndpoints(services: ServingServices): Endpoint[] {
  const one = '/review/applications/{applicationId}/service';
  return [
    endpointWithBody({
      routeKey: `POST ${one}/certificates`,
      fresh: true,
      body: certificatesRequest,
      run: (request, body) => certify(services, request, body),
    }),
    endpointWithBody({
      routeKey: `POST ${one}/certificates/{paperId}/revocation`,
      fresh: true,
      body: revocationRequest,
      run: (request, body) => revoke(services, request, body),
    }),
    endpointWithBody({
      routeKey: `POST ${one}/letters`,
      fresh: true,
      body: lettersRequest,
      run: (request, body) => writeLetters(services, request, body),
    }),
    endpoint({
      routeKey: `POST ${one}/papers/{paperId}/link`,
      fresh: true,
      run: (request) => linkReviewedPaper(services, request),
    }),
  ];
}
