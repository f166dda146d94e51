import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';

export interface JwtConfiguration {
  readonly issuer: string;
  readonly audience: readonly string[];
}

/** Claims of a token that is good; undefined for whatever else comes. */
export type Authorize = (authorization: string | undefined) => Promise<JWTPayload | undefined>;

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * The JWT authorizer of an HTTP API: signature by a key that the issuer publishes (asymmetric algorithms alone: a public key
 * is no shared secret), issuer, audience, and time by the local clock.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export function jwtAuthorizer(configuration: JwtConfiguration): Authorize {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (authorization) => {
    const token = /^(?:Bearer )?([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    keys ??= discover(configuration.issuer);
    const resolved = await keys.catch((): undefined => undefined);
    if (!resolved) {
      // The issuer did not answer: the next call asks again.
      keys = undefined;
      return undefined;
    }
    return verified(token, resolved, configuration);
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const { jwks_uri: jwksUri } = discoverySchema.parse(await response.json());
  return createRemoteJWKSet(new URL(jwksUri), { cooldownDuration: 30_000 });
}

async function verified(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience }: JwtConfiguration,
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      algorithms: ['RS256', 'ES256'],
      currentDate: new Date(),
      requiredClaims: ['exp'],
    });
    return audiences(payload).some((one) => audience.includes(one)) ? payload : undefined;
  } catch {
    return undefined;
  }
}

/** API Gateway looks at `client_id` only where a token has no `aud`. */
function audiences({ aud, client_id: clientId }: JWTPayload): string[] {
  if (aud !== undefined) return [aud].flat();
  return typeof clientId === 'string' ? [clientId] : [];
}

export function scopesOf(claims: JWTPayload): string[] {
  const scope = claims['scope'] ?? claims['scp'];
  return Array.isArray(scope) ? scope.map(String) : typeof scope === 'string' ? scope.split(' ') : [];
}

/** API Gateway hands every claim over as text; a list in brackets. */
export function claimTexts(claims: JWTPayload): Record<string, string> {
  return Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(' ')}]` : typeof value === 'object' ? JSON.stringify(value) : String(value),
    ]),
  );
}
