import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { firstBrokenLink } from '#domain/chain.ts';
import { sha256OfText } from '#adapters/system/runtime.ts';
import { demoUnits } from '#local/identity/demo-people.ts';
import { type RunningLocal, startLocal } from '#local/start-local.ts';
import { factsIn, tableOf } from './aftermath.ts';
import { Client } from './client.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'shenbao-personal-'));
const lead = '王建国';
const objectSchema = z.object({ key: z.string() });
let local: RunningLocal;
let client: Client;
let id = '';
let uploadId = '';

beforeAll(async () => {
  const now = '2025-01-20T09:00:00+08:00';
  local = await startLocal({ dataDir, port: 0, now, schedules: false, log: () => undefined });
  client = new Client(local);
  id = await client.frozen('hospital', { kind: 'service-team', bodyId: 'district-310101', projectName: '演示' });
  uploadId = await client.upload('hospital', `/applications/${id}`, await client.stamped('hospital', id));
  await client.until('hospital', `/applications/${id}`, 'submitted');
}, 300_000);
afterAll(async () => {
  await local.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What lies in S3 for the case, by key; every version of it. */
function objectsOf(prefix: string): Map<string, string> {
  const root = join(dataDir, 's3', 'objects');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return new Map(
    names.flatMap((name) => {
      const { key } = objectSchema.parse(JSON.parse(readFileSync(join(root, name), 'utf8')));
      const bytes = readFileSync(join(root, name.replace(/json$/, 'bin')), 'utf8');
      return key.startsWith(prefix) ? [[`${key} ${name}`, bytes] as const] : [];
    }),
  );
}

const person = () => ({ applicationId: id, name: lead });
const admin = (status: number, request: string, body?: unknown) =>
  client.expect(status, 'administrator', request, { body });

it('N5 an open case keeps its people: the export tells of them, the erasure is refused with what to do', async () => {
  const exported = await admin(200, 'POST /administration/persons/export', { person: person(), note: '本人申请查阅' });
  expect(JSON.stringify(exported['documents'])).toContain('13800000000');
  expect(exported['files']).not.toEqual([]);
  const preview = await admin(200, 'POST /administration/persons/erasure/preview', { person: person() });
  expect(preview).toMatchObject({ refusal: 'case-still-open' });
  const refused = await admin(409, 'POST /administration/persons/erasure', { person: person(), note: '本人申请' });
  expect(refused).toMatchObject({ code: 'case-still-open' });
  const log = await client.expect(200, 'bureau', 'GET /bureau/access-log?from=2025-01-20&to=2025-01-21');
  expect(JSON.stringify(log)).toContain(`"kind":"exported","subject":"application/${id}"`);
});

it('N5 of a case that has ended the person is erased: documents, scans and pictures go, the chain verifies', async () => {
  await client.expect(200, 'hospital', `POST /applications/${id}/withdraw`);
  await client.expect(200, 'hospital', `GET /applications/${id}/form`);
  await client.expect(200, 'huangpu', `GET /review/applications/${id}/uploads/${uploadId}/pages`);
  expect([...objectsOf(`applications/${id}/`).values()].join('\n')).toContain(lead);
  const erased = await admin(200, 'POST /administration/persons/erasure', {
    person: person(),
    note: `${lead}本人申请`,
  });
  expect(erased).toMatchObject({ memberships: 0 });
  expect(Number(erased['documents'])).toBeGreaterThan(0);
  expect(Number(erased['files'])).toBeGreaterThan(1);
  const left = objectsOf(`applications/${id}/`);
  expect([...left.values()].join('\n')).not.toContain(lead);
  // Nothing but JSON is left: a picture cannot be cut.
  expect([...left.keys()].filter((key) => !/\.json /.test(key))).toEqual([]);
  const facts = factsIn(await tableOf(local)).filter(({ subject }) => subject === `application/${id}`);
  expect(facts.at(-1)).toMatchObject({ type: 'personal-data-erased', actor: { kind: 'administrator' } });
  expect(firstBrokenLink(facts, sha256OfText)).toBeUndefined();
  const form = await client.expect(200, 'huangpu', `GET /review/applications/${id}/form`);
  expect(JSON.stringify(form)).toContain('〔已删除〕');
  expect(JSON.stringify(form)).toContain('李晓燕');
  // No link is given that leads nowhere.
  for (const [who, request] of [
    ['hospital', `GET /applications/${id}/form`],
    ['hospital', `GET /applications/${id}/uploads/${uploadId}/pages`],
    ['huangpu', `GET /review/applications/${id}/uploads/${uploadId}/pages`],
  ] as const)
    expect(await client.expect(410, who, request)).toMatchObject({ code: 'personal-data-erased' });
});

it('N4 a hold keeps a case; without it the daily job erases it, and who asks hears so', async () => {
  const note = { note: '行政复议期间（演示）' };
  await admin(200, `POST /administration/applications/${id}/hold`, note);
  const late = { asOf: '2040-01-01T00:00:00.000Z' };
  const held = await local.invoke('every-day', late);
  expect(held).toMatchObject([{ erased: 0, held: 1 }]);
  await admin(200, `POST /administration/applications/${id}/hold/lifting`, note);
  const plan = await admin(200, 'GET /administration/retention');
  expect(plan).toMatchObject({ due: [], kept: 1 });
  // It was filed once: its period begins with the conclusion of the round, which there is none of.
  expect(await local.invoke('every-day', late)).toMatchObject([{ due: 0, kept: 1 }]);
  const unfiled = await client.expect(201, 'company', 'POST /applications', {
    body: {
      kind: 'service-team',
      route: 'nominated',
      creditCode: (await unitOf('company')) ?? '',
      bodyId: 'district-310104',
    },
  });
  const own = String(unfiled['id']);
  await client.expect(200, 'company', `PUT /applications/${own}/draft`, {
    ifMatch: 0,
    body: { content: { leadName: lead } },
  });
  await client.expect(200, 'company', `POST /applications/${own}/withdraw`);
  expect(objectsOf(`applications/${own}/`).size).toBeGreaterThan(0);
  expect(await local.invoke('every-day', late)).toMatchObject([{ due: 1, erased: 1 }]);
  expect(objectsOf(`applications/${own}/`).size).toBe(0);
  const gone = await client.expect(410, 'company', `GET /applications/${own}/draft`);
  expect(gone).toMatchObject({ code: 'personal-data-erased' });
});

async function unitOf(who: string): Promise<string | undefined> {
  const me = await client.expect(200, who, 'GET /me');
  const offices = z.array(z.object({ office: z.string() })).parse(me['memberships']);
  return offices
    .map(({ office }) => office)
    .find((office) => office.startsWith('unit:'))
    ?.slice('unit:'.length);
}

it('N5 an account is exported and erased; its id stays in the record and names nobody', async () => {
  const member = { person: { memberId: 'hospital' }, note: '离职（演示）' };
  const exported = await admin(200, 'POST /administration/persons/export', member);
  expect(exported).toMatchObject({ memberId: 'hospital', memberships: [{ role: 'applicant' }] });
  expect(JSON.stringify(exported['mails'])).toContain('receipt');
  expect(await admin(200, 'POST /administration/persons/erasure', member)).toMatchObject({ memberships: 1 });
  expect([...(await tableOf(local)).keys()].filter((key) => key.startsWith('MEMBER#hospital'))).toEqual([]);
  const myself = { person: { memberId: 'administrator' }, note: 'x' };
  await admin(409, 'POST /administration/persons/erasure', myself);
});

it('N5 claims and invitations of a person are part of their export and go with their erasure', async () => {
  const { creditCode, name: unitName } = demoUnits.newcomer;
  const claim = {
    creditCode,
    unitName,
    name: '新单位经办人（演示）',
    email: 'newcomer@example.test',
    acknowledged: true,
  };
  await client.expect(201, 'newcomer', 'POST /claims', { body: { ...claim, bodyId: 'district-310106' } });
  const invited = { name: '新单位经办人（演示）', email: 'newcomer@example.test' };
  await client.expect(201, 'jingan', 'POST /offices/body:district-310106/invitations', { body: invited });
  await client.mailed('newcomer', '请您加入申报系统');
  const mail = client.mailsTo('newcomer').find(({ text }) => text.includes('/invitation#'));
  const token = /invitation#(\S+)/.exec(mail?.text ?? '')?.[1];
  await client.expect(200, 'newcomer', 'POST /invitations/acceptance', { body: { token } });
  const member = { person: { memberId: 'newcomer' }, note: '离职（演示）' };
  const exported = await admin(200, 'POST /administration/persons/export', member);
  expect(exported['accounts']).toMatchObject([
    { kind: 'claim', unitName },
    { kind: 'invitation', status: 'accepted' },
  ]);
  expect(JSON.stringify(exported['accounts'])).not.toContain('tokenSha256');
  await admin(200, 'POST /administration/persons/erasure', member);
  expect((await client.expect(200, 'newcomer', 'GET /claims'))['claims']).toEqual([]);
  const kept = [...(await tableOf(local))].filter(([, item]) => JSON.stringify(item).includes('newcomer@example.test'));
  expect(kept.map(([key]) => key)).toEqual([]);
});

it('N4 what is told before anything is asked for is open to everybody, in both languages', async () => {
  const response = await fetch(`${local.api}/rounds/2025-expert-service/personal-data`);
  expect(response.status).toBe(200);
  const notice = JSON.stringify(await response.json());
  expect(notice).toContain('未提交的申报：申报截止后保存180天');
  expect(notice).toContain('Never filed: 180 days after the deadline.');
  expect((await fetch(`${local.api}/rounds/nobodys/personal-data`)).status).toBe(404);
});

it('N7 no address of the API or of its contract has a place for a name, a number or a token', async () => {
  const contract = z
    .object({
      paths: z.record(
        z.string(),
        z.record(
          z.string(),
          z.looseObject({ parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).optional() }),
        ),
      ),
    })
    .parse(await (await fetch(`${local.api}/openapi.json`)).json());
  const places = Object.values(contract.paths).flatMap((path) =>
    Object.values(path).flatMap(({ parameters = [] }) =>
      parameters.filter((one) => one.in !== 'header').map(({ name }) => name),
    ),
  );
  expect(places.length).toBeGreaterThan(50);
  const ids = /^(applicationId|bodyId|roundId|uploadId|memberId|dossierId|sha256|kind|list|day|office|[a-z]+Id)$/;
  // Days, a case by its id, a type of facts, and how far a list was read: its cursor is made of instants and ids.
  const search = /^(from|to|subject|type|limit|cursor)$/;
  expect([...new Set(places)].filter((name) => !ids.test(name) && !search.test(name))).toEqual([]);
});
