import type { Round } from '#domain/round.ts';
import type { AccessKind, AccessLog } from '#ports/access-log.ts';
import type { HttpRequest } from './http-endpoint.ts';

/** Who saw or took personal data of what: written before they are handed over. */
export function logAccess(
  services: { readonly access: Pick<AccessLog, 'record'>; readonly round: Pick<Round, 'id'> },
  { receivedAt: at, requestId, member }: HttpRequest,
  what: { kind: AccessKind; subject: string; detail?: string },
): Promise<void> {
  return services.access.record({ roundId: services.round.id, at, memberId: member.id, requestId, ...what });
}
