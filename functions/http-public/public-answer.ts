import type { Round } from '#domain/round.ts';
import type { HeadSigner } from '#ports/signing.ts';
import { personalDataNotice } from '#texts/personal-data.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { refuseRequest } from '#lambda/problem.ts';

export interface PublicServices {
  readonly signer: Pick<HeadSigner, 'publicKey'>;
  readonly openapi: unknown;
  readonly environment: string;
  readonly rounds: readonly Round[];
}

/** What everybody may read without signing in; undefined for any other route. */
export async function publicAnswer(
  services: PublicServices,
  routeKey: string,
  params: Readonly<Record<string, string | undefined>>,
): Promise<HttpReply | undefined> {
  switch (routeKey) {
    case 'GET /openapi.json':
      return { status: 200, body: services.openapi };
    case 'GET /health':
      return { status: 200, body: { status: 'up', environment: services.environment } };
    case 'GET /keys/head':
      return {
        status: 200,
        body: { algorithm: 'ECDSA_SHA_256', format: 'spki-der-base64', publicKey: await services.signer.publicKey() },
      };
    case 'GET /rounds/{roundId}/personal-data':
      return noticeOf(services, params['roundId']);
    default:
      return undefined;
  }
}

/** Read before anybody signs in: what is told must be told before anything is asked for. */
function noticeOf({ rounds }: PublicServices, roundId: string | undefined): HttpReply {
  const round = rounds.find(({ id }) => id === roundId);
  if (!round) refuseRequest('not-found');
  const { handler, contact, keptDays } = round.personalData;
  return { status: 200, body: { roundId: round.id, handler, contact, keptDays, ...personalDataNotice(round) } };
}
