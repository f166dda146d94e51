import { committeeOf } from '#domain/round.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { requireBureau } from '#lambda/reviewer-access.ts';
import type { BureauServices } from './bureau-services.ts';

/**
 * What title committees have proposed (R30) and how far each is, also where the unit has yet to file: the committee's act is
 * the bureau's to know, the unit's data are not.
 */
export async function listProposals(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const { round, store, lists } = services;
  const rows = (await lists.ofRound(round.id)).filter(({ route }) => route === 'title-committee');
  const proposals = await Promise.all(
    rows.map(async ({ id, kind, creditCode, status }) => {
      const loaded = await store.loadApplication(id);
      const committeeId = loaded?.state.committeeId;
      return { id, kind, creditCode, status, ...(committeeId ? { committee: committeeOf(round, committeeId) } : {}) };
    }),
  );
  return { status: 200, body: { proposals } };
}
