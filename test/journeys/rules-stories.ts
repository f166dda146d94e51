import * as z from 'zod';
import { demoUnits } from '#local/identity/demo-people.ts';
import { filedWith, formContent } from '../support/form-content.ts';
import type { Client } from './client.ts';
import { previewed } from './evaluating.ts';
import { type Corrected, refusedAfterCorrection } from './released-again.ts';
import { must, type Story } from './story.ts';

const toldSchema = z.object({
  ready: z.boolean().optional(),
  counts: z.object({ errors: z.int(), warnings: z.int(), justified: z.int() }),
  findings: z.array(z.object({ rule: z.string(), severity: z.string(), path: z.string(), message: z.string() })),
  dropped: z.array(z.object({ rule: z.string() })),
  clauses: z.record(z.string(), z.object({ text: z.string() })),
});

const unit = 'garden';
const beyond = { places: [{ region: '530100', address: '昆明市某路1号' }] };

/** Checks the draft and then tries to freeze it: both must say the same. */
async function refusedAs(client: Client, given: { path: string; ifMatch: number; code: string }): Promise<string[]> {
  const { path, ifMatch, code } = given;
  const dry = toldSchema.parse(await client.expect(200, unit, `POST ${path}/check`));
  const refused = await client.expect(422, unit, `POST ${path}/freeze`, { ifMatch });
  const real = toldSchema.parse(refused);
  must(refused['code'] === code, `refused as ${String(refused['code'])} and not as ${code}`);
  must(JSON.stringify(dry.findings) === JSON.stringify(real.findings), 'the dry run says something else than freezing');
  must(dry.ready === false && dry.clauses['R21'] !== undefined, 'a form that may not be frozen is called ready');
  return real.findings.map(({ rule, path: at }) => `${rule} ${at}`);
}

async function formOf(client: Client): Promise<{ path: string; id: string }> {
  const { creditCode } = demoUnits[unit];
  const body = { kind: 'service-team', route: 'special-allowance', creditCode };
  const id = String((await client.expect(201, unit, 'POST /applications', { body }))['id']);
  return { id, path: `/applications/${id}` };
}

export function rulesStory(): Story {
  let id = '';
  let corrected: Pick<Corrected, 'draft' | 'draftVersion'> = {
    draft: { content: {}, justifications: [] },
    draftVersion: 3,
  };
  return {
    id: 'rules',
    title: 'The notice checks a form: errors, warnings with their reasons, and a decision against it',
    people: [unit, 'bureau'],
    released: () => [id],
    open: async (client, tell) => {
      const { creditCode, name } = demoUnits[unit];
      const form = await formOf(client);
      id = form.id;
      const { path } = form;
      const filed = { ...filedWith({ route: 'special-allowance' }), ...beyond };
      const own = { projectName: '园林植物服务团（演示）', applicantName: name, creditCode, ...filed };
      const whole = formContent('service-team', own);
      const save = (ifMatch: number, body: object) => client.expect(200, unit, `PUT ${path}/draft`, { ifMatch, body });
      await save(0, { content: { ...whole, leadAllowanceNumber: '', workPlan: '' } });
      const errors = await refusedAs(client, { path, ifMatch: 1, code: 'form-incomplete' });
      const expected = ['R29 leadAllowanceNumber', 'R21 places.0.region', 'R09 workPlan'];
      must(
        expected.every((one) => errors.includes(one)),
        `not every finding is told: ${errors.join(', ')}`,
      );
      tell('errors block with everything at once, as the dry run had said');
      await save(1, { content: whole });
      const warnings = await refusedAs(client, { path, ifMatch: 2, code: 'warnings-unjustified' });
      tell('the errors are gone: warnings want their reason');
      const reasons = warnings.map((one) => {
        const [rule, at] = one.split(' ');
        return { rule, path: at, note: '对口帮扶项目，另有市内活动。' };
      });
      const stale = { rule: 'R08', path: 'demands.0.expert', note: '已补充' };
      await save(2, { content: whole, justifications: [...reasons, stale] });
      const dry = toldSchema.parse(await client.expect(200, unit, `POST ${path}/check`));
      must(dry.ready === true && dry.dropped[0]?.rule === 'R08', 'the reasons do not make it ready');
      const elsewhere = { places: [{ region: '530100', address: '昆明市某路2号' }] };
      corrected = { draft: { content: { ...whole, ...elsewhere }, justifications: reasons }, draftVersion: 3 };
      const frozen = await client.expect(200, unit, `POST ${path}/freeze`, { ifMatch: 3 });
      must(JSON.stringify(frozen['dropped']).includes('R08'), 'freezing does not say what it dropped');
      tell('with reasons it is frozen; a reason without its warning is dropped, and said so');
      await client.upload(unit, path, await client.stamped(unit, id));
      await client.until(unit, path, 'forwarded');
      const { document } = await client.expect(200, 'bureau', `GET /review${path}/form`);
      must(JSON.stringify(document).includes('对口帮扶项目'), 'the bureau does not see the reasons');
      tell('filed: the bureau reads the reasons with the form');
    },
    prepare: async (client, tell) => {
      const request = `PUT /bureau/prepared/${id}`;
      const refused = await client.expect(422, 'bureau', request, {
        body: { outcome: 'listed', opinion: '服务扎实。' },
      });
      must(
        refused['code'] === 'reason-needed' && JSON.stringify(refused).includes('"R21"'),
        'R21 was not asked at listing',
      );
      await client.expect(200, 'bureau', request, {
        body: { outcome: 'listed', opinion: '服务扎实。', reason: '市内活动为主，准予列入。' },
      });
      const { facts } = await client.expect(200, 'bureau', `GET /review/applications/${id}/history`);
      must(JSON.stringify(facts).includes('decision-justified'), 'the reason does not stand in the history');
      tell('R21 again at the municipal list: only with a reason, which stands in the history');
      const { findings } = await previewed(client, [id]);
      must(
        findings.some((one) => one.applicationId === id && one.rule === 'R21' && one.reasoned),
        'the preview of the release does not show what the decision passes against',
      );
      tell('the preview of the release looks again: R21 stands there with its reason');
      await refusedAfterCorrection(client, { unit, id, ...corrected });
      tell('corrected after that, the decision is outdated: the release is refused and names the case and R21');
      await client.expect(200, 'bureau', request, {
        body: { outcome: 'listed', opinion: '服务扎实。', reason: '更正后仍以市内活动为主。' },
      });
      must((await previewed(client, [id])).ready, 'its reason for this version does not let it pass');
      tell('prepared again for this version, with a reason, it may go out');
    },
    after: async (client) => void (await client.until(unit, `/applications/${id}`, 'listed')),
  };
}
