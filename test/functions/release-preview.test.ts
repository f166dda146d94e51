import { expect, it } from 'vitest';
import * as z from 'zod';
import { prepare, withdrawPrepared } from '#functions/http-bureau/decisions.ts';
import { previewOf } from '#functions/http-bureau/preview.ts';
import { preview, release } from '#functions/http-bureau/release.ts';
import { ProblemError } from '#lambda/problem.ts';
import type { Application } from '#domain/application.ts';
import { formDocument } from '#domain/form-document.ts';
import { bodyOffice, type Office, unitOffice } from '#domain/members.ts';
import { hash } from '../domain/fixtures.ts';
import { InMemoryMembers } from '../fakes/in-memory-members.ts';
import { bureauDesk, problemOf } from '../support/bureau-desk.ts';
import { formContent } from '../support/form-content.ts';

const [first, second] = ['a'.repeat(32), 'b'.repeat(32)] as const;
const now = '2025-03-01T01:00:00.000Z';
const away = { places: [{ region: '530100', address: '昆明市某路1号' }] };

function desk() {
  const made = bureauDesk();
  const { services, request } = made;
  return {
    ...made,
    /** The version as it was filed, stamped and scored: first, or again after a correction. */
    async filed(id: string, content: Record<string, unknown>, fields: Partial<Application> = {}, total = 8000) {
      const { kind = 'service-team', formVersion = 1 } = fields;
      const parts = { salt: 's'.repeat(22), content: formContent(kind, content), justifications: [] };
      const formSha256 = await made.vault.putDocument(`applications/${id}`, formDocument(parts));
      made.put(id, `项目${id[0]}`, { status: 'forwarded', creditCode: `unit-${id[0]}`, ...fields, formSha256 });
      for (const memberId of ['e1', 'e2'])
        made.store.panel.writeEntry({
          roundId: services.round.id,
          applicationId: id,
          memberId,
          status: 'assigned',
          at: now,
          score: { formVersion, scoreSha256: hash, total, points: {} },
        });
    },
    decide: (id: string, outcome: 'listed' | 'recommended' | 'not-selected', reason?: string) =>
      prepare(services, request({ applicationId: id }), { outcome, opinion: '同意', ...(reason ? { reason } : {}) }),
    seen: () => previewOf(services, undefined, request({}, { now })),
    async refused(ids: readonly string[]) {
      const { fingerprint } = await previewOf(services, ids, request({}, { now }));
      try {
        await release(services, request(), { applicationIds: [...ids], fingerprint });
        return undefined;
      } catch (error) {
        if (error instanceof ProblemError) return { code: error.problem.code, ...error.problem.extra };
        throw error;
      }
    },
  };
}
const shownSchema = z.object({
  changes: z.array(z.object({ reasoned: z.boolean(), reason: z.string().optional() })),
});
const whyOf = (seen: Awaited<ReturnType<typeof previewOf>>) =>
  seen.notReady.map(({ applicationId, why }) => `${applicationId[0]} ${why.join(' ')}`);

it('R21 a form that was corrected beyond the city after its decision stops the release and names case, rule and clause', async () => {
  const { filed, decide, seen, refused } = desk();
  await filed(first, {});
  await filed(second, {}, { bodyId: 'district-310104' });
  await decide(first, 'listed');
  await decide(second, 'listed');
  expect(await seen()).toMatchObject({ notReady: [], findings: [], clauses: {} });
  await filed(first, away, { formVersion: 2 });
  const now2 = await seen();
  expect(whyOf(now2)).toEqual(['a decision-outdated decision-against-notice']);
  expect(now2.findings).toMatchObject([
    { applicationId: first, rule: 'R21', severity: 'E', path: 'places.0.region', reasoned: false },
  ]);
  expect(now2.clauses['R21']?.text).toContain('本市');
  expect(now2.sentences['decision-against-notice']?.zh).toContain('写明理由');
  expect(await refused([first, second])).toMatchObject({ code: 'decision-against-notice', cases: first, rules: 'R21' });
});

it('R21 prepared again with a reason it passes, and the preview still shows what it passes against', async () => {
  const { filed, decide, seen, services, request, refused } = desk();
  await filed(first, away);
  expect(await problemOf(decide(first, 'listed'))).toBe('reason-needed');
  await decide(first, 'listed', '市内活动为主，准予列入。');
  expect(await seen()).toMatchObject({ notReady: [], findings: [{ rule: 'R21', reasoned: true }] });
  expect((await preview(services, request(), {})).body).toMatchObject({ ready: true });
  expect(await refused([first])).toBeUndefined();
});

it('the words of a reason are shown with what is released; an erasure is no fault, and the record holds no copy', async () => {
  const { filed, decide, services, request, vault, refused } = desk();
  await filed(first, away);
  await filed(second, {}, { bodyId: 'district-310104' });
  await decide(first, 'listed', '市内活动为主，准予列入。');
  await decide(second, 'listed');
  const shown = async () => shownSchema.parse((await preview(services, request(), {})).body).changes;
  const holding = () => [...vault.bytes].filter(([, bytes]) => new TextDecoder().decode(bytes).includes('准予列入'));
  expect(await shown()).toEqual([{ reasoned: true, reason: '市内活动为主，准予列入。' }, { reasoned: false }]);
  const words = holding();
  for (const [key] of words) vault.bytes.delete(key);
  expect(await shown()).toEqual([{ reasoned: true }, { reasoned: false }]);
  for (const [key, bytes] of words) vault.bytes.set(key, bytes);
  expect(await refused([first])).toBeUndefined();
  expect(holding().filter(([key]) => !key.startsWith(`applications/${first}/`))).toEqual([]);
});

it('R21 a reason for the version before does not count for the corrected one', async () => {
  const { filed, decide, seen } = desk();
  await filed(first, away);
  await decide(first, 'listed', '市内活动为主，准予列入。');
  await filed(first, away, { formVersion: 2 });
  expect(whyOf(await seen())).toEqual(['a decision-outdated decision-against-notice']);
  await decide(first, 'listed', '更正后仍以市内活动为主。');
  expect(whyOf(await seen())).toEqual([]);
});

it('R20 a warning wants its reason at the release as it did when it was prepared', async () => {
  const { filed, decide, seen, refused } = desk();
  const good = { presentLevel: 'municipal', scope: 'nationwide' };
  await filed(first, good, { kind: 'service-base' });
  await decide(first, 'recommended');
  expect(whyOf(await seen())).toEqual([]);
  await filed(first, { ...good, scope: 'city' }, { kind: 'service-base', formVersion: 2 });
  const shown = await seen();
  expect(whyOf(shown)).toEqual(['a decision-outdated reason-missing']);
  expect(shown.findings).toMatchObject([{ rule: 'R20', severity: 'W', path: 'scope', reasoned: false }]);
  expect(await refused([first])).toMatchObject({ code: 'not-prepared', cases: first });
});

it('R26 two of one body are named until one is decided otherwise or its cap is raised', async () => {
  const { filed, decide, seen, refused, store, services } = desk();
  await filed(first, {});
  await filed(second, {});
  await decide(first, 'listed');
  await decide(second, 'listed');
  expect(whyOf(await seen())).toEqual(['a decision-against-notice', 'b decision-against-notice']);
  expect(await refused([first])).toMatchObject({ code: 'decision-against-notice', cases: first, rules: 'R26' });
  await decide(second, 'not-selected', '名额已满');
  expect(whyOf(await seen())).toEqual([]);
  await decide(second, 'listed');
  const summary = await store.loadSummary(services.round.id, 'district-310101');
  const stored = { ...summary, state: { ...summary.state, cap: 2 } };
  store.summaries.set(`summary/${services.round.id}/district-310101`, { stored, labels: {} });
  expect(whyOf(await seen())).toEqual([]);
});

it('one that left the bureau’s hands after its decision is named with its state', async () => {
  const { filed, decide, seen, refused } = desk();
  await filed(first, {});
  await decide(first, 'listed');
  await filed(first, {}, { status: 'returned' });
  expect(whyOf(await seen())).toEqual(['a being-corrected evaluation-missing']);
  await filed(first, {}, { status: 'withdrawn' });
  expect(await refused([first])).toMatchObject({ code: 'not-prepared', cases: first });
});

it('counts a mail for every member of an office', async () => {
  const { filed, decide, services, request } = desk();
  const members = new InMemoryMembers();
  const code = '12310000MB2F30123X';
  const grant = (memberId: string, office: Office, role: 'reviewer' | 'applicant') =>
    members.grant({ memberId, name: '演示', email: `${memberId}@example.test`, status: 'active', office, role });
  await grant('u1', unitOffice(code), 'applicant');
  await grant('r1', bodyOffice('district-310101'), 'reviewer');
  await grant('r2', bodyOffice('district-310101'), 'reviewer');
  await filed(first, {}, { creditCode: code });
  await decide(first, 'listed');
  const { mails } = await previewOf({ ...services, members }, undefined, request({}, { now }));
  expect(mails.map(({ office }) => office).toSorted()).toEqual([
    bodyOffice('district-310101'),
    bodyOffice('district-310101'),
    unitOffice(code),
  ]);
});

it('R39 the best scored is refused only with its own reason, whatever is written about the others', async () => {
  const { filed, decide, seen } = desk();
  const third = 'c'.repeat(32);
  await filed(first, {}, {}, 9000);
  await filed(second, {}, { bodyId: 'district-310104' });
  await filed(third, {}, { bodyId: 'district-310105' });
  await decide(first, 'not-selected');
  await decide(second, 'listed', '与另一项同分，经合议');
  await decide(third, 'listed', '与另一项同分，经合议');
  expect(whyOf(await seen())).toEqual(['a reason-missing']);
  expect(await problemOf(decide(first, 'not-selected'))).toBe('reason-missing');
  await decide(first, 'not-selected', '服务地点与往年重复');
  expect(whyOf(await seen())).toEqual([]);
});

it('D7 nobody releases a decision about a unit that they belong to, nor takes one back', async () => {
  const { filed, decide, services, request } = desk();
  await filed(first, {});
  await filed(second, {}, { bodyId: 'district-310104' });
  for (const id of [first, second]) await decide(id, 'listed');
  const member = request({}, { now, unit: 'unit-a' });
  const seen = await previewOf(services, undefined, member);
  expect(whyOf(seen)).toEqual(['a self-review']);
  const body = { applicationIds: [first, second], fingerprint: seen.fingerprint };
  expect(await problemOf(release(services, member, body))).toBe('not-prepared');
  const back = request({ applicationId: first }, { unit: 'unit-a' });
  expect(await problemOf(withdrawPrepared(services, back))).toBe('self-review');
  const { fingerprint } = await previewOf(services, [second], member);
  expect(await problemOf(release(services, member, { applicationIds: [second], fingerprint }))).toBeUndefined();
});

it('what is taken back stands in the chain; the same command again takes back nothing that was prepared since', async () => {
  const { filed, decide, services, request, store } = desk();
  await filed(first, {});
  await decide(first, 'listed');
  const back = request({ applicationId: first });
  const prepared = async () => (await services.prepared.loadPrepared(services.round.id)).decisions.length;
  await withdrawPrepared(services, back);
  expect(await prepared()).toBe(0);
  await decide(first, 'not-selected', '本年度名额有限');
  await withdrawPrepared(services, back);
  expect(await prepared()).toBe(1);
  const types = (await store.history({ kind: 'application', id: first })).map(({ type }) => type);
  expect(types.filter((type) => type.startsWith('panel-'))).toEqual([
    'panel-opinion-recorded',
    'panel-opinion-withdrawn',
    'panel-opinion-recorded',
  ]);
  await withdrawPrepared(services, request({ applicationId: first }));
  await withdrawPrepared(services, request({ applicationId: first }));
  expect((await store.history({ kind: 'application', id: first })).length).toBe(types.length + 1);
});

it('a decision whose answer was lost is answered again; one about a version that is gone is told so', async () => {
  const { filed, services, request, store } = desk();
  await filed(first, {});
  const seen = store.applications.get(`application/${first}`)?.stored.head.sequence;
  const asking = { ...request({ applicationId: first }), ifMatch: seen };
  const body = { outcome: 'listed', opinion: '同意' } as const;
  expect(await problemOf(prepare(services, asking, body))).toBeUndefined();
  expect(await problemOf(prepare(services, asking, body))).toBeUndefined();
  const late = { ...request({ applicationId: first }), ifMatch: seen };
  expect(await problemOf(prepare(services, late, body))).toBe('stale-version');
});
