import type * as z from 'zod';
import type { noteRequest } from '#api/schemas.ts';
import { type Claim, type ClaimCommand, mayConfirm, settleClaim } from '#domain/account-claim.ts';
import { confirmsFor } from '#domain/account-rules.ts';
import { directBodyId } from '#domain/application.ts';
import { bodyOffice, unitOffice } from '#domain/members.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import type { StoredAccount } from '#ports/account-desk.ts';
import type { AccountServices } from './account-services.ts';
import { claimNamed } from './claims.ts';
import { agreed, membershipIn, saveAccount, untilItStands } from './save-account.ts';
import { standingOf } from './unit-standing.ts';

function bodyOf(request: HttpRequest): string {
  const bodyId = request.params['bodyId'] ?? '';
  if (!confirmsFor(request.member, bodyId)) refuseRequest('not-found');
  return bodyId;
}

type NameOf = (memberId: string | undefined) => string | undefined;

/** The names of those who settle the claims of a body, for one another; of somebody long gone there is none. */
async function namesIn({ members }: AccountServices, bodyId: string): Promise<NameOf> {
  const everyone = await members.everyoneOf(bodyOffice(bodyId));
  const names = new Map(everyone.map(({ memberId, name }) => [memberId, name]));
  return (memberId) => (memberId === undefined ? undefined : names.get(memberId));
}

/**
 * A claim as those see it who settle it. Beside an open one stands who is a member already; a body that may not confirm it hears
 * that alone, and nobody's name.
 */
async function reviewedView(services: AccountServices, claim: Claim, nameOf: NameOf) {
  const { id, creditCode, unitName, name, email, status, filedAt, settledAt, note } = claim;
  const open = status === 'open';
  const confirmable = open && mayConfirm((await standingOf(services, creditCode)).unit, claim.bodyId);
  const present = confirmable ? await services.members.ofOffice(unitOffice(creditCode)) : [];
  const others = present.map((one) => ({ name: one.name, email: one.email }));
  const settledBy = nameOf(claim.settledBy);
  const shown = { id, creditCode, unitName, name, email, status, filedAt, settledAt, settledBy, note };
  return { ...shown, confirmable, present: others };
}

/** What waits first, oldest first; then what was settled, newest first. */
export async function claimsOfBody(services: AccountServices, request: HttpRequest): Promise<HttpReply> {
  const bodyId = bodyOf(request);
  const claims = await services.desk.claimsOfBody(services.round.id, bodyId);
  const byTime = claims.toSorted((left, right) => (left.filedAt < right.filedAt ? -1 : 1));
  const open = byTime.filter(({ status }) => status === 'open');
  const settled = byTime.filter(({ status }) => status === 'confirmed' || status === 'refused').reverse();
  const nameOf = await namesIn(services, bodyId);
  const shown = [];
  for (const claim of [...open, ...settled.slice(0, 100)]) shown.push(await reviewedView(services, claim, nameOf));
  return { status: 200, body: { claims: shown } };
}

/** Of another body it is as unknown as one that does not exist. */
async function claimOfBody(services: AccountServices, request: HttpRequest): Promise<StoredAccount<Claim>> {
  const bodyId = bodyOf(request);
  const stored = await claimNamed(services, request);
  if (stored.record.bodyId !== bodyId || stored.record.status === 'withdrawn') refuseRequest('not-found');
  return stored;
}

async function settle(
  services: AccountServices,
  request: HttpRequest,
  command: (before: StoredAccount<Claim>) => Promise<ClaimCommand & { readonly version?: number }>,
): Promise<HttpReply> {
  const claim = await untilItStands(async () => {
    const before = await claimOfBody(services, request);
    const given = await command(before);
    const decision = agreed(settleClaim(before.record, given, request.receivedAt));
    const { claim: after, facts } = decision;
    const claimant = given.name === 'confirm' ? given.claimant : undefined;
    const membership = decision.membership && {
      before: claimant && membershipIn(claimant, decision.membership.office),
      after: decision.membership,
    };
    const { creditCode, unitName, bodyId } = after;
    const confirmed =
      given.version === undefined ? undefined : { creditCode, unitName, bodyId, version: given.version };
    const actor = after.bodyId === directBodyId ? ('bureau' as const) : ('body' as const);
    const content = given.name === 'refuse' ? { note: given.note } : {};
    const step = { before, after, facts, membership, confirmed, actor, content };
    return { outcome: await saveAccount(services, request, step), value: after };
  });
  return { status: 200, body: await reviewedView(services, claim, await namesIn(services, claim.bodyId)) };
}

/** The membership and the claim's new state are one write, on the condition that the unit's people are still those. */
export function confirmClaim(services: AccountServices, request: HttpRequest): Promise<HttpReply> {
  return settle(services, request, async ({ record }) => ({
    name: 'confirm',
    claimant: await services.members.member(record.memberId, { fresh: true }),
    by: request.member.id,
    ...(await standingOf(services, record.creditCode)),
  }));
}

export function refuseClaim(
  services: AccountServices,
  request: HttpRequest,
  body: z.output<typeof noteRequest>,
): Promise<HttpReply> {
  return settle(services, request, async () => ({ name: 'refuse', note: body.note, by: request.member.id }));
}
