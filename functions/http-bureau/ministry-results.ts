import type * as z from 'zod';
import type { fallBackRequest } from '#api/schemas.ts';
import { refusalFor } from '#domain/application-lifecycle.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { caseIdOf, keepNote, readable, stepOnCase } from '#lambda/reviewed-case.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';
import { justifiedDecision } from './justified-decision.ts';
import { requireRound } from './round-acts.ts';

/** The ministry's result of a recommended one, as it was told (R41). */
export function nationalResult(
  services: BureauServices,
  request: HttpRequest,
  body: { listed: boolean },
): Promise<HttpReply> {
  return stepOnCase(services, request, {
    tier: 'bureau',
    command: { name: 'record-national', listed: body.listed },
    content: body,
  });
}

/** A recommended one that the ministry did not take is listed municipally after all: an act with its reason, and R21 again. */
export async function fallBack(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof fallBackRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  await requireRound(services, 'release');
  const { application } = await readable(services, request);
  const about = { application: application.state, outcome: 'listed', reason: body.reason } as const;
  const open = refusalFor(application.state.status, 'fall-back') === undefined;
  const justified = open ? await justifiedDecision(services, request, about) : undefined;
  const folder = scanFolder({ kind: 'application', id: caseIdOf(request) });
  const noteSha256 = await keepNote(services, request, { folder, content: { note: body.note } });
  const command = { name: 'fall-back', noteSha256, justified } as const;
  return stepOnCase(services, request, { tier: 'bureau', command, content: body });
}
