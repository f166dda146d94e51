import type { HeadSigner } from '#ports/signing.ts';
import type { HttpReply } from '#lambda/http-response.ts';

export interface PublicServices {
  readonly signer: Pick<HeadSigner, 'publicKey'>;
  readonly openapi: unknown;
  readonly environment: string;
}

/** What everybody may read without signing in; undefined for any other route. */
export async function publicAnswer(services: PublicServices, routeKey: string): Promise<HttpReply | undefined> {
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
    default:
      return undefined;
  }
}
