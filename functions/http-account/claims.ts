import type * as z from 'zod';
import type { claimRequest } from '#api/schemas-of-accounts.ts';
import { type Claim, fileClaim, settleClaim } from '#domain/account-claim.ts';
import { directBodyId } from '#domain/application.ts';
import { unitOffice } from '#domain/members.ts';
import { bodyName } from '#domain/round.ts';
import { checkCharacter } from '#domain/rules/credit-code.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refuseRequest, requestProblem } from '#lambda/problem.ts';
import type { StoredAccount } from '#ports/account-desk.ts';
import type { AccountServices } from './account-services.ts';
import { agreed, saveAccount, untilItStands } from './save-account.ts';

/** A claim as its claimant sees it. */
function ownView({ round }: AccountServices, claim: Claim) {
  const { id, creditCode, unitName, name, email, bodyId, status, filedAt, settledAt, note } = claim;
  const body = bodyId === directBodyId ? '' : bodyName(round, bodyId);
  return { id, creditCode, unitName, name, email, bodyId, bodyName: body, status, filedAt, settledAt, note };
}

async function claimsOf(services: AccountServices, memberId: string): Promise<Claim[]> {
  const records = await services.desk.ofMember(memberId);
  return records.flatMap((record) => (record.kind === 'claim' ? [record] : []));
}

/** Newest first. */
export async function myClaims(services: AccountServices, request: HttpRequest): Promise<HttpReply> {
  const claims = await claimsOf(services, request.member.id);
  const sorted = claims.toSorted((left, right) => (left.filedAt < right.filedAt ? 1 : -1));
  return { status: 200, body: { claims: sorted.map((claim) => ownView(services, claim)) } };
}

/** A first sign-in says for which unit it acts; the body that the unit files with confirms it. */
export async function claimUnit(
  services: AccountServices,
  request: HttpRequest,
  body: z.output<typeof claimRequest>,
): Promise<HttpReply> {
  const { acknowledged: _given, ...said } = body;
  refuseWrongCode(said.creditCode);
  if (said.bodyId !== directBodyId && !services.round.bodies.some(({ id }) => id === said.bodyId))
    refuseRequest('body-unknown');
  const id = services.random.id();
  const { member, receivedAt: filedAt } = request;
  const claim = await untilItStands(async () => {
    const present = (await services.members.ofOffice(unitOffice(said.creditCode))).length;
    const mine = await claimsOf(services, member.id);
    const filed = { ...said, id, memberId: member.id, filedAt };
    const { claim: after, facts } = agreed(fileClaim(filed, { member, mine, present }));
    const step = { before: undefined, after, facts, actor: 'applicant', content: body } as const;
    return { outcome: await saveAccount(services, request, step), value: after };
  });
  return { status: 201, body: ownView(services, claim) };
}

/** The last character of a credit code follows from the others: a slip of the pen is told before anybody reads the claim. */
function refuseWrongCode(creditCode: string): void {
  if (checkCharacter(creditCode) === creditCode.at(-1)) return;
  const message = '统一社会信用代码的校验位不符，请对照登记证书核对。';
  const errors = [{ field: 'creditCode', rule: 'check-character', message }];
  throw new ProblemError(requestProblem('invalid-request', { extra: { errors } }));
}

export async function withdrawClaim(services: AccountServices, request: HttpRequest): Promise<HttpReply> {
  const claim = await untilItStands(async () => {
    const before = await claimNamed(services, request);
    if (before.record.memberId !== request.member.id) refuseRequest('not-found');
    const { claim: after, facts } = agreed(settleClaim(before.record, { name: 'withdraw' }, request.receivedAt));
    const step = { before, after, facts, actor: 'applicant', content: {} } as const;
    return { outcome: await saveAccount(services, request, step), value: after };
  });
  return { status: 200, body: ownView(services, claim) };
}

/** The claim that the route names, or "not found". */
export async function claimNamed(services: AccountServices, request: HttpRequest): Promise<StoredAccount<Claim>> {
  const stored = await services.desk.load(request.params['claimId'] ?? '');
  if (stored?.record.kind !== 'claim') return refuseRequest('not-found');
  return { ...stored, record: stored.record };
}
