import { acceptanceRequest, claimRequest, invitationRequest, standingRequest } from '#api/schemas-of-accounts.ts';
import { membershipRequest, noteRequest } from '#api/schemas.ts';
import { type Endpoint, endpoint, endpointWithBody } from '#lambda/http-endpoint.ts';
import { accept } from './acceptance.ts';
import type { AccountServices } from './account-services.ts';
import { claimsOfBody, confirmClaim, refuseClaim } from './body-claims.ts';
import { claimUnit, myClaims, withdrawClaim } from './claims.ts';
import { inviteColleague, sendInvitationAgain, takeInvitationBack } from './invitations.ts';
import { readOffice } from './office.ts';
import { grant, setStanding } from './standing.ts';

/** Every route reads memberships anew (H8): they are what it is about. */
export function accountEndpoints(services: AccountServices): Endpoint[] {
  return [...claimEndpoints(services), ...invitationEndpoints(services), ...standingEndpoints(services)].map((one) => ({
    ...one,
    fresh: true,
  }));
}

function claimEndpoints(services: AccountServices): Endpoint[] {
  const ofBody = '/bodies/{bodyId}/claims';
  return [
    endpoint({ routeKey: 'GET /claims', run: (request) => myClaims(services, request) }),
    endpointWithBody({
      routeKey: 'POST /claims',
      body: claimRequest,
      run: (request, body) => claimUnit(services, request, body),
    }),
    endpoint({ routeKey: 'POST /claims/{claimId}/withdrawal', run: (request) => withdrawClaim(services, request) }),
    endpoint({ routeKey: `GET ${ofBody}`, run: (request) => claimsOfBody(services, request) }),
    endpoint({
      routeKey: `POST ${ofBody}/{claimId}/confirmation`,
      run: (request) => confirmClaim(services, request),
    }),
    endpointWithBody({
      routeKey: `POST ${ofBody}/{claimId}/refusal`,
      body: noteRequest,
      run: (request, body) => refuseClaim(services, request, body),
    }),
  ];
}

function invitationEndpoints(services: AccountServices): Endpoint[] {
  const ofOffice = '/offices/{office}/invitations';
  return [
    endpoint({ routeKey: 'GET /offices/{office}', run: (request) => readOffice(services, request) }),
    endpointWithBody({
      routeKey: `POST ${ofOffice}`,
      body: invitationRequest,
      run: (request, body) => inviteColleague(services, request, body),
    }),
    endpoint({
      routeKey: `POST ${ofOffice}/{invitationId}/resending`,
      run: (request) => sendInvitationAgain(services, request),
    }),
    endpoint({
      routeKey: `POST ${ofOffice}/{invitationId}/withdrawal`,
      run: (request) => takeInvitationBack(services, request),
    }),
    endpointWithBody({
      routeKey: 'POST /invitations/acceptance',
      body: acceptanceRequest,
      run: (request, body) => accept(services, request, body),
    }),
  ];
}

function standingEndpoints(services: AccountServices): Endpoint[] {
  const one = '/administration/members/{memberId}';
  return [
    endpointWithBody({
      routeKey: `PUT ${one}`,
      body: membershipRequest,
      run: (request, body) => grant(services, request, body),
    }),
    endpointWithBody({
      routeKey: `POST ${one}/standing`,
      body: standingRequest,
      run: (request, body) => setStanding(services, request, body),
    }),
  ];
}
