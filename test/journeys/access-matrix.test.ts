import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Route, routeKey, routes } from '#api/routes.ts';
import { demoPeople, demoUnits } from '#local/identity/demo-people.ts';
import { type RunningLocal, startLocal } from '#local/start-local.ts';
import { bodies } from './access-bodies.ts';
import { Client } from './client.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'shenbao-access-'));
let local: RunningLocal;
let id = '';

beforeAll(async () => {
  local = await startLocal({
    dataDir,
    port: 0,
    now: '2025-01-20T09:00:00+08:00',
    schedules: false,
    log: () => undefined,
  });
  const client = new Client(local);
  id = await client.frozen('hospital', { kind: 'service-team', bodyId: 'district-310101', projectName: '演示' });
  await client.upload('hospital', `/applications/${id}`, await client.stamped('hospital', id));
  await client.until('hospital', `/applications/${id}`, 'submitted');
});
afterAll(async () => {
  await local.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function ask(
  route: Route,
  given: { as?: string; applicationId?: string; claimId?: string; bodyId?: string },
): Promise<{ status: number; body: unknown }> {
  const { as, applicationId = id } = given;
  const path = route.path
    .replace('{applicationId}', applicationId)
    .replace('{bodyId}', given.bodyId ?? 'district-310101')
    .replace('{roundId}', '2025-expert-service')
    .replace('{uploadId}', 'u1')
    .replace('{kind}', 'service-team')
    .replace('{sha256}', 'a'.repeat(64))
    .replace('{memberId}', 'somebody')
    .replace('{objectionId}', 'o1')
    .replace('{dossierId}', 'd1')
    .replace('{paperId}', 'p1')
    .replace('{claimId}', given.claimId ?? 'c1')
    .replace('{invitationId}', 'i1')
    .replace('{office}', 'body:district-310101');
  const body = bodies[routeKey(route)];
  const response = await fetch(`${local.api}${path}`, {
    method: route.method,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'if-match': '1',
      ...(as ? { authorization: `Bearer ${await local.tokenFor(as)}` } : {}),
    },
    ...(route.method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  const answer = z.record(z.string(), z.unknown()).parse(await response.json());
  const { requestId: _differs, ...rest } = answer;
  return { status: response.status, body: rest };
}

const guarded = routes.filter(({ scopes }) => scopes.length > 0).map((route) => [routeKey(route), route] as const);
const open = routes.filter(({ scopes }) => scopes.length === 0).map(routeKey);

it('only four routes are open to everybody (H9)', () => {
  const told = 'GET /rounds/{roundId}/personal-data';
  expect(open).toEqual(['GET /openapi.json', 'GET /health', 'GET /keys/head', told]);
});

describe.each(guarded)('%s', (_key, route) => {
  it('needs a token', async () => {
    expect((await ask(route, {})).status).toBe(401);
  });

  it('needs one of its scopes', async () => {
    const stranger = demoPeople.find(({ scopes }) => !route.scopes.some((scope) => scopes.includes(scope)));
    const answer = stranger ? (await ask(route, { as: stranger.id })).status : 403;
    expect(answer).toBe(403);
  });
});

const ofUnit = guarded.filter(([, { path }]) => path.startsWith('/applications/{applicationId}'));
describe.each(ofUnit)('another unit at %s', (_key, route) => {
  it('H1 is answered as for a case that does not exist', async () => {
    const [foreign, unknown] = [
      await ask(route, { as: 'company' }),
      await ask(route, { as: 'company', applicationId: 'f'.repeat(32) }),
    ];
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

const ofReviewer = guarded.filter(([, { path }]) => path.startsWith('/review/applications/{applicationId}'));
describe.each(ofReviewer)('another body at %s', (_key, route) => {
  it('H2 is answered as for a case that does not exist', async () => {
    const [foreign, unknown] = [
      await ask(route, { as: 'xuhui' }),
      await ask(route, { as: 'xuhui', applicationId: 'f'.repeat(32) }),
    ];
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

const ofBody = guarded.filter(([, { path }]) => path.startsWith('/bodies/{bodyId}'));
describe.each(ofBody)('another body at %s', (_key, route) => {
  it('H2 hears that there is no such thing', async () => {
    expect((await ask(route, { as: 'xuhui' })).status).toBe(404);
  });
});

const ofBureau = guarded.filter(([, { path }]) => path.startsWith('/bureau/'));
describe.each(ofBureau)('a body’s reviewer at %s', (_key, route) => {
  it('H3 is refused', async () => {
    const { status } = await ask(route, { as: 'huangpu' });
    expect([403, 404]).toContain(status);
  });
});

describe.each(ofBureau)('an evaluator at %s', (_key, route) => {
  it('H3 is refused: the panel evaluates, the bureau decides', async () => {
    const { status } = await ask(route, { as: 'evaluator-1' });
    expect([403, 404]).toContain(status);
  });
});

describe.each([...ofReviewer, ...ofBody])('an evaluator at %s', (_key, route) => {
  it('H3 finds nothing of a body’s work', async () => {
    expect(await ask(route, { as: 'evaluator-1' })).toMatchObject({ status: 404 });
  });
});

const ofPanel = guarded.filter(([, { path }]) => path.startsWith('/evaluation/applications/{applicationId}'));
const strangers = ['evaluator-1', 'bureau', 'huangpu'];
describe.each(ofPanel)('who does not have the case in hand at %s', (_key, route) => {
  it.each(strangers)('H2 %s is answered as for a case that does not exist', async (as) => {
    const [foreign, unknown] = [await ask(route, { as }), await ask(route, { as, applicationId: 'f'.repeat(32) })];
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

it.each([
  ['evaluator-1', 200],
  ['bureau', 403],
  ['huangpu', 403],
])('H3 %s at the list of evaluations: %i', async (as, status) => {
  const [route] = guarded.flatMap(([key, one]) => (key === 'GET /evaluation/applications' ? [one] : []));
  expect(route && (await ask(route, { as })).status).toBe(status);
});

const ofOffice = guarded.filter(([, { path }]) => path.startsWith('/offices/{office}'));
describe.each(ofOffice)('who does not work there at %s', (_key, route) => {
  it.each(['xuhui', 'hospital', 'evaluator-1'])('H2 %s hears that there is no such office', async (as) => {
    expect(await ask(route, { as })).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

const ofClaim = guarded.filter(([, { path }]) => path.includes('{claimId}'));
describe.each(ofClaim)('a claim that is another’s at %s', (_key, route) => {
  it('H1 is answered as one that does not exist', async () => {
    const claimed = guarded.find(([key]) => key === 'POST /claims')?.[1];
    const made = claimed && (await ask(claimed, { as: 'newcomer' }));
    const { id: claimId } = z.object({ id: z.string() }).parse(made?.body);
    const as = route.path.startsWith('/bodies/') ? 'xuhui' : 'company';
    const foreign = await ask(route, { as, claimId, bodyId: 'district-310104' });
    expect(foreign).toEqual(await ask(route, { as, claimId: 'nobody', bodyId: 'district-310104' }));
    expect(foreign).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('a stranger who claims a unit that files elsewhere', () => {
  const jingan = '/bodies/district-310106/claims';
  const claimed = async (creditCode: string): Promise<string> => {
    const body = { ...Object(bodies['POST /claims']), creditCode, bodyId: 'district-310106' };
    return String((await new Client(local).expect(201, 'newcomer', 'POST /claims', { body }))['id']);
  };
  const seen = z.object({
    claims: z.array(z.object({ id: z.string(), confirmable: z.boolean(), present: z.array(z.unknown()) })),
  });

  it.each([
    ['with people and a case', demoUnits.hospital.creditCode],
    ['with people and no case', demoUnits.company.creditCode],
  ])('H2 %s is let in by no other body, which reads nobody’s name', async (_which, creditCode) => {
    const client = new Client(local);
    const claimId = await claimed(creditCode);
    const { claims } = seen.parse(await client.expect(200, 'jingan', `GET ${jingan}`));
    expect(claims.find((one) => one.id === claimId)).toEqual({ id: claimId, confirmable: false, present: [] });
    const refused = await client.expect(409, 'jingan', `POST ${jingan}/${claimId}/confirmation`);
    expect(refused).toMatchObject({ code: 'unit-of-another-body' });
    expect(JSON.stringify(refused)).not.toMatch(/310101|黄浦|@/);
    await client.expect(404, 'newcomer', `GET /applications/${id}`);
    await client.expect(200, 'jingan', `POST ${jingan}/${claimId}/refusal`, { body: { note: 'x' } });
  });

  it('is confirmed by the body with which it files', async () => {
    const client = new Client(local);
    const { creditCode } = demoUnits.hospital;
    const body = { ...Object(bodies['POST /claims']), creditCode };
    const { id: claimId } = await client.expect(201, 'newcomer', 'POST /claims', { body });
    const huangpu = '/bodies/district-310101/claims';
    const { claims } = seen.parse(await client.expect(200, 'huangpu', `GET ${huangpu}`));
    expect(claims.find((one) => one.id === claimId)).toMatchObject({ confirmable: true, present: [{}] });
    await client.expect(200, 'huangpu', `POST ${huangpu}/${String(claimId)}/confirmation`);
    await client.expect(200, 'newcomer', `GET /applications/${id}`);
  });
});

const ofMembers = guarded.filter(([, { path }]) => path.startsWith('/administration/members'));
describe.each(ofMembers)('a token with the scope and no membership at %s', (_key, route) => {
  it('H3 is refused: what somebody may do comes from the table', async () => {
    expect(await ask(route, { as: 'colleague' })).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });
});

it('every route stands in the matrix', () => {
  const covered = [...ofUnit, ...ofReviewer, ...ofBody, ...ofBureau, ...ofPanel].map(([key]) => key);
  const others = guarded.map(([key]) => key).filter((key) => !covered.includes(key));
  expect(others).toEqual([
    'GET /me',
    'GET /rounds/{roundId}',
    'GET /rounds/{roundId}/forms/{kind}',
    'GET /applications',
    'POST /applications',
    'GET /evaluation/applications',
    'GET /claims',
    'POST /claims',
    'POST /claims/{claimId}/withdrawal',
    'GET /offices/{office}',
    'POST /offices/{office}/invitations',
    'POST /offices/{office}/invitations/{invitationId}/resending',
    'POST /offices/{office}/invitations/{invitationId}/withdrawal',
    'POST /invitations/acceptance',
    'PUT /administration/members/{memberId}',
    'POST /administration/members/{memberId}/standing',
    'POST /administration/round/open',
    'GET /administration/retention',
    'POST /administration/applications/{applicationId}/hold',
    'POST /administration/applications/{applicationId}/hold/lifting',
    'POST /administration/persons/export',
    'POST /administration/persons/erasure/preview',
    'POST /administration/persons/erasure',
  ]);
});
