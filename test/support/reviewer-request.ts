import type { HttpRequest } from '#lambda/http-endpoint.ts';
import { at } from './application-steps.ts';

/** A request of somebody who reviews for an office, as a use case gets it. */
export function reviewerRequest(office: string, params: Readonly<Record<string, string>>): HttpRequest {
  const membership = { memberId: 'm1', office, role: 'reviewer', name: '演示', email: 'm1@example.test' } as const;
  return {
    routeKey: '',
    params,
    query: {},
    member: { id: 'm1', memberships: [{ ...membership, status: 'active' }] },
    receivedAt: at,
    idempotencyKey: '',
    ifMatch: undefined,
    requestId: 'r1',
  };
}
