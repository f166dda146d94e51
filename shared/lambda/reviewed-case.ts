import type { ApplicationCommand, ApplicationContext } from '#domain/application-commands.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { isBureauOfficer, reviewsFor } from '#domain/members.ts';
import type { DocumentVault } from '#ports/vault.ts';
import type { CaseServices } from '#cases/case-services.ts';
import { changeApplication, contextOf, type LoadedCase, loadCase } from '#cases/change-application.ts';
import { settled } from './case-reply.ts';
import type { HttpRequest } from './http-endpoint.ts';
import type { HttpReply } from './http-response.ts';
import { refuseRequest } from './problem.ts';
import { mayAct, mayRead, reviewerCaller, type Tier } from './reviewer-access.ts';

/** The application that the route names. */
export const caseIdOf = (request: HttpRequest): string => request.params['applicationId'] ?? '';

/** A case that this person may see, or "not found" as for a case that does not exist. */
export async function readable(
  services: CaseServices,
  request: HttpRequest,
  options: { alsoUnfiled: boolean } = { alsoUnfiled: false },
): Promise<LoadedCase & { context: ApplicationContext }> {
  const loaded = await loadCase(services, caseIdOf(request));
  if (!loaded) refuseRequest('not-found');
  const { state } = loaded.application;
  const tier = isBureauOfficer(request.member) || reviewsFor(request.member, state.bodyId);
  const visible = options.alsoUnfiled ? tier : mayRead(request.member)(state) === undefined;
  if (!visible) refuseRequest('not-found');
  return { ...loaded, context: contextOf(loaded, services, request.receivedAt) };
}

/** One step of a reviewer on one application. */
export async function stepOnCase(
  services: CaseServices,
  request: HttpRequest,
  step: { tier: Tier; command: ApplicationCommand; content: unknown },
): Promise<HttpReply> {
  const caller = reviewerCaller(services, request, { kind: step.tier, content: step.content });
  const outcome = await changeApplication(
    services,
    { id: caseIdOf(request), caller },
    {
      command: step.command.name,
      allow: mayAct(request.member, step.tier),
      seen: request.ifMatch,
      decide: (application, context) => decideApplication(application, step.command, context),
    },
  );
  const { id, status, rank } = settled(outcome);
  return { status: 200, body: { id, status, rank } };
}

/** Free text of a reviewer: a salted document in the vault, in the folder of what it is about; the fact holds its hash. */
export function keepNote(
  services: Pick<CaseServices, 'digest'> & { documents: DocumentVault },
  request: HttpRequest,
  note: { folder: string; content: unknown },
): Promise<string> {
  // The salt follows from the command, so that a retry finds the same document instead of leaving a second one.
  const salt = services.digest(`${request.member.id} ${request.idempotencyKey}`).slice(0, 22);
  return services.documents.putDocument(note.folder, { salt, content: note.content });
}
