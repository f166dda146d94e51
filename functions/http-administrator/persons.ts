import type * as z from 'zod';
import type { erasurePreviewRequest, personRequest } from '#api/schemas.ts';
import { redact } from '#domain/redaction.ts';
import { erasePerson, isRoundConcluded, refusalToErase } from '#cases/erase-person.ts';
import { findInCase } from '#cases/find-person.ts';
import { scanFolder } from '#cases/uploads.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import { logAccess } from '#lambda/log-access.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { ProblemError, refusalProblem, refuseRequest } from '#lambda/problem.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { reviewerCaller } from '#lambda/reviewer-access.ts';
import type { AccessKind } from '#ports/access-log.ts';
import { requireAdministrator } from './administer.ts';
import type { AdministratorServices } from './administrator-services.ts';
import { eraseMember, exportMember, memberCounts } from './member-data.ts';

type Named = z.output<typeof personRequest>;
type Person = Named['person'];
type InCase = Extract<Person, { applicationId: string }>;

const inCase = (person: Person): person is InCase => 'applicationId' in person;
const subjectOf = (person: Person): string =>
  inCase(person) ? `application/${person.applicationId}` : `member/${person.memberId}`;

/** Who looked at or took out whose data is on record before it is done; why is a note, by its hash. */
function record(
  services: AdministratorServices,
  request: HttpRequest,
  { noteSha256: detail, ...about }: { kind: AccessKind; subject: string; noteSha256: string },
): Promise<void> {
  return logAccess(services, request, { ...about, detail });
}

/** The reason without the name: it is kept longer than what it was about. */
function keepReason(services: AdministratorServices, request: HttpRequest, body: Named): Promise<string> {
  const { person, note } = body;
  const folder = inCase(person)
    ? scanFolder({ kind: 'application', id: person.applicationId })
    : `rounds/${services.round.id}`;
  const content = inCase(person) ? redact({ note }, person) : { note };
  return keepNote(services, request, { folder, content });
}

/** Everything that the system holds of one person, for that person (Personal Information Protection Law, art. 45). */
export async function exportPerson(
  services: AdministratorServices,
  request: HttpRequest,
  body: Named,
): Promise<HttpReply> {
  requireAdministrator(request);
  const { person } = body;
  const found = inCase(person)
    ? await findInCase(services, person.applicationId, person)
    : await exportMember(services, request, person.memberId);
  const empty = !found || ('labels' in found && found.documents.length === 0 && !found.labels);
  if (empty) refuseRequest('person-not-found');
  const noteSha256 = await keepReason(services, request, body);
  await record(services, request, { kind: 'exported', subject: subjectOf(person), noteSha256 });
  return { status: 200, body: { exportedAt: request.receivedAt, roundId: services.round.id, ...person, ...found } };
}

/** What an erasure would take, in numbers, and what stands in its way. */
export async function previewErasure(
  services: AdministratorServices,
  request: HttpRequest,
  body: z.output<typeof erasurePreviewRequest>,
): Promise<HttpReply> {
  requireAdministrator(request);
  const { person } = body;
  if (!inCase(person)) return { status: 200, body: await memberCounts(services, request, person.memberId) };
  const loaded = await services.store.loadApplication(person.applicationId);
  const found = await findInCase(services, person.applicationId, person);
  if (!loaded || !found) refuseRequest('not-found');
  const refusal = refusalToErase(loaded.state, await isRoundConcluded(services));
  const { documents, files } = found;
  const counts = { documents: documents.length, files: files.length, memberships: 0 };
  return { status: 200, body: { ...counts, ...(refusal ? { refusal: refusal.code } : {}) } };
}

export async function erase(services: AdministratorServices, request: HttpRequest, body: Named): Promise<HttpReply> {
  requireAdministrator(request);
  const { person } = body;
  if (!inCase(person)) {
    const memberships = await eraseMember(services, request, person.memberId);
    const noteSha256 = await keepReason(services, request, body);
    await record(services, request, { kind: 'erased', subject: subjectOf(person), noteSha256 });
    return { status: 200, body: { documents: 0, files: 0, dossiers: 0, memberships } };
  }
  const content = { ...body, person: { ...person, name: services.digest(person.name) } };
  const caller = reviewerCaller(services, request, { kind: 'administrator', content });
  const outcome = await erasePerson(services, { id: person.applicationId, caller, person }, () =>
    keepReason(services, request, body),
  );
  if ('refusal' in outcome) throw new ProblemError(refusalProblem(outcome.refusal));
  return { status: 200, body: { ...settled(outcome), memberships: 0 } };
}
