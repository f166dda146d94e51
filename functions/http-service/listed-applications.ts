import { refusalFor } from '#domain/application-lifecycle.ts';
import { bodyName } from '#domain/round.ts';
import { plannedOf } from '#domain/rules/actual-service.ts';
import { clausesFor } from '#domain/rules/clauses-for.ts';
import { serviceOf } from '#domain/service.ts';
import type { ApplicationRow } from '#ports/record-store.ts';
import { unlessErased } from '#cases/unless-erased.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { readableBody } from '#lambda/reviewed-summary.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import { filedContent } from './filed-content.ts';
import type { ServingServices } from './serving-services.ts';

/** The listed applications of a body, for its own reviewers and the bureau. */
export async function ofBody(services: ServingServices, request: HttpRequest): Promise<HttpReply> {
  const { bodyId } = readableBody(services, request);
  return listed(services, await services.lists.ofRound(services.round.id, bodyId));
}

/** All listed applications, planned and actual side by side. */
export async function ofRound(services: ServingServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  return listed(services, await services.lists.ofRound(services.round.id));
}

async function listed(services: ServingServices, all: readonly ApplicationRow[]): Promise<HttpReply> {
  const rows = await Promise.all(
    all.filter(({ status }) => refusalFor(status, 'serve') === undefined).map((row) => served(services, row)),
  );
  const short = rows.flatMap((row) => row.short.map((rule) => ({ rule })));
  return { status: 200, body: { rows, clauses: clausesFor(services.clauses, short) } };
}

async function served(services: ServingServices, row: ApplicationRow) {
  const { id, kind, route, status, projectName, applicantName, bodyId } = row;
  const stored = await services.store.loadApplication(id, { recent: true });
  const service = serviceOf(stored?.state ?? {});
  const { days, personTimes, short = [] } = service.reported ?? {};
  return {
    id,
    kind,
    route,
    status,
    projectName,
    applicantName,
    body: { id: bodyId, name: bodyName(services.round, bodyId) },
    service: service.status,
    planned: stored && (await plannedIfKept(services, stored.state)),
    actual: days === undefined || personTimes === undefined ? undefined : { days, personTimes },
    short,
    certificates: service.certificates.filter(({ revoked }) => !revoked).length,
    letters: service.letters.length,
  };
}

/** What was planned stands in the form alone, which is erased in its time. */
async function plannedIfKept(services: ServingServices, state: Parameters<typeof filedContent>[1]) {
  const content = await unlessErased(() => filedContent(services, state));
  return content && plannedOf(state.kind, content, services.rules);
}
