import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { readable } from '#lambda/reviewed-case.ts';
import { applicationSubject } from '#cases/subjects.ts';
import { logAccess } from '#lambda/log-access.ts';
import type { ReviewerServices } from './reviewer-services.ts';

const linkSeconds = 120;

type LinkServices = Pick<ReviewerServices, 'access' | 'digest' | 'originals' | 'round' | 'store' | 'vault'>;

/**
 * A link that lives two minutes, to exactly the bytes that were checked. Where no scanner looks for malware, the file as it was
 * sent leads nowhere: reviewers see the pictures that the reader made of it.
 */
export async function linkOriginal(services: LinkServices, request: HttpRequest): Promise<HttpReply> {
  const { application } = await readable(services, request);
  if (!services.originals) refuseRequest('original-not-scanned');
  const { id } = application.state;
  const facts = await services.store.history({ kind: 'application', id });
  const files = facts.flatMap((fact) => (fact.type === 'application-submitted' ? fact.data.files : []));
  const file = files.find(({ sha256 }) => sha256 === request.params['sha256']);
  if (!file) refuseRequest('not-found');
  const extension = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif' }[
    file.mediaType
  ];
  const download = {
    sha256: file.sha256,
    mediaType: file.mediaType,
    downloadName: `${file.sha256.slice(0, 12)}.${extension}`,
  };
  const folder = scanFolder({ kind: 'application', id });
  await services.vault.requireKept(folder, file.sha256);
  await logAccess(services, request, { kind: 'file-downloaded', subject: applicationSubject(id), detail: file.sha256 });
  const url = await services.vault.link(folder, download, linkSeconds);
  return { status: 200, body: { url, expiresInSeconds: linkSeconds } };
}
