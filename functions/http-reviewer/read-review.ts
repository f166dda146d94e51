import { pageViews } from '#cases/page-views.ts';
import { scanFolder } from '#cases/uploads.ts';
import { applicationView, scanView } from '#cases/views.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { readable } from '#lambda/reviewed-case.ts';
import { filedRow, requireBody } from '#lambda/reviewer-access.ts';
import type { ReviewerServices } from './reviewer-services.ts';

const linkSeconds = 120;

/** The queue of a body: what was filed with it. */
export async function bodyQueue(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const bodyId = request.params['bodyId'] ?? '';
  requireBody(request.member, bodyId);
  const rows = await services.lists.ofRound(services.round.id, bodyId);
  return { status: 200, body: { applications: rows.filter(filedRow) } };
}

/** The dossier: state, scans and what is possible now. */
export async function readCase(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { application, context } = await readable(services, request);
  const scans = await services.scans.listScans({ kind: 'application', id: application.state.id });
  const view = applicationView(application, context, { forReviewer: true });
  return { status: 200, version: view.head.sequence, body: { ...view, scans: scans.map(scanView) } };
}

export async function readCaseHistory(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { application } = await readable(services, request);
  const facts = await services.store.history({ kind: 'application', id: application.state.id });
  return { status: 200, body: { facts } };
}

/** The data of the version that was filed, by its hash: never the draft of the next one. */
export async function readForm(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { application } = await readable(services, request);
  const { id } = application.state;
  const facts = await services.store.history({ kind: 'application', id });
  const filed = facts.findLast((fact) => fact.type === 'application-submitted');
  if (!filed) refuseRequest('not-submitted');
  const document = await services.documents.getDocument(scanFolder({ kind: 'application', id }), filed.data.formSha256);
  return { status: 200, body: { formVersion: filed.data.formVersion, formSha256: filed.data.formSha256, document } };
}

/** The pages of a scan as the reader saw them: pictures made anew, never the file that was sent. */
export async function readCasePages(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { application } = await readable(services, request);
  const owner = { kind: 'application', id: application.state.id } as const;
  const scan = await services.scans.loadScan(owner, request.params['uploadId'] ?? '');
  if (!scan) refuseRequest('upload-unknown');
  return { status: 200, body: await pageViews(services, owner, scan) };
}

/** A link that lives two minutes, to exactly the bytes that were checked. */
export async function linkFile(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const { application } = await readable(services, request);
  const { id } = application.state;
  const facts = await services.store.history({ kind: 'application', id });
  const files = facts.flatMap((fact) => (fact.type === 'application-submitted' ? fact.data.files : []));
  const file = files.find(({ sha256 }) => sha256 === request.params['sha256']);
  if (!file) refuseRequest('not-found');
  const extension = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }[file.mediaType];
  const download = {
    sha256: file.sha256,
    mediaType: file.mediaType,
    downloadName: `${file.sha256.slice(0, 12)}.${extension}`,
  };
  const url = await services.vault.link(scanFolder({ kind: 'application', id }), download, linkSeconds);
  return { status: 200, body: { url, expiresInSeconds: linkSeconds } };
}
