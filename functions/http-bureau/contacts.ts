import type * as z from 'zod';
import type { noteRequest } from '#api/schemas.ts';
import { recordContact } from '#cases/contact-facts.ts';
import { tasksOf } from '#cases/contact-tasks.ts';
import { summarySubject } from '#cases/subjects.ts';
import { scanFolder } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { bodyOf } from '#lambda/reviewed-summary.ts';
import { requireBureau, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';

/** Everybody whom no mail reached; those of a unit are the body's to call, the bureau sees whether it does. */
export async function bureauTasks(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  return { status: 200, body: { tasks: await tasksOf(services) } };
}

/** The bureau reached somebody of a body who was to hear about its summary. */
export async function settleBodyContact(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof noteRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const owner = bodyOf(services, request);
  const memberId = request.params['memberId'] ?? '';
  const open = (await services.store.loadSummary(owner.roundId, owner.bodyId)).state.unreached ?? [];
  if (!open.some((one) => one.memberId === memberId)) return still(open);
  const noteSha256 = await keepNote(services, request, { folder: scanFolder(owner), content: { note: body.note } });
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  const outcome = await recordContact(services, caller, {
    subject: summarySubject(owner),
    fact: { type: 'contact-settled', version: 1, data: { memberId, noteSha256 } },
  });
  return still(settled(outcome));
}

const still = (open: readonly { memberId: string }[]): HttpReply => ({
  status: 200,
  body: { open: open.map(({ memberId }) => ({ memberId })) },
});
