import type { Actor } from '#events/envelope.ts';
import type { Application } from '#domain/application.ts';
import { actsForUnit, isBureauOfficer, type Member, reviewsFor } from '#domain/members.ts';
import type { Refusal } from '#domain/refuse.ts';
import { type Caller, personCaller } from '#cases/caller.ts';
import type { CaseServices } from '#cases/case-services.ts';
import type { HttpRequest } from './http-endpoint.ts';
import { refuseRequest } from './problem.ts';

export type Tier = 'body' | 'bureau';
type Guard = (application: Application) => Refusal | undefined;

/** The rows that the lists of reviewers show: nobody but the unit sees what was never filed. */
export function filedRow({ status, filed }: { status: Application['status']; filed: boolean }): boolean {
  return filed || !['drafting', 'awaiting-scan', 'withdrawn', 'lapsed'].includes(status);
}

function filed({ status, resumesAt, uploadId }: Application): boolean {
  return filedRow({ status, filed: resumesAt !== undefined || uploadId !== undefined });
}

/** May this person see the case: its body's reviewers and the bureau's officers, once it is filed. */
export function mayRead(member: Member): Guard {
  return (application) => {
    const tier = isBureauOfficer(member) || reviewsFor(member, application.bodyId);
    return tier && filed(application) ? undefined : { code: 'not-found' };
  };
}

/** May this person act at this tier? Nobody judges a case of a unit that they belong to (D7). */
export function mayAct(member: Member, tier: Tier): Guard {
  return (application) => {
    if (mayRead(member)(application)) return { code: 'not-found' };
    const entitled = tier === 'bureau' ? isBureauOfficer(member) : reviewsFor(member, application.bodyId);
    if (!entitled) return { code: 'not-allowed' };
    return actsForUnit(member, application.creditCode) ? { code: 'self-review' } : undefined;
  };
}

export function requireBody(member: Member, bodyId: string): void {
  if (!reviewsFor(member, bodyId)) refuseRequest('not-found');
}

export function requireBureau(member: Member): void {
  if (!isBureauOfficer(member)) refuseRequest('not-allowed');
}

export function reviewerCaller(
  services: Pick<CaseServices, 'digest'>,
  request: HttpRequest,
  about: { kind: Actor['kind']; content: unknown },
): Caller {
  const { member, routeKey, idempotencyKey, receivedAt, requestId, params } = request;
  const route = `${routeKey} ${Object.values(params).join('/')}`;
  const person = { memberId: member.id, kind: about.kind, route, idempotencyKey, receivedAt, requestId };
  return personCaller(person, about.content, services.digest);
}
