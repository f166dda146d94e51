import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as z from 'zod';
import { readBody } from '../engines/http-server.ts';
import { nameOfArn, record, type Resource } from '../template/resolve.ts';
import type { FunctionHost } from './function-host.ts';

interface Route {
  readonly key: string;
  readonly method: string;
  readonly parts: readonly string[];
  readonly host: FunctionHost;
  readonly scopes: readonly string[];
  readonly authorized: boolean;
}

const resultSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(''),
});

export interface Gateway {
  /** Serves one request whose path, without any prefix, is `path`. */
  serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
}

/** API Gateway's HTTP API over the template's routes: matching, JWT authorizer, scopes, CORS and payload format 2.0. */
export function createGateway(options: {
  resources: readonly Resource[];
  hosts: ReadonlyMap<string, FunctionHost>;
  issuerJwks: string;
}): Gateway {
  const routes = routesOf(options.resources, options.hosts);
  const of = (type: string) => record(options.resources.find((resource) => resource.type === type)?.properties);
  const jwt = record(of('AWS::ApiGatewayV2::Authorizer')['JwtConfiguration']);
  const cors = record(of('AWS::ApiGatewayV2::Api')['CorsConfiguration']);
  const verify = verifier({
    issuer: String(jwt['Issuer']),
    audience: strings(jwt['Audience']),
    jwks: options.issuerJwks,
  });
  return {
    async serve(request, response, path) {
      allowOrigin(request, response, cors);
      if (request.method === 'OPTIONS') return void response.writeHead(204).end();
      const segments = path.split('/');
      const route = routes.find((candidate) => candidate.method === request.method && fits(candidate.parts, segments));
      if (!route) return plain(response, 404, 'Not Found');
      const claims = route.authorized ? await verify(request.headers.authorization) : {};
      if (!claims) return plain(response, 401, 'Unauthorized');
      const scopes = String(claims['scope'] ?? '').split(' ');
      if (route.authorized && !route.scopes.some((scope) => scopes.includes(scope)))
        return plain(response, 403, 'Forbidden');
      const body = await readBody(request, 10 * 1024 * 1024);
      if (!body) return plain(response, 413, 'Request Entity Too Large');
      const event = eventOf(request, route, { path, segments, body, claims });
      try {
        const result = resultSchema.parse(await route.host.invoke(event));
        response.writeHead(result.statusCode, result.headers).end(result.body);
      } catch {
        plain(response, 500, 'Internal Server Error');
      }
    },
  };
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function routesOf(resources: readonly Resource[], hosts: ReadonlyMap<string, FunctionHost>): Route[] {
  const integrations = new Map(
    resources
      .filter(({ type }) => type === 'AWS::ApiGatewayV2::Integration')
      .map(({ id, properties }) => [id, nameOfArn(properties['IntegrationUri'])]),
  );
  const routes = resources
    .filter(({ type }) => type === 'AWS::ApiGatewayV2::Route')
    .map(({ properties }): Route => {
      const key = String(properties['RouteKey']);
      const [method = '', path = ''] = key.split(' ');
      const host = hosts.get(integrations.get(String(properties['Target']).replace('integrations/', '')) ?? '');
      if (!host) throw new Error(`no function behind the route ${key}`);
      return {
        key,
        method,
        parts: path.split('/'),
        host,
        scopes: strings(properties['AuthorizationScopes']),
        authorized: properties['AuthorizationType'] === 'JWT',
      };
    });
  // A fixed segment is more specific than a variable one.
  const variables = (route: Route): number => route.parts.filter((part) => part.startsWith('{')).length;
  return routes.toSorted((left, right) => variables(left) - variables(right));
}

function fits(parts: readonly string[], segments: readonly string[]): boolean {
  return (
    parts.length === segments.length &&
    parts.every((part, index) => (part.startsWith('{') ? segments[index] !== '' : part === segments[index]))
  );
}

/** Access tokens of the issuer alone: RS256, issuer, audience, time. Whatever else comes is "Unauthorized". */
function verifier(options: {
  issuer: string;
  audience: string[];
  jwks: string;
}): (authorization: string | undefined) => Promise<Record<string, unknown> | undefined> {
  const keys = createRemoteJWKSet(new URL(options.jwks), { cooldownDuration: 30_000 });
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: options.issuer,
        audience: options.audience,
        algorithms: ['RS256'],
        currentDate: new Date(),
        requiredClaims: ['exp'],
      });
      return payload;
    } catch {
      return undefined;
    }
  };
}

function eventOf(
  request: IncomingMessage,
  route: Route,
  given: { path: string; segments: string[]; body: Buffer; claims: Record<string, unknown> },
): unknown {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const names = route.parts.flatMap((part, index) =>
    part.startsWith('{') ? [[part.slice(1, -1), decodeURIComponent(given.segments[index] ?? '')] as const] : [],
  );
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : (value ?? ''),
    ]),
  );
  const query = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(',')]),
  );
  const now = new Date();
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: given.path,
    rawQueryString: url.search.slice(1),
    headers,
    pathParameters: Object.fromEntries(names),
    ...(url.search ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'local',
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
      http: {
        method: request.method,
        path: given.path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      ...(route.authorized ? { authorizer: { jwt: { claims: given.claims, scopes: route.scopes } } } : {}),
    },
    ...(given.body.length > 0 ? { body: given.body.toString('utf8') } : {}),
    isBase64Encoded: false,
  };
}

function allowOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  cors: Readonly<Record<string, unknown>>,
): void {
  const { origin } = request.headers;
  if (!origin || !strings(cors['AllowOrigins']).includes(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-allow-methods', strings(cors['AllowMethods']).join(','));
  response.setHeader('access-control-allow-headers', strings(cors['AllowHeaders']).join(','));
  response.setHeader('access-control-expose-headers', strings(cors['ExposeHeaders']).join(','));
}

function plain(response: ServerResponse, status: number, message: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify({ message }));
}
