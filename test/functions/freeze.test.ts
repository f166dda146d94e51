import { expect, it } from 'vitest';
import { formDocument, formDocumentSchema } from '#domain/form-document.ts';
import { maskPhones } from '#domain/personal-data.ts';
import type { ApplicantServices } from '#functions/http-applicant/applicant-services.ts';
import { freeze } from '#functions/http-applicant/change-own.ts';
import { check } from '#functions/http-applicant/check-draft.ts';
import { formOf } from '#rounds/forms.ts';
import { round } from '../domain/fixtures.ts';
import { at, begin, openRound } from '../support/application-steps.ts';
import { bureauDesk, problemOf } from '../support/bureau-desk.ts';
import { filedWith, formContent } from '../support/form-content.ts';
import { inMemoryPorts } from '../support/table-ports.ts';

const id = 'a'.repeat(32);
const salt = 's'.repeat(22);

/** A unit with a draft as it was typed. */
async function drafted(typed: Record<string, unknown>) {
  const desk = bureauDesk();
  const ports = inMemoryPorts();
  const services: ApplicantServices = {
    ...desk.services,
    ...ports,
    form: (kind) => formOf(round.id, kind),
    intake: { presign: async () => ({ url: '', fields: {} }) },
    signer: { sign: async () => ({ signature: '', keyId: '' }), publicKey: async () => '' },
    clock: { now: () => new Date(at) },
    random: { salt: () => salt, id: () => id },
  };
  await openRound(services);
  const content = formContent('service-team', { ...filedWith({ bodyId: 'district-310101' }), ...typed });
  await begin(services, id, String(content['creditCode']));
  const parts = formDocument({ salt, content, justifications: [] });
  const documentSha256 = await desk.vault.putDocument(`applications/${id}`, parts);
  const draft = { version: 1, documentSha256, savedAt: at };
  await services.drafts.saveDraft(id, { of: 1, expectedVersion: 0, draft, saveKey: { key: 'k', content: 'c' } });
  const request = {
    ...desk.request({ applicationId: id }, { now: at, unit: String(content['creditCode']) }),
    ifMatch: 1,
  };
  const frozen = async (): Promise<unknown> => {
    const { body } = await freeze(services, request);
    const { formSha256 } = (await services.store.loadApplication(id))?.state ?? {};
    expect(body).toMatchObject({ status: 'awaiting-scan', formSha256 });
    const kept = await desk.vault.getDocument(`applications/${id}`, formSha256 ?? '');
    return { ...formDocumentSchema().parse(kept), formSha256, documentSha256 };
  };
  return { services, request, draft, frozen };
}

it('what is frozen is canonical, whatever way it was typed; the draft stays as it is', async () => {
  const { services, draft, frozen } = await drafted({
    contactMobile: '+86 138 1234 5678',
    contactPhone: '021 6123 4567',
  });
  const form = await frozen();
  expect(form).toMatchObject({ content: { contactMobile: '13812345678', contactPhone: '02161234567' } });
  expect(JSON.stringify(maskPhones(form))).not.toMatch(/13812345678|02161234567/);
  expect(await services.drafts.loadDraft(id)).toEqual(draft);
});

it('a draft that is canonical is frozen as the document that it is', async () => {
  const { frozen } = await drafted({});
  const { formSha256, documentSha256 } = Object(await frozen());
  expect(formSha256).toBe(documentSha256);
});

it('R21 a place beyond the city is found in the check and when freezing, however its code is typed', async () => {
  const { services, request } = await drafted({ places: [{ region: '32 0500', address: '苏州市某路1号' }] });
  const { body } = await check(services, request);
  expect(JSON.stringify(body)).toContain('"R21"');
  expect(await problemOf(freeze(services, request))).toBe('warnings-unjustified');
});
