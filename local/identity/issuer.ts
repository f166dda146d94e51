import type { Configuration, Provider as OidcProvider } from 'oidc-provider';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { listen, readBody } from '../engines/http-server.ts';
import { type DemoPerson, demoPeople } from './demo-people.ts';
import { issuerPage } from './page.ts';
import { SessionStore } from './session-store.ts';

export const audience = 'shenbao-api';

/** The provider takes a resource by an absolute URI only; its tokens name the audience above. */
const resource = 'urn:shenbao:api';
const hour = 3600;

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

/** Without `defaultResource` and `useGrantedResource` a sign-in ends in a token that is not the API's. */
const features: Configuration['features'] = {
  devInteractions: { enabled: false },
  rpInitiatedLogout: {
    enabled: true,
    // Whoever signs out of the portal has said so: the form is sent by itself, and by its button where scripts are off.
    logoutSource: (context, form) => {
      const button = '<button type="submit" form="op.logoutForm" name="logout" value="yes">退出登录</button>';
      const send = '<script>document.querySelector("button").click()</script>';
      context.body = issuerPage('退出登录', `${form}${button}${send}`);
    },
    postLogoutSuccessSource: (context) => {
      context.body = issuerPage('已退出登录', '<p>可以关闭本页。</p>');
    },
  },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => resource,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: scopes.join(' '),
      audience,
      accessTokenFormat: 'jwt',
      accessTokenTTL: 900,
      jwt: { sign: { alg: 'RS256' } },
    }),
  },
};

/** A real OpenID Connect issuer with a list of demo people to click; authorization code with PKCE for the portal. */
export async function startIssuer(options: {
  dataDir: string;
  port: number;
  portalUrl: string;
  people?: readonly DemoPerson[];
}): Promise<RunningIssuer> {
  const people = options.people ?? demoPeople;
  const jwk = await keyIn(options.dataDir);
  let serve: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) =>
    void response.writeHead(503).end();
  const listening = await listen((request, response) => serve(request, response), options.port, { orFree: true });
  const { Provider, interactionPolicy } = await import('oidc-provider');
  const policy = interactionPolicy.base();
  // What somebody may do is decided by who he is: asked for more, the token just holds less, and nobody is asked to consent.
  policy.remove('consent');
  const store = new SessionStore(join(options.dataDir, 'issuer-sessions.json'));
  const provider: OidcProvider = new Provider(listening.endpoint, {
    jwks: { keys: [JSON.parse(JSON.stringify(jwk))] },
    adapter: (model: string) => store.adapter(model),
    cookies: {
      keys: [
        createHash('sha256')
          .update(`cookies ${String(jwk.d)}`)
          .digest('hex'),
      ],
    },
    // The portal fetches its tokens from another port than its own.
    clientBasedCORS: (_context, origin) => origin === options.portalUrl,
    clients: [
      {
        client_id: 'portal',
        token_endpoint_auth_method: 'none',
        application_type: 'native',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${options.portalUrl}/signed-in`],
        post_logout_redirect_uris: [`${options.portalUrl}/`],
      },
    ],
    scopes,
    ttl: {
      AccessToken: hour / 4,
      AuthorizationCode: 60,
      IdToken: hour,
      Interaction: hour,
      Session: 12 * hour,
      Grant: 12 * hour,
      RefreshToken: 12 * hour,
    },
    pkce: { required: () => true },
    // An access token lives a quarter of an hour; the portal renews it as long as the session lives.
    // A tab that was duplicated holds the same refresh token: both go on, as with the issuer of the deployed system.
    rotateRefreshToken: false,
    issueRefreshToken: async (_context, asking) => asking.grantTypeAllowed('refresh_token'),
    features,
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    loadExistingGrant: async (context) => {
      const { client, session, params } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      // One grant for a session: a second one would end the tokens of the tabs that hold the first.
      const held = session.grantIdFor(client.clientId);
      const before = held ? await provider.Grant.find(held) : undefined;
      if (before?.accountId === session.accountId) return before;
      const person = people.find(({ id }) => id === session.accountId);
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      grant.addResourceScope(String(params?.['resource'] ?? resource), (person?.scopes ?? []).join(' '));
      await grant.save();
      return grant;
    },
    interactions: { policy, url: (_context, interaction) => `/sign-in/${interaction.uid}` },
  });
  const callback = provider.callback();
  serve = (request, response) => {
    forTheSession(response);
    if (request.url?.startsWith('/sign-in/'))
      // An old page's form names a sign-in that is over.
      signIn({ provider, people }, request, response).catch(() =>
        response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end('登录已过期，请返回重新登录'),
      );
    else void callback(request, response);
  };
  return {
    endpoint: listening.endpoint,
    tokenFor: (personId) =>
      tokenFor(
        people.find(({ id }) => id === personId),
        jwk,
        listening.endpoint,
      ),
    stop: listening.stop,
  };
}

/**
 * Browsers keep real time, and a local run mostly does not: a cookie that ends by the local clock would be over before it
 * is set. So all of them last as long as the browser's session.
 */
function forTheSession(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    setHeader(
      name,
      name.toLowerCase() === 'set-cookie' && Array.isArray(value)
        ? value.map((cookie: string) => (/=;/.test(cookie) ? cookie : cookie.replace(/; expires=[^;]*/i, '')))
        : value,
    );
}

/** What the sign-in would end in, without its clicks. */
async function tokenFor(person: DemoPerson | undefined, jwk: JWK, issuer: string): Promise<string | undefined> {
  if (!person) return undefined;
  const issued = Math.floor(Date.now() / 1000);
  return new SignJWT({ scope: person.scopes.join(' '), client_id: 'portal' })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: jwk.kid ?? '' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(person.id)
    .setIssuedAt(issued)
    .setExpirationTime(issued + hour / 4)
    .sign(await importJWK(jwk, 'RS256'));
}

type Interactions = {
  interactionFinished(
    request: IncomingMessage,
    response: ServerResponse,
    result: { login: { accountId: string } },
  ): Promise<void>;
};

/** The page on which a demo person is clicked. */
async function signIn(
  { provider, people }: { provider: Interactions; people: readonly DemoPerson[] },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'POST') {
    const form = new URLSearchParams(String(await readBody(request, 4096)));
    const person = people.find(({ id }) => id === form.get('person'));
    if (person) return provider.interactionFinished(request, response, { login: { accountId: person.id } });
  }
  const buttons = people.map(({ id, name }) => `<button name="person" value="${id}">${name}</button>`).join('\n');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(issuerPage('演示登录', `<p>请选择一位演示人员：</p><form method="post">${buttons}</form>`));
}
