import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { listen, readBody } from '../engines/http-server.ts';
import { demoPeople } from './demo-people.ts';

export const audience = 'shenbao-api';

export interface RunningIssuer {
  readonly endpoint: string;
  /** An access token as the sign-in would give it; undefined for somebody who is not of the demonstration. */
  tokenFor(personId: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

/** The issuer's key lives with the data: a restart ends no session. */
async function keyIn(dataDir: string): Promise<JWK> {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'issuer-key.json');
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), alg: 'RS256', use: 'sig' };
    writeFileSync(file, JSON.stringify(jwk), { mode: 0o600 });
  }
  const jwk: JWK = JSON.parse(readFileSync(file, 'utf8'));
  return jwk;
}

const scopes = ['openid', 'shenbao/apply', 'shenbao/review', 'shenbao/administer'];

/** A real OpenID Connect issuer with a list of demo people to click; authorization code with PKCE for the portal. */
export async function startIssuer(options: {
  dataDir: string;
  port: number;
  portalUrl: string;
}): Promise<RunningIssuer> {
  const jwk = await keyIn(options.dataDir);
  let serve: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) =>
    void response.writeHead(503).end();
  const listening = await listen((request, response) => serve(request, response), options.port, { orFree: true });
  const { Provider } = await import('oidc-provider');
  const provider = new Provider(listening.endpoint, {
    jwks: { keys: [JSON.parse(JSON.stringify(jwk))] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    clients: [
      {
        client_id: 'portal',
        token_endpoint_auth_method: 'none',
        application_type: 'native',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${options.portalUrl}/signed-in`],
      },
    ],
    scopes,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: scopes.join(' '),
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 900,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    loadExistingGrant: async (context) => {
      const { client, session, params } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const person = demoPeople.find(({ id }) => id === session.accountId);
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      grant.addResourceScope(String(params?.['resource'] ?? audience), (person?.scopes ?? []).join(' '));
      await grant.save();
      return grant;
    },
    interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}` },
  });
  const callback = provider.callback();
  serve = (request, response) => {
    if (request.url?.startsWith('/sign-in/')) void signIn(provider, request, response);
    else void callback(request, response);
  };
  return {
    endpoint: listening.endpoint,
    tokenFor: async (personId) => {
      const person = demoPeople.find(({ id }) => id === personId);
      if (!person) return undefined;
      const issued = Math.floor(Date.now() / 1000);
      return new SignJWT({ scope: person.scopes.join(' '), client_id: 'portal' })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: jwk.kid ?? '' })
        .setIssuer(listening.endpoint)
        .setAudience(audience)
        .setSubject(person.id)
        .setIssuedAt(issued)
        .setExpirationTime(issued + 900)
        .sign(await importJWK(jwk, 'RS256'));
    },
    stop: listening.stop,
  };
}

type Interactions = {
  interactionFinished(
    request: IncomingMessage,
    response: ServerResponse,
    result: { login: { accountId: string } },
  ): Promise<void>;
};

/** The page on which a demo person is clicked. */
async function signIn(provider: Interactions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    const form = new URLSearchParams(String(await readBody(request, 4096)));
    const person = demoPeople.find(({ id }) => id === form.get('person'));
    if (person) return provider.interactionFinished(request, response, { login: { accountId: person.id } });
  }
  const buttons = demoPeople.map(({ id, name }) => `<button name="person" value="${id}">${name}</button>`).join('\n');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>演示登录</title><style>body{font:16px/1.6 'Noto Sans SC',sans-serif;max-width:32em;margin:3em auto;padding:0 1em}button{display:block;width:100%;margin:.4em 0;padding:.7em;text-align:left;font:inherit}</style></head><body><h1>演示登录</h1><p>请选择一位演示人员：</p><form method="post">${buttons}</form></body></html>`,
  );
}
