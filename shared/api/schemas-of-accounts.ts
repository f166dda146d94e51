import * as z from 'zod';
import { creditCodeSchema, idSchema } from '#events/envelope.ts';
import { workplaceSchema } from '#events/value-types-of-accounts.ts';
import { oneLine } from '#domain/one-line.ts';
import { withoutIdentityNumber } from './kept-text.ts';
import { membershipRequest, noteRequest } from './schemas.ts';

const personName = withoutIdentityNumber(oneLine(1, 50));
const unitName = withoutIdentityNumber(oneLine(2, 100));
const email = z.email().max(254);

/** `bodyId` is `bureau` for a unit that files by a direct route. */
export const claimRequest = z.strictObject({
  creditCode: creditCodeSchema,
  unitName,
  name: personName,
  email,
  bodyId: idSchema,
  /** What is said of personal data was read. */
  acknowledged: z.literal(true),
});
/** An evaluator’s employer, whose cases they never get. */
export const invitationRequest = z.strictObject({
  name: personName,
  email,
  employer: unitName.optional(),
  employerCode: creditCodeSchema.optional(),
});
export const acceptanceRequest = z.strictObject({
  token: z.string().regex(/^[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]{22}$/),
});
export const standingRequest = z.strictObject({
  office: workplaceSchema,
  standing: z.enum(['active', 'suspended', 'ended']),
  note: noteRequest.shape.note,
});

/** Bodies of the requests about accounts by route key, beside those of `schemas.ts`. */
export const accountRequests = {
  'POST /claims': claimRequest,
  'POST /bodies/{bodyId}/claims/{claimId}/refusal': noteRequest,
  'POST /offices/{office}/invitations': invitationRequest,
  'POST /invitations/acceptance': acceptanceRequest,
  'PUT /administration/members/{memberId}': membershipRequest,
  'POST /administration/members/{memberId}/standing': standingRequest,
};
