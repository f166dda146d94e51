import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CertifiedTimes } from '#domain/certified-time.ts';
import { hash } from '../domain/fixtures.ts';
import { at } from '../support/application-steps.ts';
import type { TablePorts } from '../support/table-ports.ts';
import type { OpenTable } from './open-table.ts';

/** What the service of listed applications keeps beside their records. */
export function serviceContract(open: OpenTable): void {
  let ports: TablePorts;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ ports, stop: close } = await open());
  });
  afterAll(() => close());

  const time = (certificateId: string) => ({
    applicationId: 'a1',
    certificateId,
    as: 'service-time' as const,
    spans: [{ from: '2025-05-01', to: '2025-05-03', days: 2 }],
    marks: { mobile: hash },
  });
  const write = async (key: string, before: CertifiedTimes, certificateId: string) =>
    (
      await ports.store.save({
        command: { key, contentHash: key },
        changes: [],
        certified: [{ before, times: [...before.times, time(certificateId)] }],
      })
    ).outcome;

  describe('what is certified to people of one name', () => {
    it('R44 is read and written as one: of two certificates at once, one is decided anew', async () => {
      const none = await ports.certified.load('k1');
      expect(none).toEqual({ key: 'k1', version: 0, times: [] });
      const both = await Promise.all([write('certify-1', none, 'c1'), write('certify-2', none, 'c2')]);
      expect(both.toSorted()).toEqual(['changed-meanwhile', 'saved']);
      const one = await ports.certified.load('k1');
      expect(one.version).toBe(1);
      expect(await write('certify-3', one, 'c3')).toBe('saved');
      expect((await ports.certified.load('k1')).times.map(({ certificateId }) => certificateId)).toContain('c3');
      expect(await ports.certified.load('k2')).toEqual({ key: 'k2', version: 0, times: [] });
    });
  });

  it('a draft of the service is another than the draft of the form', async () => {
    const draft = { version: 1, documentSha256: hash, savedAt: at };
    const saveKey = { key: 'k', content: 'c' };
    expect(await ports.serviceDrafts.saveDraft('s1', { expectedVersion: 0, of: 1, draft, saveKey })).toBe('saved');
    expect(await ports.drafts.loadDraft('s1')).toBeUndefined();
    expect(await ports.serviceDrafts.loadDraft('s1')).toEqual(draft);
  });
}
