import type * as z from 'zod';
import type { dossierRequest } from '#api/schemas.ts';
import { canonicalJson } from '#domain/chain.ts';
import { dossierFolder } from '#cases/dossiers.ts';
import { recordOnRound } from '#cases/round-records.ts';
import { settled } from '#lambda/case-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import { logAccess } from '#lambda/log-access.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';
import { requireBureau, reviewerCaller } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';

const linkSeconds = 300;
const afterRecommendation = ['recommended', 'nationally-listed'];

/** Orders the dossier of the named applications, or of all that were recommended. It is made in the background. */
export async function orderDossier(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof dossierRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  const rows = await services.lists.ofRound(services.round.id);
  const known = new Set(rows.map(({ id }) => id));
  const recommended = rows.filter(({ status }) => afterRecommendation.includes(status)).map(({ id }) => id);
  const applicationIds = [...new Set(body.applicationIds ?? recommended)];
  if (applicationIds.some((id) => !known.has(id))) refuseRequest('not-found');
  if (applicationIds.length === 0) refuseRequest('nothing-recommended');
  const dossierId = services.digest(canonicalJson(['dossier', caller.command.key])).slice(0, 32);
  settled(
    await recordOnRound(services, caller, {
      type: 'round-dossier-ordered',
      version: 1,
      data: { dossierId, applicationIds },
    }),
  );
  return { status: 202, body: { dossierId, applications: applicationIds.length } };
}

/** What was ordered, newest first. */
async function dossiersOf(services: BureauServices) {
  const facts = await services.store.history({ kind: 'round', id: services.round.id });
  const made = new Map(
    facts.flatMap((fact) => (fact.type === 'round-dossier-made' ? [[fact.data.dossierId, fact]] : [])),
  );
  return facts.toReversed().flatMap((fact) => {
    if (fact.type !== 'round-dossier-ordered') return [];
    const { dossierId, applicationIds } = fact.data;
    const result = made.get(dossierId);
    const { sha256, bytes } = result?.data ?? {};
    return [{ dossierId, orderedAt: fact.at, applications: applicationIds.length, madeAt: result?.at, sha256, bytes }];
  });
}

export async function listDossiers(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  return { status: 200, body: { dossiers: await dossiersOf(services) } };
}

/** Handing the dossier over is logged before the link is given. */
export async function linkDossier(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const roundId = services.round.id;
  const dossier = (await dossiersOf(services)).find(({ dossierId }) => dossierId === request.params['dossierId']);
  if (!dossier) refuseRequest('not-found');
  const { dossierId, sha256 } = dossier;
  if (sha256 === undefined) refuseRequest('dossier-not-made');
  await services.vault.requireKept(dossierFolder(roundId), sha256);
  await logAccess(services, request, { kind: 'exported', subject: `round/${roundId}`, detail: dossierId });
  const download = { sha256, mediaType: 'application/zip', downloadName: `dossier-${dossierId.slice(0, 8)}.zip` };
  const url = await services.vault.link(dossierFolder(roundId), download, linkSeconds);
  return { status: 200, body: { url, expiresInSeconds: linkSeconds } };
}
