import * as z from 'zod';
import type { Client } from './client.ts';
import { forwardBy } from './main-stories.ts';
import { must, type Story } from './story.ts';

const paperSchema = z.object({ id: z.string(), number: z.string(), printed: z.boolean() });
const viewSchema = z.object({
  service: z.string(),
  reportVersion: z.int(),
  planned: z.object({ days: z.number().optional(), personTimes: z.int() }),
  shortfalls: z.array(z.object({ rule: z.string(), clause: z.object({ text: z.string() }).optional() })),
  experts: z.array(z.object({ row: z.int(), name: z.string() })),
  returnedFor: z.string().optional(),
  certificates: z.array(paperSchema.extend({ as: z.string(), revoked: z.boolean() })),
  letters: z.array(paperSchema),
});
const draftSchema = z.object({ draft: z.object({ version: z.int() }) });
const linkSchema = z.object({ url: z.string() });
const rowsSchema = z.object({
  rows: z.array(z.object({ id: z.string(), service: z.string(), short: z.array(z.string()) })),
});
const errorsSchema = z.object({ errors: z.array(z.object({ path: z.string() })) });

const activity = (from: string, to: string, days: number) => ({
  from,
  to,
  place: '崇明区横沙乡卫生院（演示）',
  content: '义诊、查房与带教',
  days,
  participants: 30,
  experts: [{ row: 0, days }],
});

/** What a body and the bureau do in the same way, each on its own case. */
class Served {
  readonly #client: Client;
  readonly unit: string;
  readonly office: string;
  readonly id: string;
  constructor(client: Client, who: { unit: string; office: string; id: string }) {
    this.#client = client;
    this.unit = who.unit;
    this.office = who.office;
    this.id = who.id;
  }

  async view() {
    return viewSchema.parse(await this.#client.expect(200, this.unit, `GET /applications/${this.id}/service`));
  }

  /** Fills in activities and reports them, as the page does. */
  async report(status: number, activities: readonly unknown[], note?: string): Promise<Record<string, unknown>> {
    const { draft } = draftSchema.parse(
      await this.#client.expect(200, this.unit, `GET /applications/${this.id}/service`),
    );
    const content = { activities, ...(note ? { note } : {}) };
    await this.#client.expect(200, this.unit, `PUT /applications/${this.id}/service/draft`, {
      ifMatch: draft.version,
      body: { content },
    });
    return this.#client.expect(status, this.unit, `POST /applications/${this.id}/service/report`, {
      ifMatch: draft.version + 1,
    });
  }

  act(status: number, step: string, body: unknown): Promise<Record<string, unknown>> {
    return this.#client.expect(status, this.office, `POST /review/applications/${this.id}/service/${step}`, { body });
  }

  /** Waits for the print and downloads it as the unit. */
  async download(paperId: string): Promise<string> {
    await this.#client.eventually(async () => {
      const { certificates, letters } = await this.view();
      return [...certificates, ...letters].some(({ id, printed }) => id === paperId && printed);
    });
    const link = await this.#client.expect(
      200,
      this.unit,
      `POST /applications/${this.id}/service/papers/${paperId}/link`,
    );
    const response = await fetch(linkSchema.parse(link).url);
    return Buffer.from(await response.arrayBuffer()).toString('latin1');
  }
}

const code = (answer: Record<string, unknown>): string => String(answer['code']);

/** R12 and R17 as really given, R43, R44: reported, returned, corrected, confirmed, certified once and as one kind. */
function served(): Story {
  const ids = { nursery: '', orchard: '' };
  return {
    id: 'service',
    title: 'The service really given: reported, returned, confirmed with a shortfall, certified as one kind alone',
    people: ['nursery', 'orchard', 'jingan', 'bureau'],
    released: () => Object.values(ids),
    open: async (client, tell) => {
      const about = { kind: 'service-team', projectName: '妇幼保健专家服务团（演示）' };
      ids.nursery = await client.frozen('nursery', { ...about, bodyId: 'district-310106' });
      const path = `/applications/${ids.nursery}`;
      await client.upload('nursery', path, await client.stamped('nursery', ids.nursery));
      await client.until('nursery', path, 'submitted');
      await forwardBy(client, { person: 'jingan', bodyId: 'district-310106' }, { id: ids.nursery, tell });
      await client.until('nursery', path, 'forwarded');
      const direct = { kind: 'service-team', route: 'special-allowance', projectName: '果树技术专家服务团（演示）' };
      ids.orchard = await client.frozen('orchard', direct);
      await client.upload('orchard', `/applications/${ids.orchard}`, await client.stamped('orchard', ids.orchard));
      await client.until('orchard', `/applications/${ids.orchard}`, 'forwarded');
      const early = await client.expect(409, 'orchard', `GET /applications/${ids.orchard}/service`);
      must(code(early) === 'not-listed', 'a service before the listing was not refused');
      tell('one by a district, one directly; before a listing there is no service to report');
    },
    prepare: async (client) => {
      for (const id of Object.values(ids))
        await client.expect(200, 'bureau', `PUT /bureau/prepared/${id}`, {
          body: { outcome: 'listed', opinion: '同意列入市级', reason: '同分，经合议列入市级' },
        });
    },
    after: async (client, tell) => {
      for (const [unit, id] of Object.entries(ids)) await client.until(unit, `/applications/${id}`, 'listed');
      const district = new Served(client, { unit: 'nursery', office: 'jingan', id: ids.nursery });
      const direct = new Served(client, { unit: 'orchard', office: 'bureau', id: ids.orchard });
      await letters(client, district);
      tell('R43 a letter to the employer is printed from the listing on');
      await corrected(client, district);
      tell(
        'R12 reported with a shortfall, returned, corrected; the shortfall stands there with its clause and stops nobody',
      );
      await certified(client, district);
      tell('R44 a certificate from the confirmed service, once');
      await otherKind(client, { district, direct });
      tell('R44 the same expert’s time is not certified as the other kind, until the first certificate is revoked');
      await seenByBureau(client, district);
      tell('the bureau sees planned and actual of all, and who took which paper');
    },
  };
}

async function letters(client: Client, district: Served): Promise<void> {
  const { id } = district;
  await client.expect(404, 'huangpu', `POST /review/applications/${id}/service/letters`, { body: { rows: [0] } });
  await client.expect(403, 'bureau', `POST /review/applications/${id}/service/letters`, { body: { rows: [0] } });
  await district.act(200, 'letters', { rows: [0] });
  await district.act(200, 'letters', { rows: [0] });
  const { letters: written } = await district.view();
  must(written.length === 1, 'asked for twice, the letter was written twice');
  must((await district.download(written[0]?.id ?? '')).startsWith('%PDF'), 'the letter is no PDF');
}

async function corrected(client: Client, district: Served): Promise<void> {
  const wrong = await district.report(422, [
    activity('2025-01-22', '2025-01-20', 2),
    activity('2025-01-20', '2026-01-20', 2),
  ]);
  const paths = errorsSchema.parse(wrong).errors.map(({ path }) => path);
  must(paths.join() === 'content.activities.0.to,content.activities.1.to', `other faults: ${paths.join()}`);
  await district.report(200, [activity('2025-01-20', '2025-01-22', 3)]);
  await client.mailed('jingan', '实际服务情况待确认');
  const locked = await district.report(409, []).catch((error: unknown) => error);
  must(String(locked).includes('service-being-confirmed'), 'a report that waits could be changed');
  await district.act(200, 'return', { note: '缺少第二批活动（演示）' });
  await client.mailed('nursery', '实际服务情况已退回');
  must((await district.view()).returnedFor === '缺少第二批活动（演示）', 'the unit does not read why');
  const both = [activity('2025-01-20', '2025-01-22', 3), activity('2025-01-27', '2025-01-28', 1.5)];
  await district.report(200, both, '第三批因天气原因取消（演示）');
  const old = await district.act(409, 'confirmation', { reportVersion: 1 });
  must(code(old) === 'service-version-old', 'another version than the one that was seen was confirmed');
  await district.act(200, 'confirmation', { reportVersion: 2 });
  await client.mailed('nursery', '实际服务情况已确认');
  const { service, planned, shortfalls } = await district.view();
  must(service === 'confirmed' && planned.days === 5, 'it is not confirmed');
  const [shortfall] = shortfalls;
  must(
    shortfall?.rule === 'R12' && shortfall.clause?.text.includes('不少于5天') === true,
    'the shortfall is not shown',
  );
}

async function certified(client: Client, district: Served): Promise<void> {
  await district.act(200, 'certificates', { rows: [0], as: 'service-time' });
  const again = await district.act(409, 'certificates', { rows: [0], as: 'service-time' });
  must(code(again) === 'certificate-exists', 'the same time was certified twice');
  const absent = await district.act(404, 'certificates', { rows: [7], as: 'service-time' });
  must(code(absent) === 'service-expert-unknown', 'somebody who is not on the list was certified');
  const [certificate] = (await district.view()).certificates;
  must((await district.download(certificate?.id ?? '')).startsWith('%PDF'), 'the certificate is no PDF');
  const standing = await district.act(409, 'return', { note: '重新填报' });
  must(code(standing) === 'certificates-stand', 'the ground of a certificate was taken away');
  await client.expect(404, 'company', `GET /applications/${district.id}/service`);
}

async function otherKind(client: Client, { district, direct }: { district: Served; direct: Served }): Promise<void> {
  await direct.report(200, [activity('2025-01-22', '2025-01-26', 5)]);
  await client.mailed('bureau', '实际服务情况待确认');
  await direct.act(200, 'confirmation', { reportVersion: 1 });
  must((await direct.view()).shortfalls.length === 0, 'a shortfall of enough days');
  const other = await direct.act(409, 'certificates', { rows: [0], as: 'continuing-education' });
  must(code(other) === 'time-certified-otherwise' && other['from'] === '2025-01-22', 'both kinds for the same time');
  const [certificate] = (await district.view()).certificates;
  await district.act(200, `certificates/${certificate?.id ?? ''}/revocation`, { note: '本人申请改为继续教育（演示）' });
  const gone = await client.expect(
    409,
    'nursery',
    `POST /applications/${district.id}/service/papers/${certificate?.id ?? ''}/link`,
  );
  must(code(gone) === 'certificate-revoked', 'a revoked certificate was handed out');
  await direct.act(200, 'certificates', { rows: [0], as: 'continuing-education' });
  const back = await district.act(409, 'certificates', { rows: [0], as: 'service-time' });
  must(code(back) === 'time-certified-otherwise', 'both kinds for the same time, the other way round');
}

async function seenByBureau(client: Client, district: Served): Promise<void> {
  const { rows } = rowsSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/service'));
  const row = rows.find(({ id }) => id === district.id);
  must(row?.service === 'confirmed' && row.short.join() === 'R12', 'the overview does not show the shortfall');
  const own = rowsSchema.parse(await client.expect(200, 'jingan', 'GET /bodies/district-310106/service'));
  must(own.rows.length === 1 && own.rows[0]?.id === district.id, 'the body sees others’ cases');
  const log = JSON.stringify(await client.expect(200, 'bureau', 'GET /bureau/access-log'));
  must(log.includes('nursery') && log.includes(district.id), 'the download is not logged');
  const history = JSON.stringify(await client.expect(200, 'nursery', `GET /applications/${district.id}/history`));
  must(!history.includes('王建国') && history.includes('service-certificate-revoked'), 'a name stands in the history');
}

export const serviceStories = (): Story[] => [served()];
