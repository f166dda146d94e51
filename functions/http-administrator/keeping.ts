import type * as z from 'zod';
import type { noteRequest } from '#api/schemas.ts';
import { recordKeeping } from '#cases/erasure-facts.ts';
import { planRetention } from '#cases/retention.ts';
import { scanFolder } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { caseIdOf, keepNote } from '#lambda/reviewed-case.ts';
import { reviewerCaller } from '#lambda/reviewer-access.ts';
import { requireAdministrator } from './administer.ts';
import type { AdministratorServices } from './administrator-services.ts';

/** What the retention job would erase at this moment, and what it passes over; ids only, and nothing is changed. */
export async function previewRetention(services: AdministratorServices, request: HttpRequest): Promise<HttpReply> {
  requireAdministrator(request);
  return { status: 200, body: await planRetention(services, new Date(request.receivedAt)) };
}

/** Puts a hold on a case, or lifts it: while it stands, nothing of the case is erased, whatever its period says. */
export async function hold(
  services: AdministratorServices,
  request: HttpRequest,
  about: { held: boolean; body: z.output<typeof noteRequest> },
): Promise<HttpReply> {
  requireAdministrator(request);
  const id = caseIdOf(request);
  const loaded = await services.store.loadApplication(id);
  if (loaded && (loaded.state.held === true) === about.held) return { status: 200, body: { id, held: about.held } };
  const folder = scanFolder({ kind: 'application', id });
  const caller = reviewerCaller(services, request, { kind: 'administrator', content: about.body });
  // A note is kept for a case that there is: a stranger's id leaves nothing behind.
  const noteSha256 = loaded ? await keepNote(services, request, { folder, content: { note: about.body.note } }) : '';
  const type = about.held ? 'retention-hold-set' : 'retention-hold-lifted';
  const state = settled(
    await recordKeeping(services, { id, caller }, { fact: { type, version: 1, data: { noteSha256 } } }),
  );
  return { status: 200, body: { id, held: state.held === true } };
}
