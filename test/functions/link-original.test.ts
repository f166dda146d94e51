import { describe, expect, test } from 'vitest';
import { linkOriginal } from '#functions/http-reviewer/link-original.ts';
import { DocumentMissingError } from '#adapters/s3/documents.ts';
import type { AccessEntry } from '#ports/access-log.ts';
import { act, begin, openRound, scanOf, servicesOn } from '../support/application-steps.ts';
import { reviewerRequest } from '../support/reviewer-request.ts';
import { bodyId, files, hash } from '../domain/fixtures.ts';
import { InMemoryRecordStore } from '../fakes/in-memory-record-store.ts';
import { InMemoryScanStore } from '../fakes/in-memory-scan-store.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';

const [file] = files;
const sha256 = file?.sha256 ?? '';

async function submitted(originals: boolean) {
  const services = servicesOn(new InMemoryRecordStore(new InMemoryScanStore()));
  await openRound(services);
  await begin(services, 'a1');
  await act(services, 'a1', { name: 'freeze', formSha256: hash });
  await act(services, 'a1', scanOf('u1'));
  const logged: AccessEntry[] = [];
  const access = {
    record: async (entry: AccessEntry): Promise<void> => void logged.push(entry),
    ofDay: async (): Promise<AccessEntry[]> => logged,
  };
  const vault = new InMemoryVault();
  vault.bytes.set(`applications/a1/${sha256}`, new Uint8Array([1]));
  const asked = (office: string) =>
    linkOriginal({ ...services, vault, access, originals }, reviewerRequest(office, { applicationId: 'a1', sha256 }));
  return { asked, logged, vault };
}

describe('F12 a file as it was sent', () => {
  test('is handed to its reviewer where a scanner has looked at it, and that is logged', async () => {
    const { asked, logged } = await submitted(true);
    const { body } = await asked(`body:${bodyId}`);
    expect(JSON.stringify(body)).toContain(sha256);
    expect(logged.map(({ kind, detail }) => [kind, detail])).toEqual([['file-downloaded', sha256]]);
  });

  test('that was erased has no link, and nothing is logged (N5)', async () => {
    const { asked, logged, vault } = await submitted(true);
    vault.bytes.clear();
    await expect(asked(`body:${bodyId}`)).rejects.toThrow(DocumentMissingError);
    expect(logged).toEqual([]);
  });

  test('is handed to nobody where none has: there are pictures of its pages', async () => {
    const { asked, logged } = await submitted(false);
    await expect(asked(`body:${bodyId}`)).rejects.toMatchObject({ problem: { code: 'original-not-scanned' } });
    expect(logged).toEqual([]);
  });

  test('a stranger is told the same as for a case that does not exist', async () => {
    for (const originals of [true, false]) {
      const { asked } = await submitted(originals);
      await expect(asked('body:district-000000')).rejects.toMatchObject({ problem: { code: 'not-found' } });
    }
  });
});
