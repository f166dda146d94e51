import type { Application } from '#domain/application.ts';
import type { ApplicationContext } from '#domain/application-commands.ts';
import { canonicalJson } from '#domain/chain.ts';
import { actsForUnit, type Member } from '#domain/members.ts';
import type { Refusal } from '#domain/refuse.ts';
import type { SaveKey } from '#ports/record-store.ts';
import { type Caller, personCaller } from '#cases/caller.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { contextOf, type LoadedCase, loadCase } from '#cases/change-application.ts';
import type { HttpRequest } from './http-endpoint.ts';
import { refuseRequest } from './problem.ts';

/** Another unit's case looks exactly like one that does not exist (H1). */
export function ownOnly(member: Member): (application: Application) => Refusal | undefined {
  return (application) => (actsForUnit(member, application.creditCode) ? undefined : { code: 'not-found' });
}

/** The applicant's own case, with what its views need. */
export async function ownCase(
  services: CaseServices,
  request: HttpRequest,
  guard: ReturnType<typeof ownOnly> = ownOnly(request.member),
): Promise<{ loaded: LoadedCase; context: ApplicationContext; id: string }> {
  const id = request.params['applicationId'] ?? '';
  const loaded = await loadCase(services, id);
  if (!loaded || guard(loaded.application.state)) refuseRequest('not-found');
  return { loaded, context: contextOf(loaded, services, request.receivedAt), id };
}

/** A save is known again by who sent it with which key, and by what was sent. */
export function saveKeyOf(services: Pick<CaseServices, 'digest'>, request: HttpRequest, content: unknown): SaveKey {
  const short = (value: unknown): string => services.digest(canonicalJson(value)).slice(0, 22);
  return { key: short([request.member.id, request.idempotencyKey]), content: short(content) };
}

export function applicantCaller(
  services: Pick<CaseServices, 'digest'>,
  request: HttpRequest,
  content: unknown,
): Caller {
  const { member, routeKey, idempotencyKey, receivedAt, requestId } = request;
  // The key is bound to the whole address: the same key at another application is another command.
  const route = `${routeKey} ${request.params['applicationId'] ?? ''}`;
  return personCaller(
    { memberId: member.id, kind: 'applicant', route, idempotencyKey, receivedAt, requestId },
    content,
    services.digest,
  );
}
