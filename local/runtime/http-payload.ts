import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWTPayload } from 'jose';
import * as z from 'zod';
import type { Route } from './http-routes.ts';
import { claimTexts } from './jwt-authorizer.ts';

export interface Call {
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly claims: JWTPayload | undefined;
}

/** The event of payload format 2.0. */
export function eventOf(request: IncomingMessage, route: Route, call: Call): unknown {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { cookie, ...others } = request.headers;
  const headers = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')]),
  );
  const query = Object.fromEntries(
    [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(',')]),
  );
  const now = new Date();
  const binary = call.body.length > 0 && !isText(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: call.path,
    rawQueryString: url.search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    headers,
    ...(Object.keys(call.parameters).length > 0 ? { pathParameters: call.parameters } : {}),
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
        path: call.path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      ...(call.claims ? { authorizer: { jwt: { claims: claimTexts(call.claims), scopes: route.scopes } } } : {}),
    },
    ...(call.body.length > 0 ? { body: call.body.toString(binary ? 'base64' : 'utf8') } : {}),
    isBase64Encoded: binary,
  };
}

/** Everything else than these comes base64-encoded. */
function isText(contentType: string): boolean {
  return (
    contentType === '' ||
    /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded|[\w.-]+\+(json|xml)))/i.test(contentType)
  );
}

const resultSchema = z.object({
  statusCode: z.int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** Writes a function's answer; one without a status code is the body of a 200, as API Gateway reads it. */
export function writeResult(response: ServerResponse, result: unknown): void {
  const bare = typeof result !== 'object' || result === null || !('statusCode' in result);
  const { statusCode, headers, cookies, body, isBase64Encoded } = resultSchema.parse(
    bare ? { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(result) } : result,
  );
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.writeHead(statusCode).end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
}
