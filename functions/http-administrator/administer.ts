import { isAdministrator } from '#domain/members.ts';
import { personCaller } from '#cases/caller.ts';
import { changeRound } from '#cases/change-summary.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import type { AdministratorServices } from './administrator-services.ts';

export function requireAdministrator(request: HttpRequest): void {
  if (!isAdministrator(request.member)) refuseRequest('not-allowed');
}

export async function openRound(services: AdministratorServices, request: HttpRequest): Promise<HttpReply> {
  requireAdministrator(request);
  const { member, routeKey, idempotencyKey, receivedAt, requestId } = request;
  const person = {
    memberId: member.id,
    kind: 'administrator',
    route: routeKey,
    idempotencyKey,
    receivedAt,
    requestId,
  } as const;
  const caller = personCaller(person, {}, services.digest);
  return { status: 200, body: settled(await changeRound(services, caller, { name: 'open' })) };
}
