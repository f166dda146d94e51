import { describe, expect, it } from 'vitest';
import { findingsRequest, issueRequest } from '#api/schemas.ts';
import { reasonRequest } from '#api/schemas-of-filing.ts';
import type { Application } from '#domain/application.ts';
import type { Scan } from '#domain/scan.ts';
import { takePublication } from '#functions/http-bureau/publication.ts';
import { issue } from '#functions/http-reviewer/issue-summary.ts';
import { place } from '#functions/http-reviewer/placement.ts';
import { bodyQueue } from '#functions/http-reviewer/read-review.ts';
import { sendBack } from '#functions/http-reviewer/return-and-transfer.ts';
import { rank, reviewFindings } from '#functions/http-reviewer/review-application.ts';
import type { ReviewerServices } from '#functions/http-reviewer/reviewer-services.ts';
import { ProblemError } from '#lambda/problem.ts';
import { readable } from '#lambda/reviewed-case.ts';
import { formOf } from '#rounds/forms.ts';
import { bodyId, round } from '../domain/fixtures.ts';
import { at } from '../support/application-steps.ts';
import { bureauDesk } from '../support/bureau-desk.ts';
import { reviewerRequest } from '../support/reviewer-request.ts';
import { inMemoryPorts } from '../support/table-ports.ts';

const id = 'a'.repeat(32);

/** A filed case of a body, with a scan of which the machine said one thing. */
async function filed() {
  const desk = bureauDesk();
  const { scans, forms, mails, members } = inMemoryPorts();
  const services: ReviewerServices = {
    ...desk.services,
    scans,
    forms,
    mails,
    members,
    vault: desk.vault,
    form: (kind) => formOf(round.id, kind),
    intake: { presign: async () => ({ url: '', fields: {} }) },
    clock: { now: () => new Date(at) },
    random: { salt: () => 's'.repeat(22), id: () => id },
    originals: false,
  };
  desk.put(id, '演示项目', { status: 'submitted', bodyId, uploadId: 'u1' });
  const content = { readerVersion: '1', verdict: 'accepted', findings: [{ code: 'seal-uncertain' }], pages: [] };
  const evidenceSha256 = await desk.vault.putDocument(`applications/${id}`, { salt: 's', content });
  const scan: Scan = {
    uploadId: 'u1',
    formVersion: 1,
    status: 'judged',
    version: 1,
    declared: [],
    arrived: [],
    createdAt: at,
    createdBy: 'm1',
    evidenceSha256,
  };
  await scans.createScan({ kind: 'application', id }, scan);
  return { desk, services };
}

/** What a refused request is told: its code, and each fault with its place. */
async function told(asked: Promise<unknown>): Promise<unknown> {
  try {
    await asked;
    return 'done';
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { code: error.problem.code, ...error.problem.extra };
  }
}

describe('a person’s word on findings', () => {
  const faultsOf = (given: object) =>
    findingsRequest.safeParse({ note: '已核对', ...given }).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it.each([
    [{ confirmed: ['seal-uncertain'] }, []],
    [{}, ['confirmed']],
    [{ confirmed: ['a'], overridden: ['a'] }, ['overridden']],
    [{ confirmed: ['a', 'a'] }, ['overridden']],
  ])('names each once, and at least one: %j', (given, faults) => {
    expect(faultsOf(given)).toEqual(faults);
  });

  it('is taken of what the machine said, and of nothing else', async () => {
    const { services } = await filed();
    const say = (confirmed: string[], overridden: string[] = []) =>
      told(
        reviewFindings(services, reviewerRequest(`body:${bodyId}`, { applicationId: id }), {
          confirmed,
          overridden,
          note: '已核对',
        }),
      );
    expect(await say(['seal-uncertain'], ['evil'])).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'overridden.0' }],
    });
    expect(await say(['seal-uncertain'])).toBe('done');
  });
});

it('the lists show what their links open: what was filed at some time', async () => {
  const { services, desk } = await filed();
  const put = (name: string, status: Application['status'], more: Partial<Application>) =>
    desk.put(name.repeat(32), '演示项目', { status, bodyId, ...more });
  put('b', 'withdrawn', { uploadId: undefined });
  put('c', 'lapsed', { uploadId: undefined });
  put('d', 'lapsed', { uploadId: undefined, resumesAt: 'submitted' });
  put('e', 'withdrawn', { uploadId: 'u1' });
  put('f', 'drafting', { uploadId: undefined, resumesAt: 'submitted' });
  const request = reviewerRequest(`body:${bodyId}`, { bodyId });
  const { body } = await bodyQueue(services, request);
  const shown: string[] = Object(body).applications.map(({ id: one }: { id: string }) => one);
  expect(shown.map((one) => one[0])).toEqual(['a', 'd', 'e', 'f']);
  const opened = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) =>
    told(readable(services, reviewerRequest(`body:${bodyId}`, { applicationId: name.repeat(32) }))),
  );
  const found = (await Promise.all(opened)).map((one) => one === 'done');
  expect(found).toEqual([true, false, false, true, true, true]);
});

describe('a case as it was looked at', () => {
  const asking = (key: string, ifMatch: number | undefined) => ({
    ...reviewerRequest(`body:${bodyId}`, { applicationId: id }),
    idempotencyKey: key,
    ifMatch,
  });
  const note: Parameters<typeof sendBack>[2] = { note: '请补充', fields: [], everything: true };

  it('is returned as it was seen, and not as a colleague has changed it meanwhile', async () => {
    const { services, desk } = await filed();
    expect(await told(rank(services, asking('k1-k1-k1', 3), { rank: 1 }))).toMatchObject({ code: 'stale-version' });
    expect(await told(sendBack(services, asking('k2-k2-k2', 3), note))).toEqual({ code: 'stale-version' });
    expect(desk.store.applications.get(`application/${id}`)?.stored.state.status).toBe('submitted');
    expect(await told(sendBack(services, asking('k3-k3-k3', 4), note))).toBe('done');
    // The same request again is answered as the first, though the case has gone on since.
    expect(await told(sendBack(services, asking('k3-k3-k3', 4), note))).toBe('done');
  });

  it('is placed as it was seen; who names no version goes by what stands', async () => {
    const { services, desk } = await filed();
    desk.put(id, '演示项目', { status: 'nominated', bodyId, uploadId: 'u1' });
    expect(await told(place(services, asking('k4-k4-k4', 3)))).toEqual({ code: 'stale-version' });
    expect(await told(place(services, asking('k5-k5-k5', undefined)))).toBe('done');
  });
});

describe('R37 the summary’s header', () => {
  const header = {
    reportDate: '2025-01-24',
    contact: { name: '李晓燕', phone: '021-12345678', mobile: '13800000001' },
  };
  const withContact = (contact: object) =>
    issueRequest.safeParse({ ...header, contact: { ...header.contact, ...contact } });

  it.each(['\u3164\u3164', '李\n晓燕', '李\t晓燕', '李\u200B', ' 李 '])('takes no %j for a name', (name) => {
    expect(withContact({ name }).success).toBe(false);
  });

  it('keeps name and numbers as a form does', () => {
    const given = { name: '李 晓燕', phone: '021 1234 5678', mobile: '+86 138-0000-0001' };
    expect(withContact(given).data?.contact).toEqual({ name: '李晓燕', phone: '02112345678', mobile: '13800000001' });
  });

  it.each(['2024-12-31', '2026-01-21', '9999-12-31'])('R37 is not dated %s', async (reportDate) => {
    const { services } = await filed();
    const request = { ...reviewerRequest(`body:${bodyId}`, { bodyId }), receivedAt: '2025-01-20T01:00:00.000Z' };
    const body = { ...issueRequest.parse(header), reportDate };
    expect(await told(issue(services, request, body))).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: 'reportDate', message: expect.stringContaining('2025-01-01至2026-01-20') }],
    });
  });

  it('C21 its reasons, and those for a scan, hold no identity number', () => {
    const note = '由110105 19491231 002X负责';
    expect(issueRequest.safeParse({ ...header, justifications: [{ rule: 'R33', note }] }).success).toBe(false);
    expect(reasonRequest.safeParse({ note }).success).toBe(false);
    expect(reasonRequest.safeParse({ note: '印泥较浅' }).success).toBe(true);
  });
});

it('the list to publish is one of two', async () => {
  const { desk } = await filed();
  const take = (list: string) => told(takePublication(desk.services, { ...desk.request(), query: { list } }));
  expect(await take('evil')).toMatchObject({ code: 'invalid-request', errors: [{ field: 'list' }] });
  expect(await take('listed')).toBe('done');
});
