import type { Member } from '#domain/members.ts';
import type { Application } from '#domain/application.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { readable } from '#lambda/reviewed-case.ts';
import { mayAct } from '#lambda/reviewer-access.ts';
import { confirmingTier, requireListed, serviceView, type Viewer } from './service-view.ts';
import type { ServingServices } from './serving-services.ts';

/** May this person confirm and issue, or only look on as the bureau does? */
function viewerOf(member: Member, state: Application): Viewer {
  return mayAct(member, confirmingTier(state))(state) ? 'onlooker' : 'confirming';
}

export async function readReviewedService(services: ServingServices, request: HttpRequest): Promise<HttpReply> {
  const { application } = await readable(services, request);
  requireListed(application.state);
  return {
    status: 200,
    body: await serviceView(services, application, viewerOf(request.member, application.state)),
  };
}
