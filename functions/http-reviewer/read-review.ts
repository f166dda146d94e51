import { maskPhones } from '#domain/personal-data.ts';
import { isBureauOfficer } from '#domain/members.ts';
import { sealedHistory } from '#domain/sealed-facts.ts';
import { formDocumentSchema } from '#domain/form-document.ts';
import { badgesOf } from '#domain/rules/badges.ts';
import { clausesFor } from '#domain/rules/clauses-for.ts';
import { checklistFor } from '#domain/assessment.ts';
import { pageViews } from '#cases/page-views.ts';
import { scanFolder } from '#cases/uploads.ts';
import { paperView } from '#cases/paper-view.ts';
import { applicationView, scanView } from '#cases/views.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { pageOf } from '#lambda/paging.ts';
import { caseIdOf, readable } from '#lambda/reviewed-case.ts';
import { filedRow } from '#lambda/reviewer-access.ts';
import { readableBody } from '#lambda/reviewed-summary.ts';
import { askedFor } from './asked-for.ts';
import { assessed } from './assessed.ts';
import { applicationSubject } from '#cases/subjects.ts';
import { logAccess } from '#lambda/log-access.ts';
import type { ReviewerServices } from './reviewer-services.ts';

/** The queue of a body: what was filed with it. */
export async function bodyQueue(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { bodyId } = readableBody(services, request);
  const rows = await services.lists.ofRound(services.round.id, bodyId);
  const { rows: applications, next } = pageOf(rows.filter(filedRow), request, ({ id }) => id);
  return { status: 200, body: { applications, next } };
}

/** The dossier: state, scans and what is possible now. */
export async function readCase(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { application, context } = await readable(services, request);
  const { id, kind, paper } = application.state;
  const owner = { kind: 'application', id } as const;
  const [scans, facts] = await Promise.all([services.scans.listScans(owner), services.store.history(owner)]);
  const view = applicationView(application, context, { forReviewer: true });
  const checklist = checklistFor(services.round, { tier: 'body', kind }).map(({ rule, question }) => ({
    rule,
    question,
    clause: services.clauses[rule],
  }));
  const onPaper = paper && (await paperView(services.documents, owner, paper));
  const returned = await askedFor(services, application.state, facts);
  const assessment = await assessed(services, application.state, facts);
  const body = { ...view, checklist, paper: onPaper, returned, assessment, scans: scans.map(scanView) };
  return { status: 200, version: view.head.sequence, body };
}

export async function readCaseHistory(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { application } = await readable(services, request);
  const facts = await services.store.history({ kind: 'application', id: application.state.id });
  return { status: 200, body: { facts: isBureauOfficer(request.member) ? facts : sealedHistory(facts) } };
}

/**
 * The data of the version that was filed, by its hash: never the draft of the next one. The document holds the unit's reasons
 * for warnings; beside it stands what speaks for it (R06, R11, R24, R25), and the clauses of both.
 */
async function filedForm(services: ReviewerServices, request: HttpRequest) {
  const { application } = await readable(services, request);
  const { id } = application.state;
  const facts = await services.store.history({ kind: 'application', id });
  const filed = facts.findLast((fact) => fact.type === 'application-submitted');
  if (!filed) refuseRequest('not-submitted');
  const { formVersion, formSha256 } = filed.data;
  const stored = await services.documents.getDocument(scanFolder({ kind: 'application', id }), formSha256);
  const document = formDocumentSchema().parse(stored);
  const badges = badgesOf({ kind: application.state.kind, content: document.content }, services.rules);
  const clauses = clausesFor(services.clauses, [...document.justifications, ...badges]);
  return { formVersion, formSha256, document, badges, clauses };
}

/** The form as everybody who may judge it reads it: without phone numbers. */
export async function readForm(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { document, ...rest } = await filedForm(services, request);
  return { status: 200, body: { ...rest, masked: true, document: maskPhones(document) } };
}

/** The form with its phone numbers, to call somebody; who saw them and when stands in the access log. */
export async function revealForm(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const form = await filedForm(services, request);
  const subject = applicationSubject(caseIdOf(request));
  await logAccess(services, request, { kind: 'phones-revealed', subject, detail: form.formSha256 });
  return { status: 200, body: { ...form, masked: false } };
}

/** The pages of a scan as the reader saw them: pictures made anew, never the file that was sent. */
export async function readCasePages(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { application } = await readable(services, request);
  const owner = { kind: 'application', id: application.state.id } as const;
  const scan = await services.scans.loadScan(owner, request.params['uploadId'] ?? '');
  if (!scan) refuseRequest('upload-unknown');
  // The form as it was stamped shows what is masked elsewhere.
  const subject = applicationSubject(owner.id);
  await logAccess(services, request, { kind: 'scan-viewed', subject, detail: scan.uploadId });
  return {
    status: 200,
    body: { ...(await pageViews(services, owner, { scan, phones: true })), originals: services.originals },
  };
}
