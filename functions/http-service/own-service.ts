import * as z from 'zod';
import type { serviceDraftRequest } from '#api/schemas-of-service.ts';
import { lazily } from '#events/lazily.ts';
import type { Application } from '#domain/application.ts';
import { localParts } from '#domain/deadlines.ts';
import { personTimesOf, shortfalls } from '#domain/rules/actual-service.ts';
import { serviceOf } from '#domain/service.ts';
import { serviceRefusal } from '#domain/service-lifecycle.ts';
import {
  type Fault,
  type ServiceDraft,
  serviceDraftSchema,
  serviceFaults,
  type ServiceReport,
  serviceReportSchema,
  totalsOf,
} from '#domain/service-report.ts';
import { scanFolder } from '#cases/uploads.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { applicantCaller, ownCase, ownOnly, saveKeyOf } from '#lambda/own-case.ts';
import { ProblemError, refuseRequest, requestProblem } from '#lambda/problem.ts';
import { explainIssue } from '#texts/request-faults.ts';
import { expertsOf, filedContent, reportedService } from './filed-content.ts';
import { requireListed, serviceView } from './service-view.ts';
import type { ServingServices } from './serving-services.ts';
import { serve, stepped } from './step.ts';

const folderOf = (id: string): string => scanFolder({ kind: 'application', id });
const draftDocument = lazily(() => z.object({ content: serviceDraftSchema() }));
const nothing: ServiceDraft = { activities: [] };

/** The unit's own listed application. */
async function listedCase(services: ServingServices, request: HttpRequest) {
  const { loaded, id } = await ownCase(services, request);
  requireListed(loaded.application.state);
  return { id, application: loaded.application, state: loaded.application.state };
}

/** Plan, report, papers, and what was filled in so far; its version is the draft's. */
export async function readOwnService(services: ServingServices, request: HttpRequest): Promise<HttpReply> {
  const { id, application, state } = await listedCase(services, request);
  const [view, draft] = await Promise.all([serviceView(services, application, 'unit'), services.drafts.loadDraft(id)]);
  const content = draft ? await savedDraft(services, id, draft.documentSha256) : await firstDraft(services, state);
  const { version = 0, savedAt } = draft ?? {};
  return { status: 200, version, body: { ...view, draft: { version, savedAt, content } } };
}

async function savedDraft(services: ServingServices, id: string, sha256: string): Promise<ServiceDraft> {
  return draftDocument().parse(await services.documents.getDocument(folderOf(id), sha256)).content;
}

/** Before the first save there is what was reported, if anything. */
async function firstDraft(services: ServingServices, state: Application): Promise<ServiceDraft> {
  return (await reportedService(services, state)) ?? nothing;
}

/** Autosave, as of the form: If-Match names the version that was edited, and the same save again answers as the first. */
export async function saveServiceDraft(
  services: ServingServices,
  request: HttpRequest,
  { content }: z.output<typeof serviceDraftRequest>,
): Promise<HttpReply> {
  const { id, state } = await listedCase(services, request);
  const { status, reportVersion } = serviceOf(state);
  const refusal = serviceRefusal(status, 'save');
  if (refusal) refuseRequest(refusal);
  const expectedVersion = request.ifMatch ?? 0;
  const documentSha256 = await services.documents.putDocument(folderOf(id), { salt: services.random.salt(), content });
  const draft = { version: expectedVersion + 1, documentSha256, savedAt: request.receivedAt };
  const saveKey = saveKeyOf(services, request, content);
  const saved = await services.drafts.saveDraft(id, { expectedVersion, of: reportVersion + 1, draft, saveKey });
  if (saved !== 'saved') refuseRequest(saved);
  return { status: 200, version: draft.version, body: { version: draft.version, savedAt: draft.savedAt } };
}

/** Reports the draft that the person saw. What cannot be so stops it, field by field; a shortfall does not (R12, R17). */
export async function reportService(services: ServingServices, request: HttpRequest): Promise<HttpReply> {
  const { id, state } = await listedCase(services, request);
  const draft = await services.drafts.loadDraft(id);
  if (!draft || draft.version !== request.ifMatch) refuseRequest('stale-version');
  const report = complete(await savedDraft(services, id, draft.documentSha256));
  const listed = expertsOf(await filedContent(services, state)).map(({ row }) => row);
  const { date: today } = localParts(request.receivedAt, services.round.timeZone);
  const faults = serviceFaults(report, { since: services.round.notice.date, today, listed });
  if (faults.length > 0) throw faulty(faults);
  const totals = totalsOf(report.activities);
  const short = shortfalls({ kind: state.kind, totals, data: services.rules }).map(({ rule }) => rule);
  const personTimes = personTimesOf(totals, services.rules);
  const caller = applicantCaller(services, request, { version: request.ifMatch });
  const outcome = await serve(
    services,
    { id, caller, allow: ownOnly(request.member) },
    { act: 'report', reportSha256: draft.documentSha256, days: totals.days, personTimes, short },
  );
  return stepped(outcome);
}

function complete(content: ServiceDraft): ServiceReport {
  const read = serviceReportSchema().safeParse(content);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: explainIssue(issue),
  }));
  throw faulty(faults);
}

function faulty(faults: readonly Fault[]): ProblemError {
  const errors = faults.slice(0, 50).map(({ path, message }) => ({ path: `content.${path}`, message }));
  return new ProblemError(requestProblem('invalid-request', { extra: { errors } }));
}
