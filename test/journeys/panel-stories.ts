import * as z from 'zod';
import { demoPeople, demoUnits } from '#local/identity/demo-people.ts';
import type { Client } from './client.ts';
import { previewed, scoreAs } from './evaluating.ts';
import { must, type Story } from './story.ts';

const planSchema = z.object({
  assignments: z.array(z.object({ applicationId: z.string(), memberId: z.string() })),
  exclusions: z.array(z.object({ applicationId: z.string(), memberId: z.string(), reason: z.string() })),
});
const openSchema = z.object({ open: z.array(z.object({ applicationId: z.string(), missing: z.number() })) });
const tableSchema = z.object({
  rows: z.array(
    z.object({ id: z.string(), rank: z.number().optional(), tied: z.boolean(), tiedWith: z.array(z.string()) }),
  ),
});
const bySchema = z.object({ evaluators: z.array(z.object({ memberId: z.string(), status: z.string() })) });

const countsSchema = z.object({
  rows: z.array(z.object({ id: z.string(), scored: z.number(), missing: z.number(), excluded: z.number() })),
});
const excludedSchema = z.object({
  assignments: z.array(z.object({ applicationId: z.string(), memberId: z.string(), excluded: z.string().optional() })),
});

/** The administrator corrects what is known of an evaluator who has scored the case, and takes it back. */
async function tiedAfterwards(client: Client, id: string): Promise<void> {
  const { evaluators } = bySchema.parse(
    await client.expect(200, 'bureau', `GET /bureau/applications/${id}/evaluation`),
  );
  const memberId = evaluators.find(({ status }) => status === 'assigned')?.memberId ?? '';
  const person = demoPeople.find((one) => one.id === memberId);
  const grant = (employer: string | undefined) =>
    client.expect(200, 'administrator', `PUT /administration/members/${memberId}`, {
      body: { office: 'panel', role: 'evaluator', name: person?.name, email: person?.email, employer },
    });
  const counted = async () =>
    countsSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/comparison')).rows.find((row) => row.id === id);
  await grant(demoUnits.college.name);
  await client.expect(404, memberId, `GET /evaluation/applications/${id}`);
  await client.expect(404, memberId, `PUT /evaluation/applications/${id}/score`, {
    body: { points: {}, comment: '无' },
  });
  const tied = await counted();
  must(tied?.scored === 2 && tied.missing === 0 && tied.excluded === 1, 'the score of somebody tied still counts');
  const { assignments } = excludedSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/assignments'));
  const named = assignments.filter(({ excluded }) => excluded);
  must(named.length === 1 && named[0]?.memberId === memberId, 'the bureau is not told whom to replace');
  await grant(person?.memberships.find(({ office }) => office === 'panel')?.employer);
  await client.expect(200, memberId, `GET /evaluation/applications/${id}`);
  must((await counted())?.scored === 3, 'the score does not count again');
}

/** Two teams of new units go straight to the bureau, are scored alike, and one evaluator has a conflict. */
function conflictAndTie(): Story {
  const ids: string[] = [];
  let left = '';
  return {
    id: 'p',
    title: 'An even distribution, a conflict of interest, a tie, and a release that is what its preview showed',
    people: ['college', 'station'],
    released: () => ids,
    open: async (client, tell) => {
      for (const unit of ['college', 'station'] as const) {
        const id = await client.frozen(unit, {
          kind: 'service-team',
          route: 'special-allowance',
          projectName: `专家服务团（演示）${unit}`,
        });
        await client.upload(unit, `/applications/${id}`, await client.stamped(unit, id));
        await client.until(unit, `/applications/${id}`, 'forwarded');
        ids.push(id);
      }
      tell('two teams lie with the bureau');
    },
    evaluate: async (client, tell) => {
      const [first = '', second = ''] = ids;
      const early = await client.expect(409, 'bureau', `PUT /bureau/prepared/${first}`, {
        body: { outcome: 'listed', opinion: '同意' },
      });
      must(early['code'] === 'evaluation-missing', 'a decision without an evaluation was not refused');
      tell('R39 no decision without an evaluation: evaluation-missing');
      const shown = planSchema.parse(
        await client.expect(200, 'bureau', 'POST /bureau/assignments', { body: { dryRun: true } }),
      );
      const plan = planSchema.parse(await client.expect(200, 'bureau', 'POST /bureau/assignments', { body: {} }));
      must(JSON.stringify(shown) === JSON.stringify(plan), 'the distribution was not what its dry run showed');
      const excluded = plan.exclusions.filter(({ memberId }) => memberId === 'evaluator-3');
      must(excluded.length > 0, 'nobody of the hospital was excluded from the hospital’s case');
      must(
        plan.assignments.every(
          (given) =>
            !plan.exclusions.some(
              (bar) => bar.applicationId === given.applicationId && bar.memberId === given.memberId,
            ),
        ),
        'an excluded evaluator was assigned',
      );
      tell('distributed evenly; the hospital’s own doctor is excluded from its case');
      left = plan.assignments.find(({ applicationId }) => applicationId === first)?.memberId ?? '';
      await client.expect(200, left, `GET /evaluation/applications/${first}`);
      await client.expect(200, left, `POST /evaluation/applications/${first}/conflict`, {
        body: { note: '与项目负责人有合作关系' },
      });
      for (const request of ['', '/uploads/u1/pages'])
        await client.expect(404, left, `GET /evaluation/applications/${first}${request}`);
      await client.expect(404, left, `PUT /evaluation/applications/${first}/score`, {
        body: { points: {}, comment: '无' },
      });
      const { open } = openSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/assignments'));
      must(
        open.some(({ applicationId, missing }) => applicationId === first && missing === 1),
        'the case is not shown as open',
      );
      const again = await client.expect(409, 'bureau', `POST /bureau/applications/${first}/evaluators`, {
        body: { memberId: left, note: '重新指派' },
      });
      must(again['code'] === 'evaluator-excluded', 'whoever declared a conflict got the case again');
      await client.expect(200, 'bureau', 'POST /bureau/assignments', { body: {} });
      tell('a conflict is declared: the case is gone for that evaluator, open at the bureau, and filled anew');
      for (const id of [first, second]) {
        const { evaluators } = bySchema.parse(
          await client.expect(200, 'bureau', `GET /bureau/applications/${id}/evaluation`),
        );
        const assigned = evaluators.filter(({ status }) => status === 'assigned');
        must(
          assigned.length === 3 && assigned.every(({ memberId }) => id !== first || memberId !== left),
          'not filled',
        );
        for (const { memberId } of assigned) await scoreAs(client, memberId, { id, points: 9 });
      }
      tell('both are scored alike');
      await tiedAfterwards(client, first);
      tell('R39 one comes to work for the applicant: nothing of the case is seen, and the score counts no more');
      const history = JSON.stringify(await client.expect(200, 'college', `GET /applications/${first}/history`));
      must(!/evaluator|conflict|score/.test(history), 'the unit sees something of its evaluation (H4)');
      tell('H4 the unit sees sealed links where the panel worked');
    },
    prepare: async (client, tell) => {
      const [first = '', second = ''] = ids;
      const { rows } = tableSchema.parse(await client.expect(200, 'bureau', 'GET /bureau/comparison'));
      const [one, other] = [first, second].map((id) => rows.find((row) => row.id === id));
      must(one?.rank === 1 && other?.rank === 1 && one.tiedWith.includes(second), 'the tie is not marked');
      tell('the comparison marks the tie at rank 1');
      const prepared = (id: string) => `PUT /bureau/prepared/${id}`;
      await client.expect(200, 'bureau', prepared(first), { body: { outcome: 'recommended', opinion: '同意推荐' } });
      const refused = await client.expect(422, 'bureau-lead', prepared(second), {
        body: { outcome: 'listed', opinion: '同意列入市级' },
      });
      must(refused['code'] === 'reason-missing', 'a tie was told apart without a reason');
      await client.expect(200, 'bureau-lead', prepared(second), {
        body: { outcome: 'listed', opinion: '同意列入市级', reason: '同分，经合议以服务范围区分', reserve: 1 },
      });
      tell('the panel tells the tie apart with its reason; the other is first in reserve');
      const before = await previewed(client, ids);
      must(before.ready && before.counts['recommended'] === 1 && before.counts['listed'] === 1, 'the preview is wrong');
      must(before.mails.length === 2, 'a direct case has a unit to tell and no body');
      await client.expect(200, 'bureau', prepared(first), {
        body: { outcome: 'listed', opinion: '改列市级', reason: '经合议改列市级' },
      });
      const outdated = await client.expect(409, 'bureau', 'POST /bureau/releases', {
        body: { applicationIds: ids, fingerprint: before.fingerprint },
      });
      must(outdated['code'] === 'preview-outdated', 'something else than the preview was released');
      await client.expect(200, 'bureau', prepared(first), { body: { outcome: 'recommended', opinion: '同意推荐' } });
      tell('changed after the preview: nothing is released until it is previewed again');
    },
    after: async (client, tell) => {
      await client.until('college', `/applications/${ids[0] ?? ''}`, 'recommended');
      await client.until('station', `/applications/${ids[1] ?? ''}`, 'listed');
      await client.mailed('college', '综合评估结果');
      await client.mailed('station', '综合评估结果');
      tell('released: each is told its own');
    },
  };
}

export const panelStories = (): Story[] => [conflictAndTie()];
