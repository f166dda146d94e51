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
import { isKnown } from './office.ts';
import { agreed, membershipIn, saveAccount, untilItStands, writtenBefore } from './save-account.ts';

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
  const { office, role } = body;
  if (!isKnown(services, office)) refuseRequest('body-unknown');
  await step(services, request, {
    memberId,
    office,
    content: body,
    decide: (before) => grantMembership(before, { ...body, memberId }),
  });
  return { status: 200, body: { memberId, office, role } };
}

/** Suspends, reinstates or ends a membership; decisions heed it at once, reads within a minute (H8). */
export async function setStanding(
  services: AccountServices,
  request: HttpRequest,
  body: z.output<typeof standingRequest>,
): Promise<HttpReply> {
  const memberId = memberOf(request);
  const { office, standing, note } = body;
  await step(services, request, {
    memberId,
    office,
    content: body,
    note,
    // The last administrator stays: another one must be there, and still be there when this is written.
    others: async () => {
      if (office !== 'system' || standing === 'active') return [];
      const administrators = await services.members.ofOffice('system');
      return administrators.filter((one) => one.memberId !== memberId);
    },
    decide: (before, others) => changeStanding(before, standing, { otherAdministrators: others.length }),
  });
  return { status: 200, body: { memberId, office, standing } };
}

interface Step {
  readonly memberId: string;
  readonly office: Office;
  readonly content: unknown;
  readonly note?: string;
  readonly others?: () => Promise<readonly Membership[]>;
  readonly decide: (before: Membership | undefined, others: readonly Membership[]) => StandingDecision;
}

/** Each is a record of its own under the command's key, so that the same command again finds what it did. */
async function step(services: AccountServices, request: HttpRequest, about: Step): Promise<void> {
  const { memberId, office, content, note } = about;
  const actor = 'administrator';
  const { command } = reviewerCaller(services, request, { kind: actor, content });
  const id = command.key;
  await untilItStands(async () => {
    if (await writtenBefore(services, id, command)) return { outcome: 'saved' as const, value: undefined };
    const before = membershipIn(await services.members.member(memberId, { fresh: true }), office);
    const others = (await about.others?.()) ?? [];
    const decision = agreed(about.decide(before, others));
    const outcome = await saveAccount(services, request, {
      before: undefined,
      after: { kind: 'membership', id, memberId, office, at: request.receivedAt, ...(note ? { note } : {}) },
      facts: decision.facts,
      actor,
      content,
      membership: { before, after: decision.membership },
      remains: others[0],
    });
    return { outcome, value: undefined };
  });
}
