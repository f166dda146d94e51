import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { endpoint, endpointWithBody, httpEndpoint } from '#lambda/http-endpoint.ts';
import type { LogFields } from '#lambda/log.ts';
import { refuseRequest } from '#lambda/problem.ts';

const lines: { event: string; fields: LogFields | undefined }[] = [];
const counted: string[] = [];
const note = (event: string, fields?: LogFields): void => void lines.push({ event, fields });
const log = { info: note, warn: note, error: note, count: (metric: string) => void counted.push(metric) };

const handler = httpEndpoint({
  log,
  members: {
    member: async (id) => ({ id, memberships: [] }),
    ofOffice: async () => [],
    everyoneOf: async () => [],
    grant: async () => undefined,
    revoke: async () => undefined,
  },
  rateLimit: { hit: async (id) => (id === 'busy' ? 12 : 0) },
  endpoints: [
    endpoint({ routeKey: 'GET /fine', run: async () => ({ status: 200, body: {}, version: 3 }) }),
    endpoint({ routeKey: 'GET /cases/{caseId}', run: async () => refuseRequest('not-found') }),
    endpoint({
      routeKey: 'GET /broken',
      run: () => Promise.reject(new Error('arn:aws:dynamodb:eu-west-1:1:table/secret')),
    }),
    endpointWithBody({
      routeKey: 'POST /things',
      body: z.object({ name: z.string() }),
      run: async () => ({ status: 201, body: {} }),
    }),
  ],
});

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'f',
  functionVersion: '1',
  invokedFunctionArn: '',
  memoryLimitInMB: '128',
  awsRequestId: 'r',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 1000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

interface Asked {
  readonly sub?: string;
  readonly params?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

async function ask(routeKey: string, { sub = 'hospital', params = {}, headers = {}, body }: Asked = {}) {
  lines.length = 0;
  counted.length = 0;
  const [method = 'GET', path = '/'] = routeKey.split(' ');
  const event: APIGatewayProxyEventV2WithJWTAuthorizer = {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: '',
    headers,
    pathParameters: params,
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body }),
    requestContext: {
      accountId: '',
      apiId: '',
      domainName: '',
      domainPrefix: '',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      requestId: 'r1',
      routeKey,
      stage: '$default',
      time: '',
      timeEpoch: 0,
      authorizer: { principalId: '', integrationLatency: 0, jwt: { claims: { sub }, scopes: [] } },
    },
  };
  const { statusCode, headers: given, body: text } = await handler(event, context);
  return { status: statusCode, headers: given, body: String(text) };
}

describe('what a stranger may write', () => {
  test.each([' ', 'a/b', '申', '..', 'x'.repeat(201), '\0', "'"])(
    'an id like %j names nothing: 404, not an error',
    async (caseId) => {
      const { status, body } = await ask('GET /cases/{caseId}', { params: { caseId } });
      expect([status, JSON.parse(body).code]).toEqual([404, 'not-found']);
      expect(lines.filter(({ event }) => event === 'request-failed')).toEqual([]);
    },
  );

  const headers = { 'content-type': 'application/json', 'idempotency-key': 'k'.repeat(8) };
  const errors = z.object({ errors: z.array(z.object({ field: z.string(), rule: z.string(), message: z.string() })) });
  const post = async (json: string) => {
    const { status, body } = await ask('POST /things', { headers, body: json });
    return { status, errors: status === 422 ? errors.parse(JSON.parse(body)).errors : [] };
  };

  test.each([
    ['half a character', '{"name":"a\\ud800b"}'],
    ['NUL', '{"name":"a\\u0000"}'],
    ['a mark that turns the direction', '{"name":"\\u202egnp"}'],
  ])('%s is refused at its field, before anything is stored', async (_what, json) => {
    expect(await post(json)).toMatchObject({ status: 422, errors: [{ field: 'name', rule: 'unprintable' }] });
  });

  test('rare characters, line ends and tabs are text like any other', async () => {
    expect((await post('{"name":"𠮷㛃𬎆\\r\\n\\t①"}')).status).toBe(201);
  });

  test.each([
    ['{}', '请填写此项。'],
    ['{"name":7}', '此项的内容类型不正确。'],
    ['', '请填写此项。'],
  ])('what is wrong with %s is said in Chinese', async (json, message) => {
    expect((await post(json)).errors.map((one) => one.message)).toEqual([message]);
  });
});

test('a request without any body is told which fields it lacks, as one without fields', async () => {
  const { status, body } = await ask('POST /things', { headers: { 'idempotency-key': 'k'.repeat(8) } });
  expect([status, JSON.parse(body).errors[0].field]).toEqual([422, 'name']);
});

describe('every answer of a function', () => {
  const asJson = { 'content-type': 'application/json', 'idempotency-key': 'k-12345678' };
  test.each<[string, number, () => ReturnType<typeof ask>]>([
    ['what was asked for', 200, () => ask('GET /fine')],
    ['no identity', 401, () => ask('GET /fine', { sub: 'a b' })],
    ['a case of somebody else', 404, () => ask('GET /cases/{caseId}')],
    ['an unknown route', 404, () => ask('DELETE /fine')],
    ['no JSON', 400, () => ask('POST /things', { headers: asJson, body: '{' })],
    ['a wrong field', 422, () => ask('POST /things', { headers: asJson, body: '{}' })],
    ['too many requests', 429, () => ask('GET /fine', { sub: 'busy' })],
    ['a fault of ours', 500, () => ask('GET /broken')],
  ])('H14 is not kept, framed, sniffed or run: %s (%i)', async (_what, status, send) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringContaining('max-age='),
      'x-content-type-options': 'nosniff',
      'content-type': expect.stringMatching(/^application\/(problem\+)?json/),
    });
    expect(answer.body).not.toContain('arn:');
  });

  test('H9 a method that the route does not know is no route', async () => {
    expect(JSON.parse((await ask('PUT /fine')).body)).toMatchObject({ code: 'route-unknown' });
  });
});

describe('a refused request', () => {
  test('H15 leaves one line with who, what and by which rule, and counts for the alarm', async () => {
    await ask('GET /cases/{caseId}', { params: { caseId: 'a1b2' } });
    expect(lines).toEqual([
      {
        event: 'refused',
        fields: {
          requestId: 'r1',
          code: 'not-found',
          actor: 'hospital',
          route: 'GET /cases/{caseId}',
          object: 'caseId=a1b2',
        },
      },
    ]);
    expect(counted).toEqual(['RefusedRequests']);
  });

  test('H15 without an identity is told as well, and nothing that a stranger wrote is repeated', async () => {
    await ask('GET /cases/{caseId}', { sub: '张三 <x>', params: { caseId: '张三' } });
    expect(lines).toEqual([
      {
        event: 'refused',
        fields: {
          requestId: 'r1',
          code: 'identity-missing',
          actor: 'unknown',
          route: 'GET /cases/{caseId}',
          object: 'caseId=?',
        },
      },
    ]);
  });

  test('H15 what is granted, and what is only wrongly written, leaves none', async () => {
    await ask('GET /fine');
    await ask('POST /things', { headers: { 'content-type': 'text/plain', 'idempotency-key': 'k-12345678' } });
    expect(lines).toEqual([]);
    expect(counted).toEqual([]);
  });
});
