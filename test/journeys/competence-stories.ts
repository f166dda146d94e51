import * as z from 'zod';
import { demoUnits } from '#local/identity/demo-people.ts';
import { filedWith, formContent } from '../support/form-content.ts';
import { must, type Story } from './story.ts';

const findings = z.array(z.object({ rule: z.string(), severity: z.string() }));
const previewed = z.object({
  applications: z.object({ turns: z.record(z.string(), z.int()) }),
  cutOffs: z.array(z.object({ bodyId: z.string(), effect: z.string() })),
  mails: z.object({ units: z.int(), bodies: z.int() }),
  warnings: z.array(z.object({ code: z.string() })),
});

/** The wrong district is chosen, warned of, and corrected by a transfer. */
const transferred: Story = {
  id: 'transfer',
  title: 'Filed with a district that is not competent, handed over to the one that is',
  people: ['library', 'pudong', 'health'],
  open: async (client, tell) => {
    const { creditCode } = demoUnits.library;
    const application = { kind: 'service-team', route: 'nominated', creditCode, bodyId: 'district-310115' };
    const started = await client.expect(201, 'library', 'POST /applications', { body: application });
    must(
      findings.parse(started['warnings']).some(({ rule, severity }) => rule === 'R28' && severity === 'warning'),
      'nobody warned of the wrong district',
    );
    await client.expect(200, 'library', `POST /applications/${String(started['id'])}/withdraw`);
    tell('another district than the one of the unit: a warning (R28)');
    const about = { kind: 'service-team', bodyId: 'district-310115', projectName: '阅读推广专家服务团（演示）' };
    const id = await client.frozen('library', about);
    await client.upload('library', `/applications/${id}`, await client.stamped('library', id));
    await client.until('library', `/applications/${id}`, 'submitted');
    // Its mail goes to the body that has it when it is sent: handed over before that, the next body would get both.
    const waits = `等待评估（${id.slice(0, 8).toUpperCase()}）`;
    await client.mailed('pudong', waits);
    const body = { to: 'commission-health', note: '该单位属卫生健康系统，请由市卫生健康委受理（演示）' };
    const key = 'transfer-once-only';
    await client.expect(200, 'pudong', `POST /review/applications/${id}/transfer`, { body, key });
    await client.expect(200, 'pudong', `POST /review/applications/${id}/transfer`, { body, key });
    tell('handed over with a reason; the same request again is answered as the first');
    await client.mailed('library', '已转至其他主管部门');
    await client.mailed('health', waits);
    await client.mailed('pudong', '申报已转出');
    await client.expect(404, 'pudong', `GET /review/applications/${id}`);
    const queue = await client.expect(200, 'health', 'GET /bodies/commission-health/applications');
    must(JSON.stringify(queue).includes(id), 'it is not in the queue of the body that has it now');
    const former = await client.expect(200, 'pudong', 'GET /bodies/district-310115/applications');
    must(!JSON.stringify(former).includes(id), 'it is still in the queue of the former body');
    tell('three mails; it moved from one queue to the other, and the former body sees it no more');
    await client.nominated('health', id);
    await client.until('library', `/applications/${id}`, 'nominated');
    tell('assessed and nominated by the body that is competent');
  },
};

/** A title committee proposes; the unit fills in, stamps and files (R30). */
const proposed: Story = {
  id: 'committee',
  title: 'A title committee proposes a project, its unit fills in the form and stamps it',
  people: ['workshop', 'committee'],
  open: async (client, tell) => {
    const { creditCode, name } = demoUnits.workshop;
    const route = { kind: 'service-team', route: 'title-committee', creditCode };
    await client.expect(403, 'workshop', 'POST /applications', { body: route });
    const started = await client.expect(201, 'committee', 'POST /applications', { body: route });
    const id = String(started['id']);
    must(started['committeeId'] === 'engineering', 'the committee is not recorded');
    await client.mailed('workshop', '为您单位发起了申报');
    tell('begun by the committee for the unit, which hears of it by mail');
    await client.expect(404, 'committee', `GET /applications/${id}/draft`);
    const own = { projectName: '精密仪器专家服务团（演示）', applicantName: name, creditCode };
    await client.expect(200, 'workshop', `PUT /applications/${id}/draft`, {
      ifMatch: 0,
      body: { content: formContent('service-team', { ...own, ...filedWith({ route: 'title-committee' }) }) },
    });
    await client.expect(200, 'workshop', `POST /applications/${id}/freeze`, { ifMatch: 1 });
    await client.upload('workshop', `/applications/${id}`, await client.stamped('workshop', id));
    const seen = await client.until('committee', `/applications/${id}`, 'forwarded');
    must(JSON.stringify(seen['committee']).includes('职称评审委员会'), 'the committee has no name');
    tell('filled in, stamped and filed by the unit: with the bureau; the committee sees where it stands, not its data');
  },
};

/** What a move would do is shown first; what it does is the same. */
const moved: Story = {
  id: 'cut-off',
  title: 'A move of a deadline is previewed, wants a reason, and is told to those behind alone',
  people: ['health'],
  open: async (client, tell) => {
    const weekend = { deadlineAt: '2025-02-16T00:00:00+08:00' };
    const seen = previewed.parse(
      await client.expect(200, 'bureau', 'POST /bureau/deadline/preview', { body: weekend }),
    );
    must(
      seen.warnings.map(({ code }) => code).join() === 'last-day-free,paper-before-scan',
      `warned of ${JSON.stringify(seen.warnings)}`,
    );
    must(seen.mails.bodies > 0 && (seen.applications.turns['later'] ?? 0) > 0, 'nobody would be affected');
    tell(`the bureau sees who would be affected, and that the last day is a Saturday`);
    await client.expect(422, 'health', 'PUT /bodies/commission-health/cut-off', {
      body: { cutOffAt: '2025-01-26T00:00:00+08:00' },
    });
    await client.expect(200, 'health', 'PUT /bodies/commission-health/cut-off', {
      body: { cutOffAt: '2025-01-27T00:00:00+08:00', note: '春节前完成评估（演示）' },
    });
    tell('a body’s own cut-off wants a reason');
    const { cutOffs } = previewed.parse(
      await client.expect(200, 'bureau', 'POST /bureau/deadline/preview', {
        body: { deadlineAt: '2025-01-25T00:00:00+08:00' },
      }),
    );
    must(
      cutOffs.some(({ bodyId, effect }) => bodyId === 'commission-health' && effect === 'deadline-counts'),
      'the overtaken cut-off is not named',
    );
    tell('an earlier deadline of the round would overtake it: named in the preview');
  },
};

export const competenceStories = (): Story[] => [transferred, proposed, moved];
