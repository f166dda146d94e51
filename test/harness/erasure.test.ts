import { describe, expect, it } from 'vitest';
import { firstBrokenLink } from '#domain/chain.ts';
import { redacted } from '#domain/redaction.ts';
import { DocumentMissingError } from '#adapters/s3/documents.ts';
import { sha256OfBytes, sha256OfText } from '#adapters/system/runtime.ts';
import { roundChange } from '#cases/changes.ts';
import { erasePerson } from '#cases/erase-person.ts';
import { findInCase } from '#cases/find-person.ts';
import { recordKeeping } from '#cases/erasure-facts.ts';
import { planRetention } from '#cases/retention.ts';
import { recordOnRound } from '#cases/round-records.ts';
import { dossierFolder } from '#cases/dossiers.ts';
import { retain } from '#functions/every-day/retain.ts';
import { hash, round } from '../domain/fixtures.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';
import { RecordingLog } from '../fakes/recording.ts';
import { act, begin, caller } from '../support/application-steps.ts';
import { inMemoryPorts } from '../support/table-ports.ts';
import { sceneOn, unitOf } from './filing.ts';
import { mayDie, Mortal } from './mortal.ts';

const content = {
  projectName: '服务团',
  leadName: '张三',
  leadMobile: '13812345678',
  experts: [
    { name: '张三', employer: '甲医院', mobile: '13812345678' },
    { name: '李四', employer: '甲医院', mobile: '13900000000' },
  ],
};
const dayAfter = (days: number): Date => new Date(Date.parse(round.deadlineAt) + days * 86_400_000);
const { keptDays } = round.personalData;

/** Two units' cases that were withdrawn before they were filed, and one that is still being filled in. */
async function scene() {
  const ports = inMemoryPorts();
  const { services } = await sceneOn(ports);
  const vault = new InMemoryVault();
  const log = new RecordingLog();
  for (const [index, id] of ['gone', 'other', 'open'].entries()) {
    await begin(services, id, unitOf(index));
    const owner = { kind: 'application', id } as const;
    await vault.putDocument(`applications/${id}`, { salt: `salt-${id}`, content });
    const bytes = new TextEncoder().encode(`scan of ${id}`);
    const sha256 = sha256OfBytes(bytes);
    await vault.keep(`applications/${id}`, { sha256, mediaType: 'application/pdf', bytes });
    await ports.scans.createScan(owner, {
      uploadId: `u-${id}`,
      formVersion: 1,
      status: 'uploading',
      version: 1,
      declared: [{ name: '张三的盖章页.pdf', bytes: 1, mediaType: 'application/pdf' }],
      arrived: [],
      createdAt: '2025-01-20T01:00:00.000Z',
      createdBy: 'm1',
    });
    if (id !== 'open') await act(services, id, { name: 'withdraw' });
  }
  const dossierId = 'd1';
  const ordered = { dossierId, applicationIds: ['gone'] };
  await recordOnRound(services, caller('ordered'), { type: 'round-dossier-ordered', version: 1, data: ordered });
  const made = { dossierId, sha256: hash, bytes: 1, applications: 1 };
  await recordOnRound(services, caller('made'), { type: 'round-dossier-made', version: 1, data: made });
  vault.bytes.set(`${dossierFolder(round.id)}/${hash}`, new Uint8Array([1]));
  return { ports, vault, log, erasing: { ...services, ...ports, documents: vault, eraser: vault, log } };
}
type Scene = Awaited<ReturnType<typeof scene>>;

const keys = ({ vault }: Scene, folder: string): string[] =>
  [...vault.bytes.keys()].filter((key) => key.startsWith(`${folder}/`));
const historyOf = ({ ports }: Scene, id: string) => ports.store.history({ kind: 'application', id });

async function expectErased(here: Scene, id: string): Promise<void> {
  expect(keys(here, `applications/${id}`)).toEqual([]);
  const [scan] = await here.ports.scans.listScans({ kind: 'application', id });
  expect(scan).toMatchObject({ status: 'refused', declared: [{ name: redacted }] });
  const facts = await historyOf(here, id);
  expect(facts.filter(({ type }) => type === 'personal-data-erased')).toHaveLength(1);
  expect(firstBrokenLink(facts, sha256OfText)).toBeUndefined();
  expect((await here.ports.store.loadApplication(id))?.labels).toEqual({});
}

describe('N4 the retention job', () => {
  it('N4 clock forward: erases what its period let go, the chain stays whole, and nothing else is touched', async () => {
    const here = await scene();
    const before = await retain({ ...here.erasing, round }, dayAfter(keptDays.unfiled - 1));
    expect(before).toMatchObject({ due: 0, erased: 0, kept: 2 });
    const plan = await planRetention({ ...here.erasing, round }, dayAfter(keptDays.unfiled));
    expect(plan.due.map(({ applicationId }) => applicationId)).toEqual(['gone', 'other']);
    expect(keys(here, 'applications/gone')).toHaveLength(2);
    const done = await retain({ ...here.erasing, round }, dayAfter(keptDays.unfiled));
    expect(done).toMatchObject({ due: 2, erased: 2 });
    await expectErased(here, 'gone');
    await expectErased(here, 'other');
    expect(keys(here, 'applications/open')).toHaveLength(2);
    expect(keys(here, dossierFolder(round.id))).toEqual([]);
  });

  it('N4 run again, it does nothing more', async () => {
    const here = await scene();
    await retain({ ...here.erasing, round }, dayAfter(keptDays.unfiled));
    const facts = await historyOf(here, 'gone');
    expect(await retain({ ...here.erasing, round }, dayAfter(keptDays.unfiled + 1))).toMatchObject({
      due: 0,
      erased: 0,
    });
    expect(await historyOf(here, 'gone')).toEqual(facts);
  });

  it('N4 respects a hold, and goes on when it is lifted', async () => {
    const here = await scene();
    const hold = (type: 'retention-hold-set' | 'retention-hold-lifted') =>
      recordKeeping(
        here.erasing,
        { id: 'gone', caller: caller(type) },
        { fact: { type, version: 1, data: { noteSha256: hash } } },
      );
    await hold('retention-hold-set');
    expect(await retain({ ...here.erasing, round }, dayAfter(keptDays.chosen))).toMatchObject({ erased: 1, held: 1 });
    expect(keys(here, 'applications/gone')).toHaveLength(2);
    await hold('retention-hold-lifted');
    await retain({ ...here.erasing, round }, dayAfter(keptDays.chosen));
    await expectErased(here, 'gone');
  });

  it('N4 killed at any call, it is finished by the next run', async () => {
    const counting = new Mortal();
    const mortal = (here: Scene, one: Mortal) => ({
      ...here.erasing,
      round,
      store: one.port(here.ports.store),
      scans: one.port(here.ports.scans),
      eraser: one.port(here.vault),
    });
    await retain(mortal(await scene(), counting), dayAfter(keptDays.unfiled));
    expect(counting.calls).toBeGreaterThan(15);
    for (let killAt = 1; killAt <= counting.calls; killAt += 1) {
      for (const after of [false, true]) {
        const here = await scene();
        const dying = mortal(here, new Mortal({ killAt, after }));
        expect(await mayDie(async () => void (await retain(dying, dayAfter(keptDays.unfiled))))).toBe('killed');
        await retain({ ...here.erasing, round }, dayAfter(keptDays.unfiled));
        await expectErased(here, 'gone');
        await expectErased(here, 'other');
      }
    }
  });

  it('N4 logs counts and no case', async () => {
    const here = await scene();
    await retain({ ...here.erasing, round }, dayAfter(keptDays.unfiled));
    const said = JSON.stringify(here.log);
    expect(said).toContain('"erased":2');
    expect(said).not.toMatch(/张三|gone|other/);
  });

  it('N4 takes the round’s own papers with its last case', async () => {
    const here = await scene();
    await act(here.erasing, 'open', { name: 'withdraw' });
    await here.vault.putDocument(`rounds/${round.id}`, { salt: 's', content: { note: '张三来电' } });
    await here.vault.putDocument(`summaries/${round.id}/district-310101`, { salt: 's', content: { contact: '李四' } });
    const stored = await here.ports.store.loadRound(round.id);
    const { digest } = here.erasing;
    const by = { ...caller('conclude'), at: '2025-06-30T00:00:00.000Z' };
    const change = roundChange(stored, [{ type: 'round-concluded', version: 1, data: {} }], { caller: by, digest });
    await here.ports.store.save({ command: by.command, changes: [change] });
    const concluded = Date.parse(by.at);
    const at = (days: number): Date => new Date(concluded + days * 86_400_000);
    expect(await retain({ ...here.erasing, round }, at(keptDays.chosen - 1))).toMatchObject({
      erased: 3,
      roundPapers: 0,
    });
    expect(keys(here, `rounds/${round.id}`)).toHaveLength(1);
    expect(await retain({ ...here.erasing, round }, at(keptDays.chosen))).toMatchObject({ roundPapers: 1 });
    expect([...here.vault.bytes.keys()]).toEqual([]);
    expect(await retain({ ...here.erasing, round }, at(keptDays.chosen + 1))).toMatchObject({ roundPapers: 0 });
  });
});

describe('N5 one person', () => {
  const zhang = { name: '张三', unit: '甲医院' };
  const keepReason = (here: Scene) => () =>
    here.vault.putDocument('applications/gone', { salt: 'r', content: { note: '本人申请' } });
  const erase = (here: Scene, id = 'gone', cause = 'erase') =>
    erasePerson(here.erasing, { id, caller: caller(cause), person: zhang }, keepReason(here));

  it('N5 is found with what is said of them, and nothing is changed by looking', async () => {
    const here = await scene();
    const found = await findInCase(here.erasing, 'gone', zhang);
    expect(found?.documents.flatMap(({ says }) => says.map(({ path }) => path))).toEqual([
      'content',
      'content.experts.0',
    ]);
    expect(found?.files).toHaveLength(1);
    expect(keys(here, 'applications/gone')).toHaveLength(2);
  });

  it('N5 is erased: the documents go, what is left names nobody else less, and the chain verifies', async () => {
    const here = await scene();
    const [key = ''] = keys(here, 'applications/gone');
    const sha256 = key.slice(-69, -5);
    expect(await erase(here)).toEqual({ done: { documents: 1, files: 1, dossiers: 1 } });
    const left = [...here.vault.bytes].filter(([name]) => name.startsWith('applications/gone/'));
    const text = left.map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n');
    expect(text).not.toMatch(/张三|13812345678|salt-gone/);
    expect(text).toContain('李四');
    expect(await here.vault.getDocument('applications/gone', sha256)).toMatchObject({
      content: { leadName: redacted },
    });
    expect(here.vault.bytes.has(`applications/gone/documents/${sha256}.json`)).toBe(false);
    const facts = await historyOf(here, 'gone');
    expect(facts.at(-1)).toMatchObject({ type: 'personal-data-erased', data: { cause: 'request', scope: 'person' } });
    expect(firstBrokenLink(facts, sha256OfText)).toBeUndefined();
    expect(keys(here, 'applications/other')).toHaveLength(2);
    expect(await erase(here, 'gone', 'again')).toEqual({ refusal: { code: 'person-not-found' } });
  });

  it('N5 killed at any call and asked again, is gone all the same, with one fact', async () => {
    const counting = new Mortal();
    const mortal = (here: Scene, one: Mortal) => ({
      ...here.erasing,
      store: one.port(here.ports.store),
      scans: one.port(here.ports.scans),
      eraser: one.port(here.vault),
      documents: one.port(here.vault),
    });
    const first = await scene();
    const about = { id: 'gone', caller: caller('erase'), person: zhang };
    await erasePerson(mortal(first, counting), about, keepReason(first));
    for (let killAt = 1; killAt <= counting.calls; killAt += 1) {
      for (const after of [false, true]) {
        const here = await scene();
        const dying = mortal(here, new Mortal({ killAt, after }));
        expect(await mayDie(async () => void (await erasePerson(dying, about, keepReason(here))))).toBe('killed');
        expect(await erase(here)).toMatchObject({ done: {} });
        expect(
          JSON.stringify(
            [...here.vault.bytes]
              .map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
              .filter(([name]) => name?.startsWith('applications/gone')),
          ),
        ).not.toContain('张三');
        expect((await historyOf(here, 'gone')).filter(({ type }) => type === 'personal-data-erased')).toHaveLength(1);
      }
    }
  });

  it('N5 stays while the case is open, held, or where nobody is called so', async () => {
    const here = await scene();
    expect(await erase(here, 'open')).toEqual({ refusal: { code: 'case-still-open' } });
    expect(await erase(here, 'nowhere')).toEqual({ refusal: { code: 'not-found' } });
    const nobody = { id: 'gone', caller: caller('x'), person: { name: '王五' } };
    expect(await erasePerson(here.erasing, nobody, keepReason(here))).toEqual({
      refusal: { code: 'person-not-found' },
    });
    await recordKeeping(
      here.erasing,
      { id: 'gone', caller: caller('hold') },
      { fact: { type: 'retention-hold-set', version: 1, data: { noteSha256: hash } } },
    );
    expect(await erase(here)).toEqual({ refusal: { code: 'retention-held' } });
  });

  it('N5 a document that was erased with its case is missing, not an error of ours', async () => {
    const here = await scene();
    const [key = ''] = keys(here, 'applications/gone');
    await retain({ ...here.erasing, round }, dayAfter(keptDays.unfiled));
    await expect(here.vault.getDocument('applications/gone', key.slice(-69, -5))).rejects.toThrow(DocumentMissingError);
    expect(
      await act(here.erasing, 'gone', {
        name: 'receive-paper',
        copies: 1,
        letterDate: '2025-01-01',
        letterSha256: hash,
      }),
    ).toEqual({ refusal: { code: 'personal-data-erased' } });
  });
});
