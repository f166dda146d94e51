import { describe, expect, it } from 'vitest';
import { sha256OfBytes } from '#adapters/system/runtime.ts';
import type { FactOf } from '#events/catalogue.ts';
import type { ArchiveKeeper } from '#ports/archive.ts';
import { dossierFolder } from '#cases/dossiers.ts';
import { recordOnRound } from '#cases/round-records.ts';
import { makeDossier } from '#functions/on-dossier-ordered/make-dossier.ts';
import { retain } from '#functions/every-day/retain.ts';
import { hash, round } from '../domain/fixtures.ts';
import { RecordingLog } from '../fakes/recording.ts';
import { caller } from '../support/application-steps.ts';
import { serviceDesk, wang } from '../support/service-desk.ts';

/** A dossier of the case is ordered; `meanwhile` comes when its files are read, `late` when they are being kept. */
async function ordered() {
  const desk = await serviceDesk();
  const { services, vault } = desk;
  await desk.letter(0);
  const data = { dossierId: 'd1', applicationIds: ['a1'] };
  await recordOnRound(services, caller('order'), { type: 'round-dossier-ordered', version: 1, data });
  const subject = { kind: 'round', id: round.id } as const;
  const facts = () => services.store.history(subject);
  const [fact] = await facts();
  if (fact?.type !== 'round-dossier-ordered') throw new Error('it was ordered');
  const step: { meanwhile?: () => Promise<unknown>; late?: () => Promise<unknown> } = {};
  const once = async (name: keyof typeof step) => {
    const act = step[name];
    delete step[name];
    await act?.();
  };
  const archives: ArchiveKeeper = {
    async keepArchive(folder, entries) {
      const parts: Uint8Array[] = [];
      for await (const entry of entries) {
        parts.push(await entry.bytes());
        await once('meanwhile');
      }
      const bytes = Buffer.concat(parts);
      const sha256 = sha256OfBytes(bytes);
      vault.bytes.set(`${folder}/${sha256}`, bytes);
      await once('late');
      return { sha256, bytes: bytes.byteLength };
    },
  };
  const making = {
    ...services,
    archives,
    evaluations: { ofApplication: async () => [] },
    prepared: services.prepared,
    rules: [],
    verifier: new Uint8Array([1]),
    digestBytes: sha256OfBytes,
    vault: {
      document: async (folder: string, sha256: string) => vault.bytes.get(`${folder}/documents/${sha256}.json`),
      file: async (folder: string, sha256: string) => vault.bytes.get(`${folder}/${sha256}`),
    },
  };
  return {
    ...desk,
    step,
    make: () => makeDossier(making, fact),
    made: async () =>
      (await facts()).filter((one): one is FactOf<'round-dossier-made'> => one.type === 'round-dossier-made'),
    /** Does a dossier in the vault name the person? */
    naming: () =>
      [...vault.bytes].filter(
        ([key, bytes]) => key.startsWith(dossierFolder(round.id)) && Buffer.from(bytes).includes(wang.name),
      ),
  };
}

describe('N5 an erasure while a dossier is made', () => {
  it('names the person where nobody was erased', async () => {
    const { make, made, naming } = await ordered();
    await make();
    expect(await made()).toHaveLength(1);
    expect(naming()).toHaveLength(1);
  });

  it('is made anew where the person is erased while its files are read: nothing of it reached the vault', async () => {
    const { make, made, naming, step, erase } = await ordered();
    step.meanwhile = () => erase();
    await make();
    expect(await made()).toHaveLength(1);
    expect(naming()).toEqual([]);
  });

  it('is made anew where the person is erased while it is being kept; what the record names is without them', async () => {
    const { services, vault, make, made, naming, step, erase } = await ordered();
    step.late = () => erase();
    await make();
    const [{ data } = { data: { sha256: '' } }, ...others] = await made();
    expect(others).toEqual([]);
    expect(naming()).toHaveLength(1);
    expect(naming().map(([key]) => key)).not.toContain(`${dossierFolder(round.id)}/${data.sha256}`);
    // What was kept of the first try is in no record: the next day's job takes it.
    await retain({ ...services, eraser: vault, log: new RecordingLog() }, new Date('2025-06-02T01:00:00Z'));
    expect([...vault.bytes.keys()].filter((key) => key.startsWith(dossierFolder(round.id)))).toEqual([
      `${dossierFolder(round.id)}/${data.sha256}`,
    ]);
  });

  it('is taken where it is finished between the redaction and the fact, and made again it is without them', async () => {
    const { make, made, naming, erase } = await ordered();
    const outcome = await erase('erase', async () => {
      await make();
      return hash;
    });
    expect(outcome).toMatchObject({ done: { dossiers: 1 } });
    expect(naming()).toEqual([]);
    await make();
    expect(await made()).toHaveLength(2);
    expect(naming()).toEqual([]);
  });

  it('a message that comes twice makes one dossier', async () => {
    const { make, made } = await ordered();
    await make();
    await make();
    expect(await made()).toHaveLength(1);
  });
});
