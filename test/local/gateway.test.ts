import { createServer, type Server } from 'node:http';
import { createHmac, createPublicKey } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type Listening } from '#local/engines/http-server.ts';
import type { Invocable } from '#local/runtime/function-host.ts';
import { createGateway } from '#local/runtime/http-gateway.ts';
import type { Resource } from '#local/template/resolve.ts';

const portal = 'http://127.0.0.1:4400';
const keys = await generateKeyPair('RS256', { extractable: true });
const others = await generateKeyPair('RS256', { extractable: true });
let issuer: Listening;
let api: Server;
let url = '';
let keyRequests = 0;
let answer: (event: unknown) => unknown = (event) => event;

const route = (key: string, scopes?: string[]): Resource => ({
  id: key,
  type: 'AWS::ApiGatewayV2::Route',
  properties: {
    RouteKey: key,
    Target: 'integrations/In',
    ...(scopes ? { AuthorizationType: 'JWT', AuthorizationScopes: scopes } : {}),
  },
  assetPath: undefined,
});
const other = (id: string, type: string, properties: Resource['properties']): Resource => ({
  id,
  type,
  properties,
  assetPath: undefined,
});

beforeAll(async () => {
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', use: 'sig' };
  issuer = await listen((request, response) => {
    const discovery = { issuer: issuer.endpoint, jwks_uri: `${issuer.endpoint}/jwks` };
    if (request.url === '/jwks') keyRequests += 1;
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : discovery));
  }, 0);
  const host: Invocable = { invoke: async (event) => answer(event) };
  const gateway = createGateway({
    timeoutMilliseconds: 300,
    hosts: new Map([['Fn', host]]),
    resources: [
      other('In', 'AWS::ApiGatewayV2::Integration', {
        IntegrationUri: 'arn:aws:local:us-east-1:0:AWS::Lambda::Function/Fn',
      }),
      other('Api', 'AWS::ApiGatewayV2::Api', {
        CorsConfiguration: { AllowOrigins: [portal], AllowMethods: ['GET'], AllowHeaders: ['authorization'] },
      }),
      other('Auth', 'AWS::ApiGatewayV2::Authorizer', {
        JwtConfiguration: { Issuer: issuer.endpoint, Audience: ['shenbao-api'] },
      }),
      route('GET /open'),
      route('GET /things/{id}', ['shenbao/apply']),
      route('GET /things/mine', ['shenbao/apply']),
      route('POST /things', ['shenbao/apply']),
    ],
  });
  api = createServer(
    (request, response) => void gateway.serve(request, response, new URL(request.url ?? '/', 'http://x').pathname),
  );
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  const address = api.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(async () => {
  api.close();
  api.closeAllConnections();
  await issuer.stop();
});

const seconds = (): number => Math.floor(Date.now() / 1000);
interface TokenOptions {
  readonly key?: typeof keys.privateKey;
  readonly kid?: string;
}
const claims = (more: JWTPayload = {}): JWTPayload => ({
  iss: issuer.endpoint,
  aud: 'shenbao-api',
  sub: 'hospital',
  scope: 'openid shenbao/apply',
  exp: seconds() + 60,
  ...more,
});
const token = (payload: JWTPayload, { key = keys.privateKey, kid = 'k1' }: TokenOptions = {}): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid }).sign(key);
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const get = (path: string, bearer?: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}${path}`, {
    headers: { ...headers, ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) },
  });

describe('the JWT authorizer', () => {
  it('H6 lets the issuer’s access token in, and hands its claims over as text', async () => {
    const response = await get('/things/7', await token(claims()));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      version: '2.0',
      routeKey: 'GET /things/{id}',
      pathParameters: { id: '7' },
      requestContext: {
        authorizer: { jwt: { claims: { sub: 'hospital', exp: expect.any(String) }, scopes: ['shenbao/apply'] } },
      },
    });
  });

  it('looks at client_id where there is no audience', async () => {
    expect((await get('/things/7', await token(claims({ aud: undefined, client_id: 'shenbao-api' })))).status).toBe(
      200,
    );
    expect((await get('/things/7', await token(claims({ aud: 'x', client_id: 'shenbao-api' })))).status).toBe(401);
  });

  const unsigned = () => `${part({ alg: 'none' })}.${part(claims())}.`;
  const symmetric = () => {
    const signed = `${part({ alg: 'HS256', kid: 'k1' })}.${part(claims())}`;
    const pem = createPublicKey({ key: publicJwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    return `${signed}.${createHmac('sha256', pem).update(signed).digest('base64url')}`;
  };
  let publicJwk: Record<string, unknown> = {};
  beforeAll(async () => {
    publicJwk = { ...(await exportJWK(keys.publicKey)) };
  });

  it.each<[string, () => string | Promise<string>]>([
    ['no token at all', () => ''],
    ['an unsigned token (alg none)', unsigned],
    ['an unsigned token with a made-up signature', () => `${unsigned()}AAAA`],
    ['HS256 with the public key as its secret', symmetric],
    ['another issuer', () => token(claims({ iss: 'http://evil.test' }))],
    ['another audience', () => token(claims({ aud: 'other-api' }))],
    ['an ID token (the client is its audience)', () => token(claims({ aud: 'portal' }))],
    ['a token past its time', () => token(claims({ exp: seconds() - 1 }))],
    ['a token before its time', () => token(claims({ nbf: seconds() + 120 }))],
    ['a token without an end', () => token(claims({ exp: undefined }))],
    ['somebody else’s key', () => token(claims(), { key: others.privateKey })],
    ['an unknown key id', () => token(claims(), { kid: 'k2' })],
    [
      'a changed payload',
      async () => (await token(claims())).replace(/\.[^.]+\./, `.${part(claims({ sub: 'bureau' }))}.`),
    ],
  ])('H5 H6 H7 refuses %s', async (_what, make) => {
    const response = await get('/things/7', await make());
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
  });

  it('H7 asks for the issuer’s keys once in a while, however many unknown key ids come, and nowhere else', async () => {
    const elsewhere = await listen((_request, response) => {
      strangers += 1;
      response.end(JSON.stringify({ keys: [] }));
    }, 0);
    let strangers = 0;
    const before = keyRequests;
    const jwk = await exportJWK(others.publicKey);
    for (let count = 0; count < 20; count += 1) {
      const forged = await new SignJWT(claims())
        .setProtectedHeader({ alg: 'RS256', kid: `k-${count}`, jku: elsewhere.endpoint, x5u: elsewhere.endpoint, jwk })
        .sign(others.privateKey);
      expect((await get('/things/7', forged)).status).toBe(401);
    }
    await elsewhere.stop();
    expect(strangers).toBe(0);
    expect(keyRequests - before).toBeLessThanOrEqual(1);
  });

  it('H6 H9 forbids a token without the route’s scope', async () => {
    const response = await get('/things/7', await token(claims({ scope: 'openid shenbao/review' })));
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ message: 'Forbidden' });
  });
});

describe('the HTTP API', () => {
  it('prefers a fixed segment to a variable one', async () => {
    const body: unknown = await (await get('/things/mine', await token(claims()))).json();
    expect(body).toMatchObject({ routeKey: 'GET /things/mine' });
  });

  it('joins repeated query parameters, decodes path parameters and keeps the raw forms', async () => {
    const body: unknown = await (await get('/things/a%20b?x=1&x=2', await token(claims()))).json();
    expect(body).toMatchObject({
      rawPath: '/things/a%20b',
      pathParameters: { id: 'a b' },
      rawQueryString: 'x=1&x=2',
      queryStringParameters: { x: '1,2' },
    });
    expect((await get('/things/%ZZ', await token(claims()))).status).toBe(400);
  });

  it('H9 H13 knows no other path or method', async () => {
    for (const response of [await get('/elsewhere'), await fetch(`${url}/open`, { method: 'POST' })]) {
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ message: 'Not Found' });
    }
  });

  it('refuses an address that is none', async () => {
    expect((await fetch(`${issuer.endpoint}//`)).status).toBe(400);
  });

  it('H13 answers the portal’s preflight and no other origin’s', async () => {
    const preflight = (origin: string) => fetch(`${url}/open`, { method: 'OPTIONS', headers: { origin } });
    expect((await preflight(portal)).headers.get('access-control-allow-origin')).toBe(portal);
    expect((await preflight('http://evil.test')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('turns a function’s throw into 500, its silence into 503, too much into 413', async () => {
    answer = () => Promise.reject(new Error('broken'));
    expect((await get('/open')).status).toBe(500);
    answer = () => new Promise(() => undefined);
    expect((await get('/open')).status).toBe(503);
    answer = (event) => event;
    const post = { method: 'POST', headers: { authorization: `Bearer ${await token(claims())}` } };
    expect((await fetch(`${url}/things`, { ...post, body: Buffer.alloc(10 * 1024 * 1024 + 1) })).status).toBe(413);
  });

  it('writes status, headers, cookies and a binary body', async () => {
    answer = () => ({
      statusCode: 201,
      headers: { 'x-a': '1' },
      cookies: ['c=1'],
      body: 'AQI=',
      isBase64Encoded: true,
    });
    const response = await get('/open');
    answer = (event) => event;
    expect([response.status, response.headers.get('x-a'), response.headers.get('set-cookie')]).toEqual([
      201,
      '1',
      'c=1',
    ]);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2]);
  });
});
