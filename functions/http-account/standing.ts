import type * as z from 'zod';
import type { membershipRequest } from '#api/schemas.ts';
import type { standingRequest } from '#api/schemas-of-accounts.ts';
import { changeStanding, grantMembership, type StandingDecision } from '#domain/account-standing.ts';
import { isAdministrator, type Membership, type Office } from '#domain/members.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { reviewerCaller } from '#lambda/reviewer-access.ts';
import type { AccountServices } from './account-services.ts';
import { agreed, membershipIn, saveAccount, untilItStands } from './save-account.ts';

function memberOf(request: HttpRequest): string {
  if (!isAdministrator(request.member)) refuseRequest('not-allowed');
  const memberId = request.params['memberId'] ?? '';
  return /^[A-Za-z0-9_-]{1,128}$/.test(memberId) ? memberId : refuseRequest('not-found');
}

/** Grants a membership, or changes its name, address or employer. */
export async function grant(
  services: AccountServices,
  request: HttpRequest,
  body: z.output<typeof membershipRequest>,
): Promise<HttpReply> {
  const memberId = memberOf(request);
  const { role } = await step(services, request, {
    memberId,
    office: body.office,
    content: body,
    decide: async (before) => grantMembership(before, { ...body, memberId }),
  });
  return { status: 200, body: { memberId, office: body.office, role } };
}

/** Suspends, reinstates or ends a membership; decisions heed it at once, reads within a minute (H8). */
export async function setStanding(
  services: AccountServices,
  request: HttpRequest,
  body: z.output<typeof standingRequest>,
): Promise<HttpReply> {
  const memberId = memberOf(request);
  const { office, standing, note } = body;
  const { status } = await step(services, request, {
    memberId,
    office,
    content: body,
    note,
    decide: async (before) => {
      const administrators = office === 'system' ? await services.members.ofOffice('system') : [];
      const others = administrators.filter((one) => one.memberId !== memberId);
      return changeStanding(before, standing, { otherAdministrators: others.length });
    },
  });
  return { status: 200, body: { memberId, office, standing: status } };
}

/** Each is a record of its own under the command's key, so that the same command again finds what it did. */
async function step(
  services: AccountServices,
  request: HttpRequest,
  about: {
    memberId: string;
    office: Office;
    content: unknown;
    note?: string;
    decide: (before: Membership | undefined) => Promise<StandingDecision>;
  },
): Promise<Membership> {
  const { memberId, office, content, note } = about;
  const actor = 'administrator';
  const { key: id } = reviewerCaller(services, request, { kind: actor, content }).command;
  return untilItStands(async () => {
    const before = membershipIn(await services.members.member(memberId, { fresh: true }), office);
    const decision = agreed(await about.decide(before));
    const known = await services.desk.load(id);
    const outcome = known
      ? ('saved' as const)
      : await saveAccount(services, request, {
          before: undefined,
          after: { kind: 'membership', id, memberId, office, at: request.receivedAt, ...(note ? { note } : {}) },
          facts: decision.facts,
          actor,
          content,
          membership: { before, after: decision.membership },
        });
    return { outcome, value: decision.membership };
  });
}
