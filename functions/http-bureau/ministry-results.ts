import type * as z from 'zod';
import type { noteRequest } from '#api/schemas.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { caseIdOf, keepNote, readable, stepOnCase } from '#lambda/reviewed-case.ts';
import type { BureauServices } from './bureau-services.ts';

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

/** A recommended one that the ministry did not take is listed municipally after all: an act with its reason. */
export async function fallBack(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof noteRequest>,
): Promise<HttpReply> {
  await readable(services, request);
  const folder = scanFolder({ kind: 'application', id: caseIdOf(request) });
  const noteSha256 = await keepNote(services, request, { folder, content: { note: body.note } });
  return stepOnCase(services, request, { tier: 'bureau', command: { name: 'fall-back', noteSha256 }, content: body });
}
