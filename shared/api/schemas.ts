import * as z from 'zod';
import { idSchema, sha256Schema } from '#events/envelope.ts';
import { fundingLineSchema, objectors, outcomes } from '#events/value-types.ts';
import { canonicalValue, plainMobile } from '#domain/canonical.ts';
import { opinionCharacters } from '#domain/assessment.ts';
import { membershipSchema } from '#domain/members.ts';
import { oneLine } from '#domain/one-line.ts';
import { breaksLine } from '#domain/visible-text.ts';
import { isMobile } from '#domain/summary-contact.ts';
import { keptNote as note, keptText, withoutIdentityNumber } from './kept-text.ts';
import { draftRequest, reasonRequest, startRequest, uploadRequest } from './schemas-of-filing.ts';

/** What may stand in a request. Unknown fields are refused by name, so that nothing is stored that nobody reads (G13). */
const at = z.iso.datetime({ offset: true }).transform((zoned) => new Date(zoned).toISOString());

const codes = z.array(z.string().min(1).max(64)).max(100).default([]);
export const findingsRequest = z
  .strictObject({ confirmed: codes, overridden: codes, note })
  .refine(({ confirmed, overridden }) => confirmed.length + overridden.length > 0, {
    path: ['confirmed'],
    message: '请至少确认或否定一项提示。',
  })
  .refine(
    ({ confirmed, overridden }) => new Set([...confirmed, ...overridden]).size === confirmed.length + overridden.length,
    {
      path: ['overridden'],
      message: '每项提示只能确认或否定一次。',
    },
  );
export const cutOffRequest = z.strictObject({ cutOffAt: at, note });
export const cutOffPreviewRequest = cutOffRequest.omit({ note: true });
/** Fields by their place in the form (`workPlan`, `experts`, `experts.3`, `experts.3.name`), or everything, said outright. */
export const returnRequest = z
  .strictObject({
    note,
    dueAt: at.optional(),
    fields: z
      .array(z.strictObject({ path: z.string().min(1).max(130), message: keptText(500) }))
      .max(100)
      .default([]),
    everything: z.literal(true).optional(),
  })
  .refine(({ fields, everything }) => fields.length > 0 !== (everything === true), {
    path: ['fields'],
    message: '请指明需要修改的内容；如确需全部开放修改，请不指明内容并写明 everything: true。',
  });
export const transferRequest = z.strictObject({ to: idSchema, note });
export const noteRequest = z.strictObject({ note });
/** R32: an opinion, and an answer to each judgement of the round's checklist by its rule. */
export const nominateRequest = z.strictObject({
  assessment: z.strictObject({
    opinion: keptText(opinionCharacters),
    checklist: z.record(
      z.string().regex(/^R\d{2}$/),
      z.strictObject({ met: z.boolean(), note: keptText(300).optional() }),
    ),
  }),
  rank: z.int().min(1).max(999).optional(),
});
export const rankRequest = z.strictObject({ rank: z.int().min(1).max(999) });
export const substituteRequest = z.strictObject({ substitute: idSchema });
export const extendRequest = z.strictObject({ until: at, note });
const localDate = z.iso.date();
/** As a form keeps a name: on one line, at least two characters that can be seen. */
const personName = withoutIdentityNumber(z.string().trim().max(50))
  .transform((typed) => canonicalValue('person-name', typed))
  .refine((name) => !breaksLine(name), '请写在一行内，不要换行。')
  .refine((name) => Array.from(name).length >= 2, '请填写联系人姓名（2至50字）。');
/** R37, "注明联系人姓名、电话、手机"; a warning of the rules named here passes with the body's words. */
export const issueRequest = z.strictObject({
  reportDate: localDate,
  contact: z.strictObject({
    name: personName,
    phone: withoutIdentityNumber(z.string().trim().min(3, '请填写联系电话。').max(40)).transform((typed) =>
      canonicalValue('landline', typed),
    ),
    mobile: z.string().trim().max(40).refine(isMobile, '请填写11位手机号码。').transform(plainMobile),
  }),
  justifications: z
    .array(z.strictObject({ rule: z.enum(['R33', 'R37']), note: keptText(200) }))
    .max(2)
    .default([]),
});
/** R36: the form's code as it is read at the counter, or else whose paper it is. */
export const paperReceiptRequest = z
  .strictObject({
    code: z.string().trim().min(1).max(100).optional(),
    bodyId: idSchema.optional(),
    applicationId: idSchema.optional(),
    letterNumber: keptText(60),
    letterDate: localDate,
    receivedAt: at.optional(),
    copies: z.int().min(1).max(99),
  })
  .refine(
    ({ code, bodyId, applicationId }) => [code, bodyId, applicationId].filter((one) => one !== undefined).length === 1,
    '请扫描二维码，或选择报送单位、申报其中之一。',
  );
export const moveDeadlineRequest = z.strictObject({ deadlineAt: at, paperDeadlineAt: at.optional(), note });
export const deadlinePreviewRequest = moveDeadlineRequest.omit({ note: true });
export const capRequest = z.strictObject({ max: z.int().min(1).max(40), note });
export const assignmentsRequest = z.strictObject({ dryRun: z.boolean().default(false) });
export const evaluatorRequest = z.strictObject({ memberId: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/), note });
/** Whole points by criterion of the round's rubric, and what the evaluator says to them. */
export const scoreRequest = z.strictObject({
  points: z.record(z.string().max(40), z.int().min(0).max(100)),
  comment: note,
});
const answer = z.strictObject({ met: z.boolean(), note: note.optional() });
export const intakeRequest = z.strictObject({ answers: z.record(z.string().regex(/^R\d{2}$/), answer) });
/** `reason`: why it departs from the ranking (R39) or a rule of the notice speaks against it (R20, R21); one reason serves both. `reserve`: its place among those who follow. */
export const prepareRequest = z.strictObject({
  outcome: z.enum(outcomes),
  opinion: note,
  reason: note.optional(),
  reserve: z.int().min(1).max(999).optional(),
});
export const fallBackRequest = z.strictObject({ note, reason: note.optional() });
const someApplications = z.array(idSchema).min(1).max(1000);
/** Without ids: everything that is prepared and not released. */
export const previewRequest = z.strictObject({ applicationIds: someApplications.optional() });
/** The fingerprint is the preview's: what was checked is what is released. */
export const releaseRequest = z.strictObject({ applicationIds: someApplications, fingerprint: sha256Schema });
export const dossierRequest = z.strictObject({ applicationIds: someApplications.optional() });
export const nationalResultRequest = z.strictObject({ listed: z.boolean() });
/** One person: as a case names them (the unit is the employer in their row, where two have one name), or an account. */
const person = z.union([
  z.strictObject({
    applicationId: idSchema,
    name: z.string().trim().min(2).max(50),
    unit: z.string().trim().min(2).max(100).optional(),
  }),
  z.strictObject({ memberId: z.string().regex(/^[A-Za-z0-9_-]{1,128}$/) }),
]);
export const personRequest = z.strictObject({ person, note });
export const erasurePreviewRequest = z.strictObject({ person });
/** An XLSX file as base64, up to 1.3 MB. */
const file = z.base64().min(1).max(1_800_000);
export const importPreviewRequest = z.strictObject({ file });
/** The fingerprint is the preview's: what was seen is what is recorded. */
export const importRequest = z.strictObject({ file, fingerprint: sha256Schema });
/** Local dates, both included. */
export const publicityRequest = z.strictObject({ from: localDate, until: localDate });
export const objectionRequest = z.strictObject({ receivedOn: localDate, from: z.enum(objectors), summary: note });
export const answerRequest = z.strictObject({ upheld: z.boolean(), answer: note });
/** R42: all lines as they are to stand, in whole 分; a reason for every change of what was settled. */
export const fundingRequest = z.strictObject({
  lines: z.array(fundingLineSchema().strict()).max(3),
  reason: note.optional(),
});
export const membershipRequest = membershipSchema()
  .omit({ memberId: true, status: true })
  .extend({ name: withoutIdentityNumber(oneLine(1, 50)), employer: withoutIdentityNumber(oneLine(2, 100)).optional() })
  .strict();

/** Bodies of requests by route key; a route that is not named here takes none. */
export const requestBodies: Readonly<Record<string, z.ZodType>> = {
  'POST /applications': startRequest,
  'PUT /applications/{applicationId}/draft': draftRequest,
  'POST /applications/{applicationId}/uploads': uploadRequest,
  'POST /applications/{applicationId}/uploads/{uploadId}/justification': reasonRequest,
  'POST /review/applications/{applicationId}/findings': findingsRequest,
  'POST /review/applications/{applicationId}/contacts/{memberId}': noteRequest,
  'POST /bodies/{bodyId}/summary/issue': issueRequest,
  'POST /bodies/{bodyId}/summary/uploads': uploadRequest,
  'POST /bodies/{bodyId}/summary/uploads/{uploadId}/justification': reasonRequest,
  'PUT /bodies/{bodyId}/cut-off': cutOffRequest,
  'POST /bodies/{bodyId}/cut-off/preview': cutOffPreviewRequest,
  'POST /review/applications/{applicationId}/return': returnRequest,
  'POST /review/applications/{applicationId}/transfer': transferRequest,
  'POST /review/applications/{applicationId}/decline': noteRequest,
  'POST /review/applications/{applicationId}/nominate': nominateRequest,
  'POST /review/applications/{applicationId}/rank': rankRequest,
  'POST /review/applications/{applicationId}/substitute': substituteRequest,
  'POST /review/applications/{applicationId}/extend': extendRequest,
  'PUT /bureau/deadline': moveDeadlineRequest,
  'POST /bureau/deadline/preview': deadlinePreviewRequest,
  'PUT /bureau/bodies/{bodyId}/cap': capRequest,
  'POST /bureau/bodies/{bodyId}/extend': extendRequest,
  'POST /bureau/bodies/{bodyId}/contacts/{memberId}': noteRequest,
  'POST /bureau/applications/{applicationId}/intake-check': intakeRequest,
  'POST /bureau/assignments': assignmentsRequest,
  'POST /bureau/applications/{applicationId}/evaluators': evaluatorRequest,
  'POST /bureau/applications/{applicationId}/evaluators/{memberId}/removal': noteRequest,
  'PUT /evaluation/applications/{applicationId}/score': scoreRequest,
  'POST /evaluation/applications/{applicationId}/conflict': noteRequest,
  'POST /bureau/scoring/reopen': noteRequest,
  'POST /bureau/paper-receipts': paperReceiptRequest,
  'PUT /bureau/prepared/{applicationId}': prepareRequest,
  'POST /bureau/releases/preview': previewRequest,
  'POST /bureau/releases': releaseRequest,
  'POST /bureau/dossiers': dossierRequest,
  'POST /bureau/applications/{applicationId}/national-result': nationalResultRequest,
  'POST /bureau/applications/{applicationId}/fall-back': fallBackRequest,
  'POST /bureau/ministry-results/preview': importPreviewRequest,
  'POST /bureau/ministry-results': importRequest,
  'PUT /bureau/publicity': publicityRequest,
  'POST /bureau/applications/{applicationId}/objections': objectionRequest,
  'POST /bureau/applications/{applicationId}/objections/{objectionId}/answer': answerRequest,
  'PUT /bureau/applications/{applicationId}/funding': fundingRequest,
  'POST /administration/applications/{applicationId}/hold': noteRequest,
  'POST /administration/applications/{applicationId}/hold/lifting': noteRequest,
  'POST /administration/persons/export': personRequest,
  'POST /administration/persons/erasure/preview': erasurePreviewRequest,
  'POST /administration/persons/erasure': personRequest,
};

const paging = z.object({ limit: z.int().min(1).max(500).optional(), cursor: z.string().optional() });

/** What may stand behind the question mark, by route key. */
export const queryParameters: Readonly<Record<string, z.ZodObject>> = {
  'GET /applications': paging,
  'GET /bodies/{bodyId}/applications': paging,
  'GET /bureau/applications': paging,
  'GET /bureau/mails': paging.extend({ day: z.iso.date().optional() }),
  'GET /bureau/publication/sheet': z.object({ list: z.enum(['listed', 'intended']).optional() }),
  'GET /bureau/facts': z.object({
    cursor: z.string().optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    actorId: idSchema.optional(),
    subject: z.string().optional(),
    type: z.string().optional(),
  }),
  'GET /bureau/access-log': paging.extend({
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    memberId: idSchema.optional(),
    subject: z.string().optional(),
    kind: z.string().optional(),
  }),
};
