import * as z from 'zod';
import { problemSchema } from './replies/problem.ts';
import { replies } from './replies/by-route.ts';
import { type Route, routeKey, routes } from './routes.ts';
import { queryParameters, requestBodies } from './schemas.ts';
import { accountRequests } from './schemas-of-accounts.ts';
import { serviceRequests } from './schemas-of-service.ts';

type Schema = Record<string, unknown>;

/** Put together here: a spread in either table would keep all of it in every function’s bundle. */
const bodies: typeof requestBodies = { ...requestBodies, ...serviceRequests, ...accountRequests };

/** Schemas with a name, gathered while the paths are written. */
const named: Record<string, unknown> = {};

/** A schema as JSON; what has a name becomes a component. `input`: a reply may gain fields without breaking who reads it. */
function schemaOf(schema: z.ZodType): Schema {
  const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const { $schema: _dialect, $defs = {}, id, ...rest } = inComponents(made);
  for (const [name, definition] of Object.entries(Object($defs))) named[name] = withoutId(definition);
  if (typeof id !== 'string') return rest;
  named[id] = rest;
  return { $ref: `#/components/schemas/${id}` };
}

const inComponents = (made: unknown): Schema =>
  JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/'));

function withoutId(definition: unknown): unknown {
  const { id: _name, ...rest } = Object(definition);
  return rest;
}

const json = (schema: Schema) => ({ 'application/json': { schema } });

/** A step on one case may name the version that was looked at: without it, what stands is what counts. */
const mayNameVersion = ({ method, path }: Route): boolean =>
  (method === 'PUT' && path.startsWith('/bureau/prepared/')) ||
  path.endsWith('/intake-check') ||
  /^\/review\/applications\/\{applicationId\}\/(?!reveal$)[a-z-]+$/.test(path);

function headers(route: Route): unknown[] {
  if (route.method === 'GET') return [];
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,128}$' },
    description: 'Chosen by the caller; the same key with the same content does nothing twice.',
  };
  const versioned = ['/draft', '/freeze', '/service/report'].some((end) => route.path.endsWith(end));
  const mayName = mayNameVersion(route);
  const match = {
    name: 'If-Match',
    in: 'header',
    required: versioned,
    schema: { type: 'string' },
    description: 'The version that was seen; "0" before the first.',
  };
  return [key, ...(versioned || mayName ? [match] : [])];
}

function parametersOf(route: Route): unknown[] {
  const path = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const query = Object.entries(queryParameters[routeKey(route)]?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: schemaOf(schema),
  }));
  return [...path, ...query, ...headers(route)];
}

function responsesOf(route: Route): unknown {
  const reply = replies[routeKey(route)];
  const etag = { ETag: { description: 'The version of what is shown, for If-Match', schema: { type: 'string' } } };
  const done = reply
    ? {
        [reply.status]: {
          description: route.summary,
          ...(reply.versioned ? { headers: etag } : {}),
          content: json(schemaOf(reply.body)),
        },
      }
    : {};
  return { ...done, default: { $ref: '#/components/responses/Problem' } };
}

function operation(route: Route): unknown {
  const body = bodies[routeKey(route)];
  return {
    operationId: routeKey(route),
    summary: route.summary,
    tags: [route.function],
    parameters: parametersOf(route),
    ...(body ? { requestBody: { required: true, content: json(schemaOf(body)) } } : {}),
    security: route.scopes.map((scope) => ({ oidc: [scope] })),
    responses: responsesOf(route),
  };
}

const paths = Object.fromEntries(
  [...Map.groupBy(routes, ({ path }) => path)].map(([path, own]) => [
    path,
    Object.fromEntries(own.map((route) => [route.method.toLowerCase(), operation(route)])),
  ]),
);
const problem = schemaOf(problemSchema);
const gatewayAnswer = {
  type: 'object',
  required: ['message'],
  properties: { message: { type: 'string' } },
  description:
    'What the gateway refuses before any function is asked: no such route (404), no valid token (401), a scope that does not cover it (403), a body over 10 MB (413), too many requests at once (429), a function that does not answer (500, 503).',
};

/** The API's contract (OpenAPI 3.1), from the same routes and schemas that the functions use; written once, at build time. */
export const openapi: unknown = {
  openapi: '3.1.0',
  info: { title: 'shenbao', version: '1', description: 'Commands and queries of the call for applications.' },
  paths,
  components: {
    schemas: named,
    responses: {
      Problem: {
        description: 'A problem (RFC 9457)',
        content: {
          'application/problem+json': { schema: problem },
          // API Gateway's HTTP APIs let nobody change what they answer themselves, and a route for everything else would stand open.
          'application/json': { schema: gatewayAnswer },
        },
      },
    },
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
