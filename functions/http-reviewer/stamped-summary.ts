import * as z from 'zod';
import type { noteRequest } from '#api/schemas.ts';
import { asRead, formExpectationSchema } from '#domain/form-expectation.ts';
import { decideJustifying } from '#domain/summary-filing.ts';
import { sheetMediaType } from '#forms/xlsx/media-type.ts';
import { changePlacement } from '#cases/change-placement.ts';
import { summarySubject } from '#cases/subjects.ts';
import { pageViews } from '#cases/page-views.ts';
import { scanFolder } from '#cases/uploads.ts';
import { scanView } from '#cases/views.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { bodyOf, readableBody } from '#lambda/reviewed-summary.ts';
import { requireBody, reviewerCaller } from '#lambda/reviewer-access.ts';
import { logAccess } from '#lambda/log-access.ts';
import type { ReviewerServices } from './reviewer-services.ts';

const linkSeconds = 300;
const expectationDocument = z.object({ content: formExpectationSchema });

/** The printed summary of the current version, as PDF and as XLSX: by hash, or that it is being printed. */
export async function readPrintedSummary(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const owner = readableBody(services, request);
  const { state } = await services.store.loadSummary(owner.roundId, owner.bodyId);
  const { version, documentSha256 } = state;
  // Voided by a change of the placed set: what was printed before is not handed out any more.
  if (documentSha256 === undefined) refuseRequest('summary-not-issued');
  const form = await services.forms.loadForm(owner, version);
  if (!form?.xlsxSha256) return { status: 200, body: { version, documentSha256, status: 'printing' } };
  const folder = scanFolder(owner);
  const { pages, warnings, pdfSha256, xlsxSha256 } = form;
  const document = await services.documents.getDocument(folder, form.expectationSha256);
  // Where to stamp, so that a page can say it beside the download.
  const { pageMm, seals } = asRead(expectationDocument.parse(document).content);
  const printed = { status: 'issued', pages, warnings, pageMm, seals, pdfSha256, xlsxSha256 };
  return { status: 200, body: { version, documentSha256, ...printed } };
}

interface LinkServices extends Pick<ReviewerServices, 'access' | 'round' | 'vault'> {
  readonly store: Pick<ReviewerServices['store'], 'loadSummary'>;
  readonly forms: Pick<ReviewerServices['forms'], 'loadForm'>;
}

/** A link to one of the twins of the current version. Both name contacts with their numbers: who takes one is logged. */
export async function linkPrintedSummary(services: LinkServices, request: HttpRequest): Promise<HttpReply> {
  const owner = readableBody(services, request);
  const { state } = await services.store.loadSummary(owner.roundId, owner.bodyId);
  const { version, documentSha256 } = state;
  if (documentSha256 === undefined) refuseRequest('summary-not-issued');
  const form = await services.forms.loadForm(owner, version);
  const sha256 = request.params['sha256'] ?? '';
  const isPdf = sha256 === form?.pdfSha256;
  if (!isPdf && sha256 !== form?.xlsxSha256) refuseRequest('not-found');
  const [mediaType, extension] = isPdf ? ['application/pdf', 'pdf'] : [sheetMediaType, 'xlsx'];
  const download = { sha256, mediaType, downloadName: `一览表_第${version}版.${extension}` };
  await services.vault.requireKept(scanFolder(owner), sha256);
  await logAccess(services, request, { kind: 'file-downloaded', detail: sha256, subject: summarySubject(owner) });
  const url = await services.vault.link(scanFolder(owner), download, linkSeconds);
  return { status: 200, body: { url, expiresInSeconds: linkSeconds } };
}

export async function readSummaryUpload(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const owner = readableBody(services, request);
  const scan = await services.scans.loadScan(owner, request.params['uploadId'] ?? '');
  if (!scan) refuseRequest('upload-unknown');
  return { status: 200, body: scanView(scan) };
}

/** The pages of the stamped summary as the reader saw them, for the body and for the bureau. */
export async function readSummaryPages(services: ReviewerServices, request: HttpRequest): Promise<HttpReply> {
  const owner = readableBody(services, request);
  const scan = await services.scans.loadScan(owner, request.params['uploadId'] ?? '');
  if (!scan) refuseRequest('upload-unknown');
  return { status: 200, body: await pageViews(services, owner, { scan, phones: true }) };
}

/** The body stands by a scan that the reader has warnings about: its summary is forwarded with them and with its words. */
export async function justifySummary(
  services: ReviewerServices,
  request: HttpRequest,
  body: z.output<typeof noteRequest>,
): Promise<HttpReply> {
  const owner = bodyOf(services, request);
  requireBody(request.member, owner.bodyId);
  const uploadId = request.params['uploadId'] ?? '';
  const noteSha256 = await keepNote(services, request, { folder: scanFolder(owner), content: body });
  const caller = reviewerCaller(services, request, { kind: 'body', content: { uploadId, ...body } });
  const outcome = await changePlacement(services, caller, {
    body: owner,
    applicationIds: undefined,
    commands: { summary: 'justify', applications: 'forward' },
    allow: () => undefined,
    decide: (joint, context) => decideJustifying({ uploadId, noteSha256 }, joint, context),
  });
  const { status, version } = settled(outcome);
  return { status: 200, body: { status, version } };
}
