import { applicationSubject } from '#cases/changes.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import { caseIdOf } from '#lambda/reviewed-case.ts';
import type { AccessKind } from '#ports/access-log.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** Who saw or took personal data of the case that the route names: written before they are handed over. */
export function logAccess(
  services: Pick<ReviewerServices, 'access' | 'round'>,
  request: HttpRequest,
  what: { kind: AccessKind; detail: string; subject?: string },
): Promise<void> {
  const { receivedAt: at, requestId, member } = request;
  const subject = what.subject ?? applicationSubject(caseIdOf(request));
  return services.access.record({ roundId: services.round.id, at, memberId: member.id, requestId, ...what, subject });
}
