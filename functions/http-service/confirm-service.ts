import type * as z from 'zod';
import type { confirmationRequest, serviceReturnRequest } from '#api/schemas-of-service.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { reviewedListing } from './reviewed-listing.ts';
import type { ServingServices } from './serving-services.ts';
import { serve, stepped } from './step.ts';

/** Confirms the version that was looked at. */
export async function confirm(
  services: ServingServices,
  request: HttpRequest,
  body: z.output<typeof confirmationRequest>,
): Promise<HttpReply> {
  const { serving, tier } = await reviewedListing(services, request, body);
  return stepped(await serve(services, serving, { act: 'confirm', by: tier, reportVersion: body.reportVersion }));
}

/** Sends the report back; also one that was confirmed, as long as no certificate stands on it. */
export async function sendBack(
  services: ServingServices,
  request: HttpRequest,
  body: z.output<typeof serviceReturnRequest>,
): Promise<HttpReply> {
  const { serving, tier, state } = await reviewedListing(services, request, body);
  const folder = scanFolder({ kind: 'application', id: state.id });
  const noteSha256 = await keepNote(services, request, { folder, content: { note: body.note } });
  return stepped(await serve(services, serving, { act: 'return', by: tier, noteSha256 }));
}
