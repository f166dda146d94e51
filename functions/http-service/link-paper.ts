import type { Application } from '#domain/application.ts';
import { paperOf, serviceOf } from '#domain/service.ts';
import { paperNumber } from '#domain/service-paper.ts';
import { applicationSubject } from '#cases/subjects.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import { logAccess } from '#lambda/log-access.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ownCase } from '#lambda/own-case.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { readable } from '#lambda/reviewed-case.ts';
import { requireUnerased } from './paper-parts.ts';
import type { ServingServices } from './serving-services.ts';

const linkSeconds = 300;

export async function linkOwnPaper(services: ServingServices, request: HttpRequest): Promise<HttpReply> {
  const { loaded } = await ownCase(services, request);
  return linkPaper(services, request, loaded.application.state);
}

export async function linkReviewedPaper(services: ServingServices, request: HttpRequest): Promise<HttpReply> {
  const { application } = await readable(services, request);
  return linkPaper(services, request, application.state);
}

/** Handing a paper over is logged before the link is given: it names a person. */
async function linkPaper(services: ServingServices, request: HttpRequest, state: Application): Promise<HttpReply> {
  const paper = paperOf(serviceOf(state), request.params['paperId'] ?? '');
  if (!paper) refuseRequest('certificate-unknown');
  if ('revoked' in paper && paper.revoked) refuseRequest('certificate-revoked');
  const { pdfSha256: sha256 } = paper;
  const subject = applicationSubject(state.id);
  const folder = scanFolder({ kind: 'application', id: state.id });
  // What it was printed from says whether its person was erased since, whatever lies beside it. Missing, it answers for itself.
  requireUnerased(await services.documents.getDocument(folder, paper.documentSha256));
  if (sha256 === undefined) refuseRequest('paper-not-printed');
  await services.vault.requireKept(folder, sha256);
  await logAccess(services, request, { kind: 'file-downloaded', subject, detail: paper.id });
  const download = {
    sha256,
    mediaType: 'application/pdf',
    downloadName: `${paperNumber(services.round.year, paper.id)}.pdf`,
  };
  const url = await services.vault.link(folder, download, linkSeconds);
  return { status: 200, body: { url, expiresInSeconds: linkSeconds } };
}
