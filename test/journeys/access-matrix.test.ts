import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Route, routeKey, routes } from '#api/routes.ts';
import { checkCharacter } from '#domain/rules/credit-code.ts';
import { demoPeople } from '#local/identity/demo-people.ts';
import { type RunningLocal, startLocal } from '#local/start-local.ts';
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

/** Bodies that are well formed, so that what answers is the right to act and nothing else. */
const bodies: Readonly<Record<string, unknown>> = {
  'PUT /applications/{applicationId}/draft': { content: {} },
  'POST /applications/{applicationId}/uploads': { files: [{ name: 'a.pdf', bytes: 1, mediaType: 'application/pdf' }] },
  'POST /applications/{applicationId}/uploads/{uploadId}/justification': { note: 'x' },
  'POST /review/applications/{applicationId}/findings': { confirmed: ['seal-absent'], note: 'x' },
  'POST /review/applications/{applicationId}/contacts/{memberId}': { note: 'x' },
  'POST /bodies/{bodyId}/summary/issue': {
    reportDate: '2025-01-24',
    contact: { name: '李晓燕', phone: '021-12345678', mobile: '13800000001' },
  },
  'POST /bodies/{bodyId}/summary/uploads/{uploadId}/justification': { note: 'x' },
  'POST /bureau/paper-receipts': { bodyId: 'district-310101', letterNumber: 'x', letterDate: '2025-01-24', copies: 1 },
  'POST /bodies/{bodyId}/summary/uploads': { files: [{ name: 'a.pdf', bytes: 1, mediaType: 'application/pdf' }] },
  'PUT /bodies/{bodyId}/cut-off': { cutOffAt: '2025-02-01T00:00:00+08:00', note: 'x' },
  'POST /bodies/{bodyId}/cut-off/preview': { cutOffAt: '2025-02-01T00:00:00+08:00' },
  'POST /review/applications/{applicationId}/return': { note: 'x', everything: true },
  'POST /review/applications/{applicationId}/transfer': { to: 'district-310104', note: 'x' },
  'POST /review/applications/{applicationId}/decline': { note: 'x' },
  'POST /review/applications/{applicationId}/nominate': { assessment: { opinion: 'x', checklist: {} } },
  'POST /review/applications/{applicationId}/rank': { rank: 1 },
  'POST /review/applications/{applicationId}/substitute': { substitute: 'x' },
  'POST /review/applications/{applicationId}/extend': { until: '2025-02-01T00:00:00+08:00', note: 'x' },
  'POST /bureau/deadline/preview': { deadlineAt: '2025-02-10T00:00:00+08:00' },
  'PUT /bureau/deadline': { deadlineAt: '2025-02-10T00:00:00+08:00', note: 'x' },
  'PUT /bureau/bodies/{bodyId}/cap': { max: 2, note: 'x' },
  'POST /bureau/bodies/{bodyId}/extend': { until: '2025-02-10T00:00:00+08:00', note: 'x' },
  'POST /bureau/bodies/{bodyId}/contacts/{memberId}': { note: 'x' },
  'POST /bureau/dossiers': { applicationIds: ['x'] },
  'POST /bureau/applications/{applicationId}/intake-check': { answers: {} },
  'POST /bureau/assignments': {},
  'POST /bureau/applications/{applicationId}/evaluators': { memberId: 'evaluator-1', note: 'x' },
  'POST /bureau/applications/{applicationId}/evaluators/{memberId}/removal': { note: 'x' },
  'POST /bureau/scoring/reopen': { note: 'x' },
  'PUT /evaluation/applications/{applicationId}/score': { points: {}, comment: 'x' },
  'POST /evaluation/applications/{applicationId}/conflict': { note: 'x' },
  'PUT /bureau/prepared/{applicationId}': { outcome: 'listed', opinion: 'x' },
  'POST /bureau/releases/preview': {},
  'POST /bureau/releases': { applicationIds: ['x'], fingerprint: 'a'.repeat(64) },
  'POST /bureau/applications/{applicationId}/national-result': { listed: true },
  'POST /bureau/applications/{applicationId}/fall-back': { note: 'x' },
  'POST /bureau/ministry-results/preview': { file: 'eA==' },
  'POST /bureau/ministry-results': { file: 'eA==', fingerprint: 'a'.repeat(64) },
  'PUT /bureau/publicity': { from: '2025-03-03', until: '2025-03-07' },
  'POST /bureau/applications/{applicationId}/objections': { receivedOn: '2025-03-04', from: 'unit', summary: 'x' },
  'POST /bureau/applications/{applicationId}/objections/{objectionId}/answer': { upheld: false, answer: 'x' },
  'PUT /bureau/applications/{applicationId}/funding': { lines: [] },
  'PUT /applications/{applicationId}/service/draft': { content: { activities: [] } },
  'POST /review/applications/{applicationId}/service/confirmation': { reportVersion: 1 },
  'POST /review/applications/{applicationId}/service/return': { note: 'x' },
  'POST /review/applications/{applicationId}/service/certificates': { rows: [0], as: 'service-time' },
  'POST /review/applications/{applicationId}/service/certificates/{paperId}/revocation': { note: 'x' },
  'POST /review/applications/{applicationId}/service/letters': { rows: [0] },
  'POST /claims': {
    creditCode: `12310101MB0000090${checkCharacter('12310101MB0000090')}`,
    unitName: '演示单位',
    name: 'x',
    email: 'x@example.test',
    bodyId: 'district-310101',
    acknowledged: true,
  },
  'POST /bodies/{bodyId}/claims/{claimId}/refusal': { note: 'x' },
  'POST /offices/{office}/invitations': { name: 'x', email: 'x@example.test' },
  'POST /invitations/acceptance': { token: `i1.${'a'.repeat(22)}` },
  'POST /administration/members/{memberId}/standing': { office: 'bureau', standing: 'suspended', note: 'x' },
  'PUT /administration/members/{memberId}': {
    office: 'bureau',
    role: 'bureau-officer',
    name: 'x',
    email: 'x@example.test',
  },
  'POST /administration/applications/{applicationId}/hold': { note: 'x' },
  'POST /administration/applications/{applicationId}/hold/lifting': { note: 'x' },
  'POST /administration/persons/export': { person: { memberId: 'somebody' }, note: 'x' },
  'POST /administration/persons/erasure/preview': { person: { memberId: 'somebody' } },
  'POST /administration/persons/erasure': { person: { memberId: 'somebody' }, note: 'x' },
};

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
