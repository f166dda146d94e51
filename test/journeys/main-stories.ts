import * as z from 'zod';
import { demoUnits } from '#local/identity/demo-people.ts';
import type { Client } from './client.ts';
import { filedWith, formContent } from '../support/form-content.ts';
import { provenDossier } from './proven-dossier.ts';
import { must, type Story } from './story.ts';

type Tell = (what: string) => void;

/** The body's work on one submitted application up to the forwarded summary. */
export async function forwardBy(
  client: Client,
  body: { person: string; bodyId: string },
  about: { id: string; tell: Tell },
): Promise<void> {
  const { id, tell } = about;
  await client.nominated(body.person, id, 1);
  tell('the body answers the checklist, assesses and nominates');
  await client.expect(200, body.person, `POST /review/applications/${id}/place`);
  tell('placed on the summary (quota 1 of 1)');
  const print = await client.issuedSummary(body.person, body.bodyId);
  tell('summary issued and printed');
  await client.upload(body.person, `/bodies/${body.bodyId}/summary`, await client.stampedSummary(print));
  await client.until(body.person, `/bodies/${body.bodyId}/summary`, 'forwarded');
  tell('stamped summary uploaded: forwarded');
}

function teamByDistrict(): Story {
  let id = '';
  return {
    id: 'a',
    title: 'A service team by a district, from the stamped scan to the national list',
    people: ['hospital', 'huangpu'],
    released: () => [id],
    open: async (client, tell) => {
      id = await client.frozen('hospital', {
        kind: 'service-team',
        bodyId: 'district-310101',
        projectName: '心血管专家服务团（演示）',
      });
      tell('form frozen');
      await client.upload('hospital', `/applications/${id}`, await client.stamped('hospital', id, { files: 3 }));
      await client.until('hospital', `/applications/${id}`, 'submitted');
      tell('three files uploaded, checked and accepted: submitted');
      await client.mailed('hospital', '申报回执');
      await client.mailed('huangpu', '等待评估');
      tell('receipt to the unit, "your turn" to the district');
      await forwardBy(client, { person: 'huangpu', bodyId: 'district-310101' }, { id, tell });
      await client.until('hospital', `/applications/${id}`, 'forwarded');
      await client.mailed('hospital', '已报送市局');
      await client.mailed('bureau', '报送到市局');
      const receipt = await client.expect(200, 'hospital', `GET /applications/${id}/receipt`);
      must(typeof receipt['signature'] === 'string' && receipt['signature'] !== '', 'the receipt is not signed');
      tell('the receipt is signed over the head of the history');
    },
    prepare: async (client, tell) => {
      await client.expect(200, 'bureau', `PUT /bureau/prepared/${id}`, {
        body: { outcome: 'recommended', opinion: '代表性强，同意推荐', reason: '同分，经合议推荐' },
      });
      tell('decision prepared: recommend');
      must(
        client.mailsTo('hospital').every(({ subject }) => !subject.includes('综合评估结果')),
        'a prepared decision was mailed',
      );
    },
    after: async (client, tell) => {
      await client.until('hospital', `/applications/${id}`, 'recommended');
      await client.mailed('hospital', '综合评估结果');
      tell('released: recommended to the ministry, told by mail');
      const files = await provenDossier(client, { unit: 'hospital', id });
      must(
        files.some((path) => path.includes('申报表')) && files.some((path) => path.includes('一览表/')),
        'the dossier lacks its form or summary',
      );
      for (const sheet of ['推荐项目名单.xlsx', '综合评估摘录.xlsx'])
        must(files.includes(sheet), `the dossier lacks ${sheet}`);
      tell('the dossier was made; its proof pack holds offline, and with one byte changed names the fact');
      await client.expect(200, 'bureau', `POST /bureau/applications/${id}/national-result`, { body: { listed: true } });
      await client.until('hospital', `/applications/${id}`, 'nationally-listed');
      await client.mailed('hospital', '国家级遴选结果');
      tell('the ministry’s result entered: nationally listed');
    },
  };
}

/** What was named may change; anything else is refused, each by its path. */
async function correct(client: Client, id: string, tell: Tell): Promise<void> {
  const { creditCode, name } = demoUnits.institute;
  const base = { projectName: '都市农业专家服务基地（演示）', applicantName: name, creditCode };
  const own = { ...base, ...filedWith({ bodyId: 'commission-agriculture' }) };
  const filed = formContent('service-base', own);
  const experts = filed['experts'];
  must(Array.isArray(experts), 'the sample has no experts');
  const corrected = {
    ...filed,
    scopeReason: '已补充',
    experts: [experts].flat().map((row: unknown) => Object.assign({}, row, { title: '高级建筑师' })),
  };
  const save = (content: object) => ({ ifMatch: 1, body: { content } });
  const foreign = await client.expect(422, 'institute', `PUT /applications/${id}/draft`, {
    ...save({ ...corrected, leadPost: '主任' }),
  });
  must(foreign['code'] === 'fields-locked', `expected fields-locked, got ${String(foreign['code'])}`);
  must(samePaths(foreign['errors'], ['leadPost']), `refused for ${JSON.stringify(foreign['errors'])}`);
  tell('a change of anything else is refused by its path');
  await client.expect(200, 'institute', `PUT /applications/${id}/draft`, save(corrected));
  const asked = await client.expect(200, 'institute', `GET /applications/${id}/correction`);
  must(asked['open'] === true && asked['everything'] === false, 'the correction is not open');
  const { changes } = await client.expect(200, 'institute', `GET /applications/${id}/changes`);
  must(samePaths(changes, ['experts.0.title', 'scopeReason']), `the unit sees ${JSON.stringify(changes)}`);
}

const pathsSchema = z.array(z.object({ path: z.string() }));
const samePaths = (listed: unknown, expected: readonly string[]): boolean =>
  pathsSchema
    .parse(listed)
    .map(({ path }) => path)
    .join() === expected.join();

function baseByCommission(): Story {
  let id = '';
  return {
    id: 'b',
    title: 'A service base by a commission, returned once, then listed municipally',
    people: ['institute', 'agriculture'],
    released: () => [id],
    open: async (client, tell) => {
      id = await client.frozen('institute', {
        kind: 'service-base',
        bodyId: 'commission-agriculture',
        projectName: '都市农业专家服务基地（演示）',
      });
      await client.upload('institute', `/applications/${id}`, await client.stamped('institute', id));
      await client.until('institute', `/applications/${id}`, 'submitted');
      tell('submitted');
      await client.expect(200, 'agriculture', `POST /review/applications/${id}/return`, {
        body: {
          note: '请补充面向全国的条件，并核对负责人职务',
          fields: [
            { path: 'scopeReason', message: '请说明' },
            { path: 'experts.0.title', message: '与证书不一致' },
          ],
        },
      });
      await client.mailed('institute', '已退回修改');
      tell('returned for correction with two places named, told by mail');
      await client.expect(200, 'institute', `POST /applications/${id}/edit-again`);
      await correct(client, id, tell);
      await client.expect(200, 'institute', `POST /applications/${id}/freeze`, { ifMatch: 2 });
      await client.upload('institute', `/applications/${id}`, await client.stamped('institute', id));
      const seen = await client.until('institute', `/applications/${id}`, 'submitted');
      must(seen['formVersion'] === 2, 'the second version is not the one that was submitted');
      const { changes } = await client.expect(200, 'agriculture', `GET /review/applications/${id}/changes`);
      must(samePaths(changes, ['experts.0.title', 'scopeReason']), `the reviewer sees ${JSON.stringify(changes)}`);
      tell('the reviewer sees the difference field by field');
      await client.mailed('institute', '申报回执', 2);
      tell('corrected: version 2 submitted');
      await forwardBy(client, { person: 'agriculture', bodyId: 'commission-agriculture' }, { id, tell });
      await client.until('institute', `/applications/${id}`, 'forwarded');
    },
    prepare: async (client) =>
      void (await client.expect(200, 'bureau', `PUT /bureau/prepared/${id}`, {
        body: { outcome: 'listed', opinion: '同意列入市级' },
      })),
    after: async (client, tell) => {
      await client.until('institute', `/applications/${id}`, 'listed');
      await client.mailed('institute', '综合评估结果');
      tell('released: listed municipally');
    },
  };
}

function lateThenExtended(): Story {
  return {
    id: 'c',
    title: 'A late upload is kept but not admitted, then admitted by a named extension',
    people: ['clinic', 'xuhui'],
    open: async (client, tell) => {
      const id = await client.frozen('clinic', {
        kind: 'service-team',
        bodyId: 'district-310104',
        projectName: '社区慢病服务团（演示）',
      });
      const [file = Buffer.alloc(0)] = await client.stamped('clinic', id);
      const { posts } = await client.announce('clinic', `/applications/${id}`, [file]);
      // S3 tells whole seconds: the cut-off lies in the second before the bytes arrive.
      await client.expect(200, 'xuhui', 'PUT /bodies/district-310104/cut-off', {
        body: { cutOffAt: new Date(Date.now() - 2000).toISOString(), note: '本区统一截止（演示）' },
      });
      tell('the district’s own cut-off has passed');
      const [post] = posts;
      must(post !== undefined && (await client.post(post, file)) === 204, 'S3 did not take the file');
      await client.mailed('clinic', '截止时间之后收到');
      const late = await client.expect(200, 'clinic', `GET /applications/${id}`);
      must(late['lateScan'] !== undefined && late['status'] === 'awaiting-scan', 'the late scan was not kept aside');
      tell('the scan came late: kept, marked, told by mail');
      await client.expect(200, 'xuhui', `POST /review/applications/${id}/extend`, {
        body: { until: new Date(Date.now() + 86_400_000).toISOString(), note: '系统故障，准予延期' },
      });
      await client.until('clinic', `/applications/${id}`, 'submitted');
      await client.mailed('clinic', '申报回执');
      tell('named extension: the kept scan is admitted without another upload');
    },
  };
}

function quotaAndSubstitution(): Story {
  return {
    id: 'd',
    title: 'A second placing is refused by the quota, then a substitution',
    people: ['university', 'company', 'education'],
    open: async (client, tell) => {
      const ids: string[] = [];
      for (const unit of ['university', 'company'] as const) {
        const id = await client.frozen(unit, {
          kind: 'service-team',
          bodyId: 'commission-education',
          projectName: `示范团（演示） ${unit}`,
        });
        await client.upload(unit, `/applications/${id}`, await client.stamped(unit, id));
        await client.until(unit, `/applications/${id}`, 'submitted');
        await client.nominated('education', id);
        ids.push(id);
      }
      const [first = '', second = ''] = ids;
      tell('two nominated');
      await client.expect(200, 'education', `POST /review/applications/${first}/place`);
      const refused = await client.expect(409, 'education', `POST /review/applications/${second}/place`);
      must(refused['code'] === 'quota-reached', `expected quota-reached, got ${String(refused['code'])}`);
      tell('the second placing is refused: quota-reached');
      await client.expect(200, 'education', `POST /review/applications/${first}/substitute`, {
        body: { substitute: second },
      });
      await client.until('company', `/applications/${second}`, 'placed');
      await client.until('university', `/applications/${first}`, 'nominated');
      tell('substituted: the second is placed, the first is a candidate again');
    },
  };
}

function directRoute(): Story {
  return {
    id: 'e',
    title: 'A direct route by a special-allowance expert, and the same refused for a base',
    people: ['observatory', 'bureau'],
    open: async (client, tell) => {
      const refused = await client.call('observatory', 'POST /applications', {
        body: {
          kind: 'service-base',
          route: 'special-allowance',
          creditCode: demoUnits.observatory.creditCode,
        },
      });
      must(
        refused.status === 422 && refused.body['code'] === 'route-not-allowed',
        'a base was not refused on the direct route',
      );
      tell('a base by the direct route: route-not-allowed');
      const id = await client.frozen('observatory', {
        kind: 'service-team',
        route: 'special-allowance',
        projectName: '天文科普专家服务团（演示）',
      });
      await client.upload('observatory', `/applications/${id}`, await client.stamped('observatory', id));
      await client.until('observatory', `/applications/${id}`, 'forwarded');
      await client.mailed('observatory', '申报回执');
      tell('a team by the direct route goes straight to the bureau');
    },
  };
}

export const mainStories = (): Story[] => [
  teamByDistrict(),
  baseByCommission(),
  lateThenExtended(),
  quotaAndSubstitution(),
  directRoute(),
];
