import { membershipRequest } from '#api/schemas.ts';
import { type Endpoint, endpoint, endpointWithBody } from '#lambda/http-endpoint.ts';
import { grant, listMembers, openRound, revoke } from './administer.ts';
import type { AdministratorServices } from './administrator-services.ts';

export function administratorEndpoints(services: AdministratorServices): Endpoint[] {
  return [
    endpoint({
      routeKey: 'POST /administration/round/open',
      fresh: true,
      run: (request) => openRound(services, request),
    }),
    endpoint({
      routeKey: 'GET /administration/members',
      fresh: true,
      run: (request) => listMembers(services, request),
    }),
    endpointWithBody({
      routeKey: 'PUT /administration/members/{memberId}',
      fresh: true,
      body: membershipRequest,
      run: (request, body) => grant(services, request, body),
    }),
    endpoint({
      routeKey: 'DELETE /administration/members/{memberId}',
      fresh: true,
      run: (request) => revoke(services, request),
    }),
  ];
}
