import type * as z from 'zod';
import type { noteRequest } from '#api/schemas.ts';
import { bodyOffice, isBureauOfficer, reviewsFor } from '#domain/members.ts';
import { officeThatCalls, type Unreached } from '#domain/unreached.ts';
import { type ContactTask, tasksOf } from '#cases/contact-tasks.ts';
import { recordContact } from '#cases/contact-facts.ts';
import { applicationSubject } from '#cases/subjects.ts';
import { scanFolder } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { keepNote, readable } from '#lambda/reviewed-case.ts';
import { requireBody, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** Whom this body is to call: people of its applicants whom a mail did not reach. */
export async function bodyTasks(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const bodyId = request.params['bodyId'] ?? '';
  requireBody(request.member, bodyId);
  const tasks: ContactTask[] = await tasksOf(services, bodyId);
  return { status: 200, body: { tasks: tasks.filter(({ office }) => office === bodyOffice(bodyId)) } };
}

/** Somebody was told in another way: how is a note on record, and the task is over. */
export async function settleContact(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof noteRequest>,
): Promise<HttpReply> {
  const { application } = await readable(services, request, { alsoUnfiled: true });
  const { id, bodyId, creditCode } = application.state;
  const memberId = request.params['memberId'] ?? '';
  const person = await services.members.member(memberId, { fresh: false });
  const calls = officeThatCalls(person, { creditCode, bodyId }) === bodyOffice(bodyId);
  if (!isBureauOfficer(request.member) && !(calls && reviewsFor(request.member, bodyId))) refuseRequest('not-found');
  const open = application.state.unreached ?? [];
  if (!open.some((one) => one.memberId === memberId)) {
    // Settled before: whoever asks again hears who is still to be called.
    return person ? still(open) : refuseRequest('not-found');
  }
  const noteSha256 = await keepNote(services, request, {
    folder: scanFolder({ kind: 'application', id }),
    content: { note: body.note },
  });
  const kind = isBureauOfficer(request.member) ? 'bureau' : 'body';
  const caller = reviewerCaller(services, request, { kind, content: body });
  const outcome = await recordContact(services, caller, {
    subject: applicationSubject(id),
    fact: { type: 'contact-settled', version: 1, data: { memberId, noteSha256 } },
  });
  return still(settled(outcome));
}

const still = (open: readonly Unreached[]): HttpReply => ({
  status: 200,
  body: { open: open.map(({ memberId }) => ({ memberId })) },
});
