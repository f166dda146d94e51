import type * as z from 'zod';
import type { draftRequest } from '#api/schemas-of-filing.ts';
import { refusalFor } from '#domain/application-lifecycle.ts';
import { formDataSchema } from '#domain/form-data.ts';
import { type FormDocument, formDocument, formDocumentSchema } from '#domain/form-document.ts';
import { explainIssue } from '#texts/request-faults.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, refuseRequest, requestProblem } from '#lambda/problem.ts';
import type { ApplicantServices } from './applicant-services.ts';
import { ownCase, saveKeyOf } from '#lambda/own-case.ts';
import { requireOnlyNamed } from './own-correction.ts';

/** The data as saved last, with their version; an empty form before the first save. */
export async function readDraft(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { id } = await ownCase(services, request);
  const draft = await services.drafts.loadDraft(id);
  if (!draft) return { status: 200, version: 0, body: { version: 0, content: {}, justifications: [] } };
  const { version, savedAt } = draft;
  const { content, justifications } = await draftDocument(services, id, draft.documentSha256);
  return { status: 200, version, body: { version, savedAt, content, justifications } };
}

/**
 * Autosave: the data go to the vault as a salted document, the table gets one small write. If-Match names the version that
 * was edited; the same save again answers as the first.
 */
export async function saveDraft(
  services: ApplicantServices,
  request: HttpRequest,
  body: z.output<typeof draftRequest>,
): Promise<HttpReply> {
  const { loaded, id } = await ownCase(services, request);
  const refusal = refusalFor(loaded.application.state.status, 'save-draft');
  if (refusal) throw new ProblemError(refusalProblem({ code: refusal }));
  const { kind, formVersion } = loaded.application.state;
  const shaped = formDataSchema(services.form(kind), 'draft').safeParse(body.content);
  if (!shaped.success)
    throw new ProblemError(requestProblem('invalid-request', { extra: { errors: errorsOf(shaped.error) } }));
  await requireOnlyNamed(services, loaded.application.state, body.content);
  const expectedVersion = request.ifMatch ?? 0;
  const document = formDocument({ salt: services.random.salt(), ...body });
  const documentSha256 = await services.documents.putDocument(ownerOf(id), document);
  const draft = { version: expectedVersion + 1, documentSha256, savedAt: request.receivedAt };
  const saveKey = saveKeyOf(services, request, body);
  const saved = await services.drafts.saveDraft(id, { expectedVersion, of: formVersion + 1, draft, saveKey });
  if (saved !== 'saved') refuseRequest(saved);
  return { status: 200, version: draft.version, body: { version: draft.version, savedAt: draft.savedAt } };
}

const errorsOf = (error: z.ZodError) =>
  error.issues
    .slice(0, 50)
    .map((issue) => ({ path: ['content', ...issue.path].map(String).join('.'), message: explainIssue(issue) }));

/** What was saved under a hash. */
export async function draftDocument(services: ApplicantServices, id: string, sha256: string): Promise<FormDocument> {
  return formDocumentSchema().parse(await services.documents.getDocument(ownerOf(id), sha256));
}

export const ownerOf = (id: string): string => scanFolder({ kind: 'application', id });
