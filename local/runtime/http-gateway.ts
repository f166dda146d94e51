import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../engines/http-server.ts';
import { record, type Resource } from '../template/resolve.ts';
import type { Invocable } from './function-host.ts';
import { type Call, eventOf, writeResult } from './http-payload.ts';
import { pathParameters, type Route, routeFor, routesOf, strings } from './http-routes.ts';
import { type Authorize, jwtAuthorizer, scopesOf } from './jwt-authorizer.ts';

export interface Gateway {
  /** Serves one request whose path, without any prefix, is `path`. */
  serve(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
}

export interface GatewayOptions {
  readonly resources: readonly Resource[];
  readonly hosts: ReadonlyMap<string, Invocable>;
  /** API Gateway gives up on a function after 30 s; tests wait for less. */
  readonly timeoutMilliseconds?: number;
}

const maxBodyBytes = 10 * 1024 * 1024;

/** API Gateway's HTTP API over the template's routes: matching, JWT authorizer, scopes, CORS and payload format 2.0. */
export function createGateway(options: GatewayOptions): Gateway {
  const routes = routesOf(options.resources, options.hosts);
  const of = (type: string) => record(options.resources.find((resource) => resource.type === type)?.properties);
  const jwt = record(of('AWS::ApiGatewayV2::Authorizer')['JwtConfiguration']);
  const cors = record(of('AWS::ApiGatewayV2::Api')['CorsConfiguration']);
  const authorize = jwtAuthorizer({ issuer: String(jwt['Issuer']), audience: strings(jwt['Audience']) });
  const timeout = options.timeoutMilliseconds ?? 30_000;
  return {
    async serve(request, response, path) {
      allowOrigin(request, response, cors);
      if (isPreflight(request, cors)) return void response.writeHead(204).end();
      const segments = path.split('/');
      const route = routeFor(routes, request.method ?? 'GET', segments);
      if (!route) return plain(response, 404, 'Not Found');
      const admitted = await admit(request, route, authorize);
      if ('refused' in admitted) return plain(response, ...admitted.refused);
      const parameters = parametersOf(route, segments);
      if (!parameters) return plain(response, 400, 'Bad Request');
      const body = await readBody(request, maxBodyBytes);
      if (!body) return plain(response, 413, 'Request Entity Too Large');
      await call({ route, request, response, timeout }, { path, parameters, body, claims: admitted.claims });
    },
  };
}

type Admission = { readonly claims: Call['claims'] } | { readonly refused: readonly [401 | 403, string] };

async function admit(request: IncomingMessage, route: Route, authorize: Authorize): Promise<Admission> {
  if (!route.authorized) return { claims: undefined };
  const claims = await authorize(request.headers.authorization);
  if (!claims) return { refused: [401, 'Unauthorized'] };
  const scopes = scopesOf(claims);
  const covered = route.scopes.length === 0 || route.scopes.some((scope) => scopes.includes(scope));
  return covered ? { claims } : { refused: [403, 'Forbidden'] };
}

function parametersOf(route: Route, segments: readonly string[]): Record<string, string> | undefined {
  try {
    return pathParameters(route, segments);
  } catch {
    return undefined;
  }
}

interface Exchange {
  readonly route: Route;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly timeout: number;
}

async function call({ route, request, response, timeout }: Exchange, given: Call): Promise<void> {
  const late = Symbol('late');
  let timer: NodeJS.Timeout | undefined;
  const giveUp = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), timeout);
  });
  try {
    const result = await Promise.race([route.host.invoke(eventOf(request, route, given)), giveUp]);
    if (result === late) return plain(response, 503, 'Service Unavailable');
    writeResult(response, result);
  } catch {
    plain(response, 500, 'Internal Server Error');
  } finally {
    clearTimeout(timer);
  }
}

/** An API with CORS answers every preflight itself, whatever routes it has. */
function isPreflight(request: IncomingMessage, cors: Readonly<Record<string, unknown>>): boolean {
  return request.method === 'OPTIONS' && 'AllowOrigins' in cors;
}

function allowOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  cors: Readonly<Record<string, unknown>>,
): void {
  const { origin } = request.headers;
  const allowed = strings(cors['AllowOrigins']);
  if (!origin || !(allowed.includes(origin) || allowed.includes('*'))) return;
  response.setHeader('vary', 'origin');
  response.setHeader('access-control-allow-origin', origin);
  if (cors['AllowCredentials'] === true) response.setHeader('access-control-allow-credentials', 'true');
  const lists = [
    ['access-control-allow-methods', 'AllowMethods'],
    ['access-control-allow-headers', 'AllowHeaders'],
    ['access-control-expose-headers', 'ExposeHeaders'],
  ] as const;
  for (const [header, property] of lists)
    if (property in cors) response.setHeader(header, strings(cors[property]).join(','));
  if (request.method === 'OPTIONS' && 'MaxAge' in cors)
    response.setHeader('access-control-max-age', String(cors['MaxAge']));
}

function plain(response: ServerResponse, status: number, message: string): void {
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify({ message }));
}
