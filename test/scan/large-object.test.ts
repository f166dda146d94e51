import { expect, it } from 'vitest';
import { sha256OfBytes, sha256OfText } from '#adapters/system/runtime.ts';
import type { Scan } from '#domain/scan.ts';
import { type GateServices, gateScan } from '#functions/on-scan-uploaded/gate-scan.ts';
import { round } from '../domain/fixtures.ts';

const never = async (): Promise<never> => {
  throw new Error('not to be asked');
};
const declared = { name: 'scan.pdf', bytes: 1000, mediaType: 'application/pdf' as const };

it('F9 an object of 200 MB is refused by its header: the gate never loads a byte of it', async () => {
  let scan: Scan = {
    uploadId: 'u1',
    formVersion: 1,
    status: 'uploading',
    version: 1,
    declared: [declared, declared],
    arrived: [],
    createdAt: '2025-01-20T01:00:00.000Z',
    createdBy: 'm1',
  };
  const head = { bytes: 200 * 1024 * 1024, mediaType: 'application/pdf', multipart: false, versionId: 'v1' };
  const services: GateServices = {
    store: {
      loadApplication: never,
      loadSummary: never,
      loadRound: never,
      loadRelease: never,
      save: never,
      history: never,
      findCommand: never,
    },
    scans: {
      createScan: never,
      loadScan: async () => scan,
      listScans: never,
      updateScan: async (_owner, _before, after) => {
        scan = after;
        return true;
      },
    },
    intake: { head: async () => ({ ...head, receivedAt: '2025-01-20T01:00:00.000Z' }), read: never },
    vault: { keep: never },
    bucket: 'intake',
    round,
    digest: sha256OfText,
    sha256: sha256OfBytes,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined, count: () => undefined },
  };
  await gateScan(services, { bucket: 'intake', key: 'intake/applications/a1/u1/1', versionId: 'v1' });
  expect(scan.arrived).toMatchObject([{ number: 1, findings: ['file-too-large'] }]);
});
