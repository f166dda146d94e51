import { expect, it } from 'vitest';
import * as z from 'zod';
import { dossierFolder } from '#cases/dossiers.ts';
import { eraseDossiersOf } from '#cases/erasure-services.ts';
import { recordOnRound } from '#cases/round-records.ts';
import { linkDossier, listDossiers, orderDossier } from '#functions/http-bureau/dossiers.ts';
import { caller } from '../support/application-steps.ts';
import { bureauDesk, problemOf } from '../support/bureau-desk.ts';

const [one, other] = ['a'.repeat(32), 'b'.repeat(32)] as const;
const orderedSchema = z.object({ dossierId: z.string() });
const listedSchema = z.object({ dossiers: z.array(z.object({ dossierId: z.string(), gone: z.boolean() })) });

async function desk() {
  const made = bureauDesk();
  const { services, request, vault } = made;
  const ordered = async (id: string): Promise<string> => {
    made.put(id, `项目${id[0]}`, { status: 'recommended' });
    const { body } = await orderDossier(services, request(), { applicationIds: [id] });
    return orderedSchema.parse(body).dossierId;
  };
  return {
    ...made,
    ordered,
    async finished(id: string): Promise<string> {
      const dossierId = await ordered(id);
      const sha256 = id.repeat(2);
      vault.bytes.set(`${dossierFolder(services.round.id)}/${sha256}`, new Uint8Array([1]));
      const data = { dossierId, sha256, bytes: 1, applications: 1 };
      await recordOnRound(services, caller(dossierId), { type: 'round-dossier-made', version: 1, data });
      return dossierId;
    },
    listed: async () => listedSchema.parse((await listDossiers(services, request())).body).dossiers,
    link: (dossierId: string) => problemOf(linkDossier(services, request({ dossierId }))),
  };
}

it('a dossier that was erased with a case in it says so, and gives no link that leads nowhere', async () => {
  const { services, vault, finished, listed, link } = await desk();
  const [erased, kept] = [await finished(one), await finished(other)];
  expect(await link(erased)).toBeUndefined();
  await eraseDossiersOf({ ...services, eraser: vault }, one);
  expect(await listed()).toEqual([
    { dossierId: kept, gone: false },
    { dossierId: erased, gone: true },
  ]);
  expect(await link(erased)).toBe('dossier-erased');
  expect(await link(kept)).toBeUndefined();
});

it('a dossier that is being made is not gone', async () => {
  const { ordered, listed, link } = await desk();
  const dossierId = await ordered(one);
  expect(await listed()).toEqual([{ dossierId, gone: false }]);
  expect(await link(dossierId)).toBe('dossier-not-made');
});
