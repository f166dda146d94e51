import * as z from 'zod';
import type { noteRequest } from '#api/schemas.ts';
import { caseNumber } from '#domain/case-number.ts';
import { formExpectationSchema } from '#domain/form-expectation.ts';
import { pageViews } from '#cases/page-views.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import type { ApplicantServices } from './applicant-services.ts';
import { change } from './change-own.ts';
import { ownCase } from '#lambda/own-case.ts';

const linkSeconds = 300;
const expectationDocument = z.object({ content: formExpectationSchema });

/** The definition of a form of the round: sections, fields, limits, words. */
export async function readFormDefinition(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { roundId, kind } = request.params;
  if (roundId !== services.round.id || (kind !== 'service-team' && kind !== 'service-base'))
    return refuseRequest('not-found');
  return { status: 200, body: services.form(kind) };
}

/** The printed form of the current version: where to download it, or that it is still being printed. */
export async function readPrintedForm(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { loaded, id } = await ownCase(services, request);
  const { formVersion, formSha256 } = loaded.application.state;
  if (formVersion === 0 || formSha256 === undefined) refuseRequest('not-frozen');
  const owner = { kind: 'application', id } as const;
  const form = await services.forms.loadForm(owner, formVersion);
  if (!form) return { status: 200, body: { formVersion, status: 'printing' } };
  const downloadName = `申报表_${caseNumber(id)}_第${formVersion}版.pdf`;
  const download = { sha256: form.pdfSha256, mediaType: 'application/pdf', downloadName };
  await services.vault.requireKept(scanFolder(owner), form.pdfSha256);
  const url = await services.vault.link(scanFolder(owner), download, linkSeconds);
  const { pages, warnings, pdfSha256 } = form;
  const document = await services.documents.getDocument(scanFolder(owner), form.expectationSha256);
  // Where to stamp, and which earlier pages still hold, so that a page can say it beside the download.
  const expected = expectationDocument.parse(document).content;
  const kept = expected.pages.flatMap(({ page, kept: by = [] }) =>
    by.length > 0 ? [{ page, versions: by.map(({ version }) => version) }] : [],
  );
  const { seals } = expected;
  const links = { url, expiresInSeconds: linkSeconds };
  return { status: 200, body: { formVersion, status: 'issued', pages, warnings, pdfSha256, seals, kept, ...links } };
}

/** What the reader saw of the unit's own scan. */
export async function readUploadPages(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { id } = await ownCase(services, request);
  const owner = { kind: 'application', id } as const;
  const scan = await services.scans.loadScan(owner, request.params['uploadId'] ?? '');
  if (!scan) refuseRequest('upload-unknown');
  return { status: 200, body: await pageViews(services, owner, { scan, phones: true }) };
}

/** The unit stands by a scan that the reader has warnings about: it is filed with them and with the unit's words. */
export async function justify(
  services: ApplicantServices,
  request: HttpRequest,
  body: z.output<typeof noteRequest>,
): Promise<HttpReply> {
  const { id } = await ownCase(services, request);
  // The salt follows from the command, so that a retry finds the same document instead of leaving a second one.
  const salt = services.digest(`${request.member.id} ${request.idempotencyKey}`).slice(0, 22);
  const folder = scanFolder({ kind: 'application', id });
  const noteSha256 = await services.documents.putDocument(folder, { salt, content: body });
  const uploadId = request.params['uploadId'] ?? '';
  return change(services, request, {
    command: { name: 'justify', uploadId, noteSha256 },
    content: { uploadId, ...body },
  });
}
