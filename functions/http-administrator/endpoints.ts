import { erasurePreviewRequest, noteRequest, personRequest } from '#api/schemas.ts';
import { type Endpoint, endpoint, endpointWithBody } from '#lambda/http-endpoint.ts';
import { openRound } from './administer.ts';
import type { AdministratorServices } from './administrator-services.ts';
import { hold, previewRetention } from './keeping.ts';
import { erase, exportPerson, previewErasure } from './persons.ts';

export function administratorEndpoints(services: AdministratorServices): Endpoint[] {
  return [
    endpoint({
      routeKey: 'POST /administration/round/open',
      fresh: true,
      run: (request) => openRound(services, request),
    }),
    ...personalDataEndpoints(services),
  ];
}

function personalDataEndpoints(services: AdministratorServices): Endpoint[] {
  return [
    endpoint({
      routeKey: 'GET /administration/retention',
      fresh: true,
      run: (request) => previewRetention(services, request),
    }),
    endpointWithBody({
      routeKey: 'POST /administration/applications/{applicationId}/hold',
      fresh: true,
      body: noteRequest,
      run: (request, body) => hold(services, request, { held: true, body }),
    }),
    endpointWithBody({
      routeKey: 'POST /administration/applications/{applicationId}/hold/lifting',
      fresh: true,
      body: noteRequest,
      run: (request, body) => hold(services, request, { held: false, body }),
    }),
    endpointWithBody({
      routeKey: 'POST /administration/persons/export',
      fresh: true,
      body: personRequest,
      run: (request, body) => exportPerson(services, request, body),
    }),
    endpointWithBody({
      routeKey: 'POST /administration/persons/erasure/preview',
      fresh: true,
      body: erasurePreviewRequest,
      run: (request, body) => previewErasure(services, request, body),
    }),
    endpointWithBody({
      routeKey: 'POST /administration/persons/erasure',
      fresh: true,
      body: personRequest,
      run: (request, body) => erase(services, request, body),
    }),
  ];
}
