import { unitsOf } from '#domain/members.ts';
import { bodyDeadline } from '#domain/deadlines.ts';
import { instant } from '#domain/round-lifecycle.ts';
import { sealedHistory } from '#domain/sealed-facts.ts';
import { applicationView, scanView } from '#cases/views.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { pageOf } from '#lambda/paging.ts';
import { refuseRequest } from '#lambda/problem.ts';
import type { ApplicantServices } from './applicant-services.ts';
import { ownCase } from '#lambda/own-case.ts';
import { ownOrProposed } from './own-application.ts';

/** My memberships: what I may do here comes from these. */
export async function readMe(_services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const memberships = request.member.memberships.map(({ office, role, status }) => ({ office, role, status }));
  return { status: 200, body: { id: request.member.id, memberships } };
}

export async function readRound(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { round } = services;
  if (request.params['roundId'] !== round.id) refuseRequest('not-found');
  const { state } = await services.store.loadRound(round.id);
  const deadline = bodyDeadline({ roundDeadlineAt: instant(round.deadlineAt), movedDeadlineAt: state.movedDeadlineAt });
  const { id, year, title, notice, timeZone, quota, bodies, directRoutes, scan, mailbox, holidays } = round;
  return {
    status: 200,
    body: {
      id,
      year,
      title,
      notice,
      status: state.status,
      deadline: { ...deadline, timeZone },
      quota,
      bodies,
      directRoutes,
      scan,
      mailbox,
      holidays,
      clauses: services.clauses,
      regions: services.rules.regions,
    },
  };
}

export async function listOwn(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const lists = await Promise.all(unitsOf(request.member).map((creditCode) => services.lists.ofApplicant(creditCode)));
  const { rows, next } = pageOf(lists.flat(), request, ({ id }) => id);
  return { status: 200, body: { applications: rows.map(({ rank: _rank, ...row }) => row), next } };
}

export async function readOwn(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { loaded, context } = await ownCase(services, request, ownOrProposed(request.member));
  const view = applicationView(loaded.application, context, { forReviewer: false });
  return { status: 200, version: view.head.sequence, body: view };
}

export async function readUpload(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { id } = await ownCase(services, request);
  const scan = await services.scans.loadScan({ kind: 'application', id }, request.params['uploadId'] ?? '');
  if (!scan) refuseRequest('upload-unknown');
  return { status: 200, body: scanView(scan) };
}

/** The chain of facts. It holds ids and hashes only; who acted is named by office, not by person. */
export async function readHistory(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { id } = await ownCase(services, request);
  const facts = await services.store.history({ kind: 'application', id });
  return { status: 200, body: { facts: sealedHistory(facts) } };
}

/** What proves the filing: the accepted files by hash, when they came, and the signed head of the chain. */
export async function readReceipt(services: ApplicantServices, request: HttpRequest): Promise<HttpReply> {
  const { loaded, id } = await ownCase(services, request);
  const facts = await services.store.history({ kind: 'application', id });
  const filed = facts.findLast((fact) => fact.type === 'application-submitted');
  if (!filed) refuseRequest('not-submitted');
  const { sequence, hash } = loaded.application.head;
  const message = `shenbao-receipt.v1\napplication/${id}\n${sequence}\n${hash}`;
  const { signature, keyId } = await services.signer.sign(message);
  const { receivedAt, deadlineAt, deadlineSource, formVersion, formSha256, files } = filed.data;
  return {
    status: 200,
    body: {
      applicationId: id,
      receivedAt,
      deadlineAt,
      deadlineSource,
      timeZone: services.round.timeZone,
      formVersion,
      formSha256,
      files,
      head: { sequence, hash },
      message,
      signature,
      algorithm: 'ECDSA_SHA_256',
      keyId,
    },
  };
}
