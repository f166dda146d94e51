import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { personCaller } from '#cases/caller.ts';
import type { Member, Membership } from '#domain/members.ts';
import { endpoint, endpointWithBody, httpEndpoint } from '#lambda/http-endpoint.ts';
import { refuseRequest } from '#lambda/problem.ts';
import type { MemberDirectory } from '#ports/members.ts';
import { sha256OfText } from '#adapters/system/runtime.ts';
import { InMemoryMembers, InMemoryRateLimit } from '../fakes/in-memory-members.ts';
import { RecordingLog } from '../fakes/recording.ts';
import { ThrottlingException, TimeoutError } from '../harness/faults.ts';
import { context, type HttpCall, httpEvent } from './lambda-events.ts';

const answerSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.unknown()),
  body: z.string(),
});

/** One route whose use case does this; the answer as the API would give it. */
async function answered(
  run: (member: Member) => Promise<unknown>,
  call: Partial<HttpCall> = {},
  more: { perMinute?: number; members?: MemberDirectory } = {},
) {
  const log = new RecordingLog();
  const seen: string[] = [];
  const handler = httpEndpoint({
    log,
    members: more.members ?? new InMemoryMembers(),
    rateLimit: new InMemoryRateLimit(more.perMinute),
    endpoints: [
      endpoint({
        routeKey: 'POST /acts',
        run: async ({ receivedAt, member }) => {
          seen.push(receivedAt);
          return { status: 200, body: await run(member) };
        },
      }),
      endpointWithBody({
        routeKey: 'PUT /text',
        body: z.object({ text: z.string() }),
        run: async (_request, { text }) => ({ status: 200, body: { length: text.length } }),
      }),
    ],
  });
  const ask = async () => answerSchema.parse(await handler(httpEvent({ routeKey: 'POST /acts', ...call }), context));
  return { ...(await ask()), log, seen, ask };
}
const throws = (error: unknown) => async () => {
  throw error;
};

describe('the last resort', () => {
  class ValidationException extends Error {
    override readonly name = 'ValidationException';
  }
  const telling = new ValidationException(
    'arn:aws:dynamodb:us-east-1:123456789012:table/shenbao-Table: attribute_not_exists(pk) AND #status IN (:legal0) at /var/task/index.mjs',
  );

  it.each([
    ['an error', telling],
    ['a type error', new TypeError('x is not a function')],
    ['a text', 'thrown text'],
    ['nothing', undefined],
  ])('N3 makes JSON with the request’s id of whatever was thrown: %s', async (_what, thrown) => {
    const { statusCode, headers, body } = await answered(throws(thrown));
    expect(statusCode).toBe(500);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(body)).toMatchObject({ status: 500, code: 'internal-error', requestId: 'request-1' });
  });

  it('N2 shows no stack, name of a table, ARN or expression, and the log no value', async () => {
    const { body, log } = await answered(throws(telling));
    expect(body).not.toMatch(/arn:|Table|attribute_|#status|\/var\/task|at .*:\d+/);
    const [line] = log.lines;
    expect(line).toMatchObject({ level: 'error', event: 'request-failed', fields: { error: 'ValidationException' } });
    expect(JSON.stringify(line)).not.toMatch(/attribute_not_exists|123456789012/);
  });

  it.each([new ThrottlingException(), new TimeoutError()])(
    'K1 says 503 with Retry-After while the table is asked for too much: %s',
    async (error) => {
      const { statusCode, headers, body } = await answered(throws(error));
      expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
      expect(JSON.parse(body)).toMatchObject({ code: 'unavailable' });
    },
  );

  it('N2 a refusal is a sentence and a code, and nothing of the request', async () => {
    const { statusCode, body } = await answered(async () => refuseRequest('not-found'), { params: { id: '张三' } });
    expect(statusCode).toBe(404);
    expect(body).not.toContain('张三');
  });
});

describe('a request', () => {
  it('E2 counts by the time at which the API received it, whatever the client says', async () => {
    const receivedAt = '2025-02-07T15:59:59.999Z';
    const headers = { date: 'Mon, 20 Jan 2025 01:00:00 GMT', 'x-amz-date': '20250120T010000Z' };
    const { seen } = await answered(async () => ({}), { receivedAt, headers });
    expect(seen).toEqual([receivedAt]);
  });

  it.each([
    [-1, 200],
    [0, 200],
    [1, 413],
  ])('B12 K2 at the size limit %i bytes is taken whole or refused, never cut', async (more, status) => {
    const wrapping = JSON.stringify({ text: '' }).length;
    const length = 256 * 1024 - wrapping + more;
    const body = JSON.stringify({ text: 'x'.repeat(length) });
    const answer = await answered(async () => ({}), { routeKey: 'PUT /text', body });
    expect(answer.statusCode).toBe(status);
    if (status === 200) expect(JSON.parse(answer.body)).toEqual({ length });
  });

  it('H11 over the limit of a minute it waits, and is told how long', async () => {
    const { ask } = await answered(async () => ({}), {}, { perMinute: 1 });
    expect(await ask()).toMatchObject({ statusCode: 429, headers: { 'retry-after': '60' } });
  });

  describe('of somebody whom an instance remembers from before', () => {
    const unit = { memberId: 'm1', office: 'unit:11310000425000001A', role: 'applicant', name: '演示' } as const;
    const membership: Membership = { ...unit, email: 'm1@example.test', status: 'active' };
    class Remembering extends InMemoryMembers {
      asked = 0;
      override async member(memberId: string, { fresh } = { fresh: false }): Promise<Member> {
        this.asked += 1;
        return fresh ? super.member(memberId) : { id: memberId, memberships: [] };
      }
    }
    const holders = async ({ memberships }: Member) =>
      memberships.length > 0 ? { seen: true } : refuseRequest('not-found');

    it('is answered by the office that they were given since', async () => {
      const members = new Remembering();
      await members.grant(membership);
      const answer = await answered(holders, {}, { members });
      expect([answer.statusCode, answer.body]).toEqual([200, JSON.stringify({ seen: true })]);
    });

    it('stays refused, and is not tried twice, where nothing has changed', async () => {
      const members = new Remembering();
      const { statusCode, seen } = await answered(holders, {}, { members });
      expect([statusCode, seen.length, members.asked]).toEqual([404, 1, 2]);
    });

    it('is not asked about again for another refusal', async () => {
      const members = new Remembering();
      await members.grant(membership);
      const { statusCode } = await answered(async () => refuseRequest('stale-version'), {}, { members });
      expect([statusCode, members.asked]).toEqual([412, 1]);
    });
  });

  it('C9 of one person with one key to two routes is two commands; to one route it is one', () => {
    const key = (route: string, memberId = 'm1') =>
      personCaller(
        { memberId, kind: 'body', route, idempotencyKey: 'key-12345678', receivedAt: '', requestId: '' },
        { same: 'payload' },
        sha256OfText,
      ).command.key;
    const keys = [
      key('POST /a/nominate'),
      key('POST /a/decline'),
      key('POST /b/nominate'),
      key('POST /a/nominate', 'm2'),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(key('POST /a/nominate')).toBe(keys[0]);
  });
});

it('E11 every line of the log is stamped in UTC with milliseconds', () => {
  const script = `import { jsonLog } from '#lambda/log.ts';
    const log = jsonLog('test', () => new Date('2025-02-08T00:00:00.007+08:00'));
    log.info('happened', { id: 'a1' });
    log.count('Runs', 1);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const [line = '', metric = ''] = stdout.split('\n');
  expect(JSON.parse(line)).toMatchObject({ at: '2025-02-07T16:00:00.007Z', level: 'info', event: 'happened' });
  expect(JSON.parse(metric)).toMatchObject({ _aws: { Timestamp: Date.parse('2025-02-07T16:00:00.007Z') } });
});
