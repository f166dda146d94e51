import * as z from 'zod';
import { routeKey, routes } from './routes.ts';
import { requestBodies } from './schemas.ts';

const problem = {
  type: 'object',
  required: ['type', 'status', 'code', 'title', 'detail'],
  properties: {
    type: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; branch on this.' },
    title: { type: 'string', description: 'English' },
    detail: { type: 'string', description: 'Chinese, for the person' },
    requestId: { type: 'string' },
  },
} as const;

const problemReply = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function parametersOf(route: (typeof routes)[number]): unknown[] {
  const path = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  if (route.method === 'GET') return path;
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,128}$' },
  };
  const versioned = route.path.endsWith('/draft') || route.path.endsWith('/freeze');
  const match = {
    name: 'If-Match',
    in: 'header',
    required: true,
    schema: { type: 'string' },
    description: 'The version that was seen; "0" before the first.',
  };
  return [...path, key, ...(versioned ? [match] : [])];
}

function operation(route: (typeof routes)[number]): unknown {
  const body = requestBodies[routeKey(route)];
  return {
    operationId: routeKey(route),
    summary: route.summary,
    tags: [route.function],
    parameters: parametersOf(route),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) } },
          },
        }
      : {}),
    ...(route.scopes.length > 0 ? { security: route.scopes.map((scope) => ({ oidc: [scope] })) } : { security: [] }),
    responses: {
      '2XX': { description: 'Done', content: { 'application/json': { schema: { type: 'object' } } } },
      default: problemReply,
    },
  };
}

/** The API's contract (OpenAPI 3.1), from the same routes and schemas that the functions use. */
export const openapi: unknown = {
  openapi: '3.1.0',
  info: { title: 'shenbao', version: '1', description: 'Commands and queries of the call for applications.' },
  paths: Object.fromEntries(
    [...Map.groupBy(routes, ({ path }) => path)].map(([path, own]) => [
      path,
      Object.fromEntries(own.map((route) => [route.method.toLowerCase(), operation(route)])),
    ]),
  ),
  components: {
    schemas: { Problem: problem },
    securitySchemes: {
      oidc: {
        type: 'oauth2',
        flows: {
          authorizationCode: {
            authorizationUrl: '/',
            tokenUrl: '/',
            scopes: Object.fromEntries(routes.flatMap(({ scopes }) => scopes.map((scope) => [scope, scope]))),
          },
        },
      },
    },
  },
};
