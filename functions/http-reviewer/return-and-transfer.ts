import type * as z from 'zod';
import type { returnRequest, transferRequest } from '#api/schemas.ts';
import { namingFaults } from '#domain/correction.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { maskPhones } from '#domain/personal-data.ts';
import { bodyName } from '#domain/round.ts';
import { changeApplication } from '#cases/change-application.ts';
import { changesSince, lastReturn, readFormData } from '#cases/corrections.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refuseRequest, requestProblem } from '#lambda/problem.ts';
import { caseIdOf, keepNote, readable, stepOnCase } from '#lambda/reviewed-case.ts';
import { mayAct, reviewerCaller } from '#lambda/reviewer-access.ts';
import { noteOn, tierOf } from './review-application.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** Returns for correction. Only the fields that are named here unlock, each with what is wrong with it; or everything. */
export async function sendBack(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof returnRequest>,
): Promise<HttpReply> {
  const tier = await tierOf(services, request);
  await requireNamed(services, request, body.fields);
  const { note, fields, dueAt } = body;
  const everything = body.everything === true;
  const noteSha256 = await keepNote(services, request, noteOn(request, { note, fields, everything }));
  const command = { name: 'return', by: tier, noteSha256, fields: fields.length, everything, dueAt } as const;
  return stepOnCase(services, request, { tier, command, content: body });
}

/** Every named place must be one of the filed form: a wrong one would lock the unit out of what it is to correct. */
async function requireNamed(
  services: ReviewerServices,
  request: HttpRequest,
  fields: z.output<typeof returnRequest>['fields'],
): Promise<void> {
  if (fields.length === 0) return;
  const { application } = await readable(services, request);
  const { id, kind, formSha256 } = application.state;
  // Where nothing is filed at present, the decision says why it cannot be returned.
  const filed = formSha256 ? await readFormData(services.documents, id, formSha256) : undefined;
  const errors = filed ? namingFaults(services.form(kind), filed, fields) : [];
  if (errors.length > 0) throw new ProblemError(requestProblem('invalid-request', { extra: { errors } }));
}

/** The version that was returned last against the one that was filed afterwards. */
export async function readCaseChanges(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { application } = await readable(services, request);
  const { id, kind } = application.state;
  const facts = await services.store.history({ kind: 'application', id });
  const record = lastReturn(facts);
  if (!record) refuseRequest('nothing-to-correct');
  const filed = facts.findLast((fact) => fact.type === 'application-submitted');
  if (!filed || filed.data.formVersion <= record.formVersion) refuseRequest('being-corrected');
  const { formVersion, formSha256 } = filed.data;
  const definition = services.form(kind);
  const changes = await changesSince({ documents: services.documents, definition }, { id, record, sha256: formSha256 });
  // A changed number is seen to have changed; to read it, the form is asked for with its numbers, which is logged.
  const masked = changes.changes.map(({ before, after, ...change }) => {
    const field = change.path.split('.').at(-1);
    return { ...change, before: maskPhones(before, field), after: maskPhones(after, field) };
  });
  return { status: 200, body: { ...changes, changes: masked, masked: true, current: { formVersion, formSha256 } } };
}

/** Hands the case to another nominating body, with a reason. The former body sees no more of it. */
export async function transfer(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof transferRequest>,
): Promise<HttpReply> {
  const id = caseIdOf(request);
  const again = await transferredBefore(services, request, body);
  if (again) return again;
  const tier = await tierOf(services, request);
  const { to, note } = body;
  const noteSha256 = await keepNote(services, request, noteOn(request, { note }));
  const { state: target } = await services.store.loadSummary(services.round.id, to);
  const command = { name: 'transfer', by: tier, to, noteSha256, target } as const;
  const caller = reviewerCaller(services, request, { kind: tier, content: body });
  const outcome = await changeApplication(
    services,
    { id, caller },
    {
      command: 'transfer',
      allow: mayAct(request.member, tier),
      seen: request.ifMatch,
      decide: (application, context) => decideApplication(application, command, context),
    },
  );
  const { status } = settled(outcome);
  return transferReply(services, { id, status, to });
}

function transferReply(services: ReviewerServices, about: { id: string; status: string; to: string }): HttpReply {
  const { id, status, to } = about;
  return { status: 200, body: { id, status, body: { id: to, name: bodyName(services.round, to) } } };
}

/** Who handed it over may see it no more, yet the same request again is answered as the first: its key is theirs alone. */
async function transferredBefore(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof transferRequest>,
): Promise<HttpReply | undefined> {
  const id = caseIdOf(request);
  const { command } = reviewerCaller(services, request, { kind: 'body', content: body });
  const found = await services.store.findCommand({ kind: 'application', id }, command.key);
  if (!found) return undefined;
  if (found.contentHash !== command.contentHash) refuseRequest('key-reused');
  return transferReply(services, { id, status: 'submitted', to: body.to });
}
