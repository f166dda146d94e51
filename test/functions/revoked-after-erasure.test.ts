import { expect, it } from 'vitest';
import { expertMarks } from '#cases/expert-marks.ts';
import { certify, revoke } from '#functions/http-service/certify.ts';
import { serviceDesk, wang } from '../support/service-desk.ts';

it('R44 N5 a certificate of somebody who was erased is revoked like any other: their time is free again', async () => {
  const { services, request, erase, service, named, salted } = await serviceDesk();
  await certify(services, request(), { rows: [0], as: 'continuing-education' });
  const { key } = expertMarks({ name: wang.name }, salted);
  expect((await services.certified.load(key)).times).toHaveLength(1);
  await erase();
  expect(named()).toEqual([]);
  const [{ id: paperId = '' } = {}] = (await service()).certificates;
  await revoke(services, request({ paperId }), { note: '开具有误' });
  expect((await service()).certificates).toMatchObject([{ revoked: true }]);
  expect((await services.certified.load(key)).times).toEqual([]);
});

it('R44 a certificate of before its key was kept is revoked by the name that stands on it', async () => {
  const { services, request, service, vault, salted } = await serviceDesk();
  await certify(services, request(), { rows: [0], as: 'continuing-education' });
  const [{ id: paperId = '', documentSha256 = '' } = {}] = (await service()).certificates;
  const key = `applications/a1/documents/${documentSha256}.json`;
  const { timeKey: _then, ...rest } = JSON.parse(new TextDecoder().decode(vault.bytes.get(key))).content;
  vault.bytes.delete(key);
  await vault.putRedacted('applications/a1', documentSha256, { salt: '', content: rest });
  await revoke(services, request({ paperId }), { note: '开具有误' });
  const { key: ofName } = expertMarks({ name: wang.name }, salted);
  expect((await services.certified.load(ofName)).times).toEqual([]);
});
