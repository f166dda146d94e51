import * as z from 'zod';
import type { membershipRequest } from '#api/schemas.ts';
import { isAdministrator, officeSchema, panelOffice } from '#domain/members.ts';
import { personCaller } from '#cases/caller.ts';
import { changeRound } from '#cases/change-summary.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refuseRequest, requestProblem } from '#lambda/problem.ts';
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

const officeQuery = z.object({ office: officeSchema() });

export async function listMembers(services: AdministratorServices, request: HttpRequest): Promise<HttpReply> {
  requireAdministrator(request);
  const members = await services.members.ofOffice(officeOf(request));
  return { status: 200, body: { members } };
}

export async function grant(
  services: AdministratorServices,
  request: HttpRequest,
  body: z.output<typeof membershipRequest>,
): Promise<HttpReply> {
  requireAdministrator(request);
  const memberId = request.params['memberId'] ?? '';
  if (!/^[A-Za-z0-9_-]{1,128}$/.test(memberId)) refuseRequest('not-found');
  const evaluates = body.role === 'evaluator' || body.office === panelOffice;
  if (evaluates && (body.role !== 'evaluator' || body.office !== panelOffice || !body.employer)) {
    const message = '评审专家须属于专家评审组（panel），并填写工作单位。';
    throw new ProblemError(
      requestProblem('invalid-request', { extra: { errors: [{ field: 'employer', rule: 'evaluator', message }] } }),
    );
  }
  await services.members.grant({ ...body, memberId, status: 'active' });
  return { status: 200, body: { memberId, office: body.office, role: body.role } };
}

/** Ends a membership; decisions heed it at once, reads within a minute (H8). */
export async function revoke(services: AdministratorServices, request: HttpRequest): Promise<HttpReply> {
  requireAdministrator(request);
  await services.members.revoke(request.params['memberId'] ?? '', officeOf(request));
  return { status: 200, body: {} };
}

function officeOf(request: HttpRequest): z.infer<ReturnType<typeof officeSchema>> {
  const query = officeQuery.safeParse(request.query);
  if (query.success) return query.data.office;
  const errors = [
    {
      field: 'office',
      rule: 'office',
      message: 'unit:<credit code>, body:<id>, committee:<id>, bureau, panel or system',
    },
  ];
  throw new ProblemError(requestProblem('invalid-request', { extra: { errors } }));
}
