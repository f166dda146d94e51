import type { Application } from '#domain/application.ts';
import { lockedChanges } from '#domain/correction.ts';
import { labelOf, placeAt } from '#domain/form-paths.ts';
import { bodyName } from '#domain/round.ts';
import { changesSince, lastReturn, readCorrection, readFormData, returnView } from '#cases/corrections.ts';
import { applicationView } from '#cases/views.ts';
import { reasonsForCase } from '#cases/written-reasons.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, refuseRequest } from '#lambda/problem.ts';
import type { ApplicantServices } from './applicant-services.ts';
import { ownCase } from '#lambda/own-case.ts';

/** What the reviewer asked for when the application was returned last, and whether it is still to be done. */
export async function readOwnCorrection(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { loaded, context, id } = await ownCase(services, request);
  const { application } = loaded;
  const record = lastReturn(await services.store.history({ kind: 'application', id }));
  if (!record) refuseRequest('nothing-to-correct');
  const { note, everything, fields } = await readCorrection(services.documents, id, record.noteSha256);
  const definition = services.form(application.state.kind);
  const { deadline } = applicationView(application, context, { forReviewer: false });
  const named = fields.map(({ path, message }) => {
    const place = placeAt(definition, path);
    return { path, message, ...(place ? { label: labelOf(place) } : {}) };
  });
  const open = application.state.correction !== undefined;
  return { status: 200, body: { open, ...returnView(record), note, everything, fields: named, deadline } };
}

/** Why it was handed over or extended, and why its deadlines moved: what the mails say is shown behind the sign-in. */
export async function readOwnReasons(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { loaded } = await ownCase(services, request);
  return { status: 200, body: { reasons: await reasonsForCase(services, loaded.application.state) } };
}

/** The returned version against what there is now: the draft while it is being corrected, the frozen version afterwards. */
export async function readOwnChanges(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { loaded, id } = await ownCase(services, request);
  const { state } = loaded.application;
  const record = lastReturn(await services.store.history({ kind: 'application', id }));
  if (!record) refuseRequest('nothing-to-correct');
  const editing = state.status === 'returned' || state.status === 'drafting';
  const draft = editing ? await services.drafts.loadDraft(id) : undefined;
  const sha256 = draft?.documentSha256 ?? state.formSha256 ?? record.formSha256;
  const definition = services.form(state.kind);
  const changes = await changesSince({ documents: services.documents, definition }, { id, record, sha256 });
  const current = draft ? { draftVersion: draft.version } : { formVersion: state.formVersion, formSha256: sha256 };
  return { status: 200, body: { ...changes, current } };
}

/**
 * While a returned application is corrected, only what the reviewer named may change.
 * @throws ProblemError `fields-locked`, with every other change by its path.
 */
export async function requireOnlyNamed(
  services: ApplicantServices,
  application: Application,
  next: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { id, kind, correction: asked } = application;
  if (!asked) return;
  const correction = await readCorrection(services.documents, id, asked.noteSha256);
  if (correction.everything) return;
  const returned = await readFormData(services.documents, id, asked.formSha256);
  // After a transfer the form still names the body that it was filed with: R27 wants the new one there.
  const recipient = bodyName(services.round, application.bodyId);
  const moved = returned['recipientName'] !== recipient ? [{ path: 'recipientName', message: recipient }] : [];
  const open = { ...correction, fields: [...correction.fields, ...moved] };
  const errors = lockedChanges(services.form(kind), open, { returned, next });
  if (errors.length === 0) return;
  const { formVersion } = asked;
  throw new ProblemError({ ...refusalProblem({ code: 'fields-locked' }), extra: { formVersion, errors } });
}
