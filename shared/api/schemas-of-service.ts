import * as z from 'zod';
import { timeKinds } from '#events/value-types-of-service.ts';
import { serviceDraftSchema } from '#domain/service-report.ts';
import { keptNote } from './kept-text.ts';

/** Rows of the filed form's list of experts, from 0; a transaction holds twenty certificates with all that they move. */
const rows = z.array(z.int().min(0).max(999)).min(1).max(20);

export const serviceDraftRequest = z.strictObject({ content: serviceDraftSchema() });
/** The version that was looked at. */
export const confirmationRequest = z.strictObject({ reportVersion: z.int().min(1) });
export const serviceReturnRequest = z.strictObject({ note: keptNote });
export const certificatesRequest = z.strictObject({ rows, as: z.enum(timeKinds) });
export const revocationRequest = z.strictObject({ note: keptNote });
export const lettersRequest = z.strictObject({ rows });

const reviewed = '/review/applications/{applicationId}/service';

/** Bodies of the service’s requests by route key, beside those of `schemas.ts`. */
export const serviceRequests = {
  'PUT /applications/{applicationId}/service/draft': serviceDraftRequest,
  [`POST ${reviewed}/confirmation`]: confirmationRequest,
  [`POST ${reviewed}/return`]: serviceReturnRequest,
  [`POST ${reviewed}/certificates`]: certificatesRequest,
  [`POST ${reviewed}/certificates/{paperId}/revocation`]: revocationRequest,
  [`POST ${reviewed}/letters`]: lettersRequest,
};
