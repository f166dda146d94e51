import { describe, expect, it } from 'vitest';
import { parseFact } from '#events/catalogue.ts';
import { parseArrival } from '#functions/on-scan-uploaded/s3-event.ts';
import { openRound } from '../support/application-steps.ts';
import { inMemoryPorts } from '../support/table-ports.ts';
import { type Filing, file, inMemoryScene, pdfNamed, type Scene, sceneOn } from './filing.ts';
import { expectWhole } from './invariants.ts';
import { everyInterleaving, wrapped } from './schedule.ts';
import { type Hands, world } from './world.ts';

const fresh = () => sceneOn(inMemoryPorts());

function permutations<T>(of: readonly T[]): T[][] {
  if (of.length < 2) return [[...of]];
  return of.flatMap((one, index) => permutations(of.toSpliced(index, 1)).map((rest) => [one, ...rest]));
}

/** The gate's and the reader's part, then the facts and their mails. */
async function finish({ ports, services }: Scene, one: Filing, hands: Hands): Promise<void> {
  for (const key of one.keys) await hands.gate(key);
  const scan = await ports.scans.loadScan(one.owner, one.uploadId);
  if (scan?.status === 'gated') await hands.judge(one.owner, scan);
  const facts = await services.store.history(one.owner);
  await hands.publish(facts);
  for (const fact of facts) await hands.notify({ fact });
}
const scanOf = ({ ports }: Scene, one: Filing) => ports.scans.loadScan(one.owner, one.uploadId);

describe('events of uploads', () => {
  it.each([2, 5])('A1 the same event %i times: as once, and a further one writes nothing', async (times) => {
    const scene = await fresh();
    const one = await file(scene, { id: 'same', number: 1 });
    const hands = world(scene.ports, scene.given);
    for (const key of one.keys) for (let time = 0; time < times; time += 1) await hands.gate(key);
    await finish(scene, one, hands);
    const writes = [scene.ports.store.saved, scene.ports.scans.written];
    await finish(scene, one, hands);
    expect([scene.ports.store.saved, scene.ports.scans.written]).toEqual(writes);
    await expectWhole(scene, [one], { secondMails: 0 });
  });

  it('A2 the same upload in a new envelope is known by its bucket, key and version', () => {
    const detail = { bucket: { name: 'intake' }, object: { key: 'intake/applications/a1/u1/1', 'version-id': 'v1' } };
    const event = (id: string) =>
      parseArrival({ id, source: 'aws.s3', 'detail-type': 'Object Created', time: `2025-01-2${id}`, detail });
    expect(event('1')).toEqual(event('2'));
  });

  it('A3 two handlers of each file, in every interleaving at every await: one wins, the other ends clean', async () => {
    const { tried } = await everyInterleaving(async (schedule) => {
      const scene = await fresh();
      const one = await file(scene, { id: 'pair', number: 1, files: 1 });
      const hands = world(scene.ports, scene.given, schedule);
      const outcomes = await schedule.run([1, 2].map(() => () => hands.gate(one.keys[0] ?? '')));
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
      expect(await scanOf(scene, one)).toMatchObject({ status: 'gated', arrived: [{ number: 1 }] });
      expect(scene.given.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    }, 300);
    expect(tried).toBeGreaterThan(20);
  });

  it('A4 three versions of one key in every order: one is filed and stays, the others are recorded', async () => {
    const versions = await Promise.all(['page 0', 'page 1', 'page 2'].map(pdfNamed));
    for (const order of permutations([1, 2, 3])) {
      const scene = await fresh();
      const one = await file(scene, { id: 'thrice', number: 1, files: 1 });
      const key = one.keys[0] ?? '';
      const ids = versions.map((content) =>
        scene.given.intake.put(key, { content, receivedAt: '2025-01-20T01:00:00.000Z' }),
      );
      const hands = world(scene.ports, scene.given);
      for (const number of [...order, ...order]) await hands.gate(key, ids[number - 1]);
      const scan = await scanOf(scene, one);
      const first = ids[(order[0] ?? 1) - 1];
      expect(scan).toMatchObject({ status: 'gated', arrived: [{ versionId: first }] });
      expect(scan?.laterVersions?.map(({ versionId }) => versionId).toSorted()).toEqual(
        ids.filter((id) => id !== first),
      );
      expect(scene.given.vault.bytes.size).toBe(1);
    }
  });

  it('A5 A8 an object that is gone before its event leaves no ghost; the unit is told what is missing', async () => {
    const scene = await fresh();
    const one = await file(scene, { id: 'gone', number: 1 });
    const [kept = '', gone = ''] = one.keys;
    scene.given.intake.delete(gone);
    const hands = world(scene.ports, scene.given);
    await hands.gate(gone);
    await hands.gate(kept);
    expect(await scanOf(scene, one)).toMatchObject({ status: 'uploading', arrived: [{ number: 1 }] });
    expect(scene.given.log.counts.get('MissingObjects')).toBe(1);
    await hands.reconcile(new Date('2025-01-20T01:45:00.000Z'));
    expect(await scanOf(scene, one)).toMatchObject({ status: 'refused', outcome: 'manifest-file-missing' });
    expect((await scene.services.store.history(one.owner)).at(-1)).toMatchObject({
      type: 'scan-refused',
      data: { findings: ['manifest-file-missing'] },
    });
  });

  it('A6 an event that never came is found within one period, and counts by the object’s own time', async () => {
    const scene = await fresh();
    const one = await file(scene, { id: 'lost', number: 1 });
    const hands = world(scene.ports, scene.given);
    scene.given.now = new Date('2025-01-20T01:15:00.000Z');
    await hands.reconcile(scene.given.now);
    expect(scene.given.redrive.redriven.map(({ key }) => key)).toEqual(one.keys);
    await finish(scene, one, hands);
    const history = await scene.services.store.history(one.owner);
    expect(history.at(-1)).toMatchObject({
      type: 'application-submitted',
      data: { receivedAt: '2025-01-20T01:00:01.000Z' },
    });
    await expectWhole(scene, [one], { secondMails: 0 });
  });

  it('A7 an object of nobody is parked and counted: no record, no retry', async () => {
    const scene = await fresh();
    await file(scene, { id: 'known', number: 1 });
    const hands = world(scene.ports, scene.given);
    const before = scene.ports.scans.written;
    for (const key of ['intake/applications/nobody/u9/1', 'intake/applications/known/u9/1', 'somewhere/else'])
      await hands.gate(key);
    expect(scene.given.log.counts.get('UnknownObjects')).toBe(3);
    expect(scene.ports.scans.written).toBe(before);
    expect(await scene.services.store.loadApplication('nobody')).toBeUndefined();
  });

  it('A11 E7 an upload in parts is refused, with what to do; posted, put and copied ones are looked at', async () => {
    const scene = await fresh();
    const one = await file(scene, { id: 'parts', number: 1, files: 1 });
    const key = one.keys[0] ?? '';
    scene.given.intake.put(key, {
      content: await pdfNamed('page 0'),
      receivedAt: '2025-01-20T01:00:00.000Z',
      multipart: true,
    });
    await world(scene.ports, scene.given).gate(key);
    expect(await scanOf(scene, one)).toMatchObject({ status: 'refused', outcome: 'multipart-upload' });
    expect(scene.given.vault.bytes.size).toBe(0);
    const detail = { bucket: { name: 'intake' }, object: { key } };
    for (const reason of ['PutObject', 'POST Object', 'CompleteMultipartUpload', 'CopyObject'])
      expect(
        parseArrival({ source: 'aws.s3', 'detail-type': 'Object Created', detail: { ...detail, reason } }),
      ).toMatchObject({ key });
  });

  it('C11 two of three files: it never advances, and goes on with the third', async () => {
    const scene = await fresh();
    const one = await file(scene, { id: 'third', number: 1, files: 3 });
    const hands = world(scene.ports, scene.given);
    for (const key of one.keys.slice(0, 2)) await hands.gate(key);
    expect((await scanOf(scene, one))?.status).toBe('uploading');
    await finish(scene, one, hands);
    await expectWhole(scene, [one], { secondMails: 0 });
  });

  it('a refused scan tells everything that was found, in one write', async () => {
    const scene = await fresh();
    const one = await file(scene, { id: 'empty', number: 1 });
    scene.given.intake.put(one.keys[0] ?? '', { content: new Uint8Array(), receivedAt: '2025-01-20T01:00:00.000Z' });
    const hands = world(scene.ports, scene.given);
    for (const key of one.keys) await hands.gate(key);
    const history = await scene.services.store.history(one.owner);
    expect(history.at(-1)).toMatchObject({ type: 'scan-refused', data: { findings: ['file-empty'] } });
    expect((await scanOf(scene, one))?.status).toBe('refused');
  });
});

describe('bytes', () => {
  it('I1 a second upload under an accepted key is recorded and changes nothing', async () => {
    const scene = await fresh();
    const one = await file(scene, { id: 'swap', number: 1, files: 1 });
    const hands = world(scene.ports, scene.given);
    await finish(scene, one, hands);
    const key = one.keys[0] ?? '';
    const before = await scanOf(scene, one);
    const later = scene.given.intake.put(key, {
      content: await pdfNamed('swapped'),
      receivedAt: '2025-01-20T02:00:00.000Z',
    });
    await hands.gate(key);
    expect(await scanOf(scene, one)).toMatchObject({
      status: 'judged',
      arrived: before?.arrived,
      laterVersions: [{ versionId: later }],
    });
    expect(scene.given.vault.bytes.size).toBe(1);
  });

  it('I2 the version whose head was seen is the one that is read, checked and kept', async () => {
    const scene = await fresh();
    const one = await file(scene, { id: 'pinned', number: 1, files: 1 });
    const key = one.keys[0] ?? '';
    const { intake } = scene.given;
    const content = await pdfNamed('swapped between');
    const swapping = wrapped(intake, async (call, method) => {
      const answer = await call();
      if (method === 'head') intake.put(key, { content, receivedAt: '2025-01-20T01:00:02.000Z' });
      return answer;
    });
    const given = { ...scene.given, intake: swapping };
    await world(scene.ports, given).gate(key);
    const [file1] = (await scanOf(scene, one))?.arrived ?? [];
    const kept = await scene.given.vault.read('applications/pinned', file1?.gated?.sha256 ?? '');
    expect(Buffer.from(kept)).toEqual(Buffer.from(await pdfNamed('page 0')));
  });

  it('I8 of two uploads of one form the first judged is filed; the other is an orphan, and told so', async () => {
    const scene = await fresh();
    const one = await file(scene, { id: 'both', number: 1, uploadId: 'ua' });
    const other = await file(scene, { id: 'both', number: 1, uploadId: 'ub' });
    const hands = world(scene.ports, scene.given);
    await finish(scene, one, hands);
    await finish(scene, other, hands);
    expect((await scanOf(scene, one))?.status).toBe('judged');
    expect(await scanOf(scene, other)).toMatchObject({ status: 'refused', outcome: 'not-awaiting-scan' });
    const history = await scene.services.store.history(one.owner);
    expect(history.filter(({ type }) => type === 'application-submitted')).toHaveLength(1);
  });
});

describe('the outbox', () => {
  it('C6 facts of one write in any order are published in theirs, and the watermark has no gap', async () => {
    for (const order of permutations([0, 1, 2])) {
      const scene = await fresh();
      const one = await file(scene, { id: 'order', number: 1 });
      const hands = world(scene.ports, scene.given);
      for (const key of one.keys) await hands.gate(key);
      const scan = await scanOf(scene, one);
      if (scan) await hands.judge(one.owner, scan);
      const facts = await scene.services.store.history(one.owner);
      for (const index of order) await hands.publish(facts.slice(index, index + 1));
      expect(await scene.ports.watermark.position('application/order')).toBe(3);
      expect(new Set(scene.given.publisher.published.map(({ id }) => id)).size).toBe(3);
    }
  });

  it('C7 a stream that was off for two days: the reconciler publishes everything, once it is old enough', async () => {
    const scene = await inMemoryScene();
    const one = await file(scene, { id: 'off', number: 1 });
    const hands = world(scene.ports, scene.given);
    await hands.reconcile(new Date('2025-01-20T01:04:00.000Z'));
    expect(scene.given.publisher.published).toEqual([]);
    scene.given.now = new Date('2025-01-22T01:00:00.000Z');
    const { published } = await hands.reconcile(scene.given.now);
    expect(published).toBe(3);
    const events = scene.given.publisher.published.map((event) => parseFact(event).type);
    expect(events.toSorted()).toEqual(['application-started', 'form-frozen', 'round-opened']);
    expect((await hands.reconcile(scene.given.now)).published).toBe(0);
    expect(await scene.ports.watermark.position(`application/${one.id}`)).toBe(2);
    await openRound(scene.services);
  });
});
