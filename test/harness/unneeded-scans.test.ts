import { describe, expect, it } from 'vitest';
import type { Scan } from '#domain/scan.ts';
import { decideForwarding, decideSummary } from '#domain/summary-decisions.ts';
import { changePlacement } from '#cases/change-placement.ts';
import { changeSummary } from '#cases/change-summary.ts';
import { refuseScan } from '#cases/refuse-scan.ts';
import { bodyId, files, hash, round } from '../domain/fixtures.ts';
import { caller, nominated, place } from '../support/application-steps.ts';
import { file, inMemoryScene, pdfNamed, type Scene, unitOf } from './filing.ts';
import { world } from './world.ts';

const body = { roundId: round.id, bodyId };
const owner = { kind: 'summary', ...body } as const;

/** A body's summary with one application, issued and forwarded by its stamped scan. */
async function forwarded({ services }: Scene): Promise<void> {
  await nominated(services, 'a1', unitOf(1));
  await place(services, 'a1');
  const application = await services.store.loadApplication('a1');
  const applications = application ? [application.state] : [];
  const issued = { name: 'issue', documentSha256: hash, applications } as const;
  await changeSummary(
    services,
    { ...body, caller: caller('issue') },
    { command: 'issue', decide: (summary, context) => decideSummary(summary, issued, context) },
  );
  await changePlacement(services, caller('forward'), {
    body,
    applicationIds: undefined,
    commands: { summary: 'accept-scan', applications: 'forward' },
    allow: () => undefined,
    decide: (joint, context) =>
      decideForwarding({ uploadId: 'u1', formVersion: 1, receivedAt: context.now, files }, joint, context),
  });
}

describe('a scan that changes nothing', () => {
  it('because it came too late says so, and not that it was accepted', async () => {
    const scene = await inMemoryScene();
    const one = await file(scene, { id: 'late', number: 1, files: 1 });
    const key = one.keys[0] ?? '';
    const content = await pdfNamed('page 0');
    const late = scene.given.intake.put(key, { content, receivedAt: '2025-02-07T16:00:01.000Z' });
    const hands = world(scene.ports, scene.given);
    await hands.gate(key, late);
    const gated = await scene.ports.scans.loadScan(one.owner, one.uploadId);
    if (gated) await hands.judge(one.owner, gated);
    const judged = await scene.ports.scans.loadScan(one.owner, one.uploadId);
    expect(judged?.status).toBe('judged');
    expect(judged?.outcome?.split(',')[0]).toBe('kept-late');
    expect((await scene.services.store.history(one.owner)).at(-1)?.type).toBe('scan-kept-late');
  });

  it('because its summary is forwarded closes its upload and is no fact, so nobody is mailed', async () => {
    const scene = await inMemoryScene();
    await forwarded(scene);
    expect((await scene.services.store.loadSummary(round.id, bodyId)).state.status).toBe('forwarded');
    const facts = await scene.services.store.history(owner);
    const second: Scan = {
      uploadId: 'u2',
      formVersion: 1,
      status: 'gated',
      version: 1,
      declared: [],
      arrived: [],
      createdAt: '2025-01-20T01:00:00.000Z',
      createdBy: 'x',
    };
    await scene.ports.scans.createScan(owner, second);
    await refuseScan(scene.services, { owner, before: second, findings: ['not-awaiting-scan'] });
    expect(await scene.ports.scans.loadScan(owner, 'u2')).toMatchObject({
      status: 'refused',
      outcome: 'not-awaiting-scan',
    });
    expect(await scene.services.store.history(owner)).toEqual(facts);
  });
});
