import type * as z from 'zod';
import type { capRequest, extendRequest } from '#api/schemas.ts';
import { decideBodyExtension } from '#domain/summary-decisions.ts';
import { changePlacement } from '#cases/change-placement.ts';
import { scanFolder } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { bodyOf, stepOnSummary } from '#lambda/reviewed-summary.ts';
import { requireBureau, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';

export async function raiseCap(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof capRequest>,
): Promise<HttpReply> {
  const noteSha256 = await reasonOf(services, request, body.note);
  return stepOnSummary(services, request, {
    by: 'bureau',
    command: { name: 'raise-cap', max: body.max, noteSha256 },
    content: body,
  });
}

/** A named extension of one body: it also admits the stamped summary that was kept late, with all that stands on it. */
export async function extendBody(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof extendRequest>,
): Promise<HttpReply> {
  const noteSha256 = await reasonOf(services, request, body.note);
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  const command = { name: 'extend', until: body.until, noteSha256 } as const;
  const outcome = await changePlacement(services, caller, {
    body: bodyOf(services, request),
    applicationIds: undefined,
    commands: { summary: 'extend', applications: 'forward' },
    allow: () => undefined,
    decide: (joint, context) => decideBodyExtension(command, joint, context),
  });
  return { status: 200, body: settled(outcome) };
}

/** What the bureau settles for one body stands with its reason, kept as a salted document. */
async function reasonOf(services: BureauServices, request: HttpRequest, note: string): Promise<string> {
  requireBureau(request.member);
  return keepNote(services, request, { folder: scanFolder(bodyOf(services, request)), content: { note } });
}
