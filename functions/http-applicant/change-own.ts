import type * as z from 'zod';
import type { uploadRequest } from '#api/schemas-of-filing.ts';
import type { ApplicationCommand } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { canonicalJson } from '#domain/chain.ts';
import { formDocument } from '#domain/form-document.ts';
import { readManifest } from '#domain/manifest.ts';
import type { DraftFreeze, ListLabels } from '#ports/record-store.ts';
import { type ApplicationStep, changeApplication } from '#cases/change-application.ts';
import { beginUpload } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, refuseRequest } from '#lambda/problem.ts';
import type { ApplicantServices } from './applicant-services.ts';
import { checkDocument, letThrough } from './check-draft.ts';
import { draftDocument, ownerOf } from './draft.ts';
import { applicantCaller, ownCase, ownOnly } from '#lambda/own-case.ts';
import { requireOnlyNamed } from './own-correction.ts';

/** One step that the unit itself takes; `beside` is told with its outcome. */
export async function change(
  services: ApplicantServices,
  request: HttpRequest,
  step: {
    command: ApplicationCommand;
    content: unknown;
    labels?: ListLabels;
    beside?: object;
    writes?: ApplicationStep['beside'];
  },
): Promise<HttpReply> {
  const caller = applicantCaller(services, request, step.content);
  const outcome = await changeApplication(
    services,
    { id: request.params['applicationId'] ?? '', caller },
    {
      command: step.command.name,
      allow: ownOnly(request.member),
      decide: (application, context) => decideApplication(application, step.command, context),
      labels: step.labels,
      beside: step.writes,
    },
  );
  const { id, status, formVersion, formSha256 } = settled(outcome);
  return { status: 200, body: { id, status, formVersion, formSha256, ...step.beside } };
}

/**
 * Freezes the draft that the person saw (If-Match): from now on a stamped scan of exactly these data is awaited. Errors stop it,
 * warnings want their reason; reasons for what is no warning any more are not frozen, and named in the reply.
 */
export async function freeze(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { loaded, id } = await ownCase(services, request);
  const draft = await services.drafts.loadDraft(id);
  if (!draft || draft.version !== request.ifMatch) refuseRequest('stale-version');
  const document = await draftDocument(services, id, draft.documentSha256);
  const checked = await checkDocument(services, loaded.application.state, document);
  letThrough(services, checked);
  const { content, justifications, counts, dropped } = checked;
  await requireOnlyNamed(services, loaded.application.state, content);
  // With the salt of the draft: the same draft is frozen under the same hash, however often it is asked for.
  const frozen = formDocument({ salt: document.salt, content, justifications: [...justifications] });
  const formSha256 =
    canonicalJson(frozen) === canonicalJson(formDocument(document))
      ? draft.documentSha256
      : await services.documents.putDocument(ownerOf(id), frozen);
  return change(services, request, {
    command: { name: 'freeze', formSha256 },
    content: { version: request.ifMatch },
    labels: labelsOf(content),
    beside: { counts, dropped },
    writes: (facts) => ({ draft: frozenDraft(id, draft.version, facts) }),
  });
}

/** Autosaves that are on their way do not land behind the version that is frozen. */
function frozenDraft(
  applicationId: string,
  version: number,
  facts: Parameters<NonNullable<ApplicationStep['beside']>>[0],
): DraftFreeze | undefined {
  const frozen = facts.find((fact) => fact.type === 'form-frozen');
  return frozen && { applicationId, version, formVersion: frozen.data.formVersion };
}

/** The names that lists show. */
function labelsOf(content: Readonly<Record<string, unknown>>): ListLabels {
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : undefined);
  return { projectName: text(content['projectName']), applicantName: text(content['applicantName']) };
}

export function editAgain(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  return change(services, request, { command: { name: 'edit-again' }, content: {} });
}

export function withdraw(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  return change(services, request, { command: { name: 'withdraw' }, content: {} });
}

/** The manifest of a stamped scan; also after the deadline, because late material is kept (R35). */
export async function announceUpload(
  services: ApplicantServices,
  request: HttpRequest,
  body: z.output<typeof uploadRequest>,
): Promise<HttpReply> {
  const { loaded, context, id } = await ownCase(services, request);
  const { state } = loaded.application;
  const decision = decideApplication(state, { name: 'upload' }, context);
  if ('refusal' in decision) throw new ProblemError(refusalProblem(decision.refusal));
  if (state.status === 'lapsed' && state.endedFrom !== 'awaiting-scan') refuseRequest('not-frozen');
  const manifest = readManifest(body.files, services.round.scan);
  if ('refusal' in manifest) throw new ProblemError(refusalProblem(manifest.refusal));
  const { key } = applicantCaller(services, request, body).command;
  const upload = await beginUpload(services, {
    owner: { kind: 'application', id },
    formVersion: state.formVersion,
    files: manifest.files,
    by: request.member.id,
    at: request.receivedAt,
    key,
  });
  if (upload.refusal) throw new ProblemError(refusalProblem(upload.refusal));
  return { status: 201, body: upload };
}
