import { expect, it } from 'vitest';
import { pageViews } from '#cases/page-views.ts';
import { redacted } from '#domain/redaction.ts';
import { requireUnerased } from '#functions/http-service/paper-parts.ts';
import { DocumentMissingError } from '#adapters/s3/documents.ts';
import { ProblemError } from '#lambda/problem.ts';
import type { LetterPaper } from '#domain/service-paper.ts';
import type { Scan } from '#domain/scan.ts';
import { sha256OfBytes } from '#adapters/system/runtime.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';

const letter = (name: string): LetterPaper => ({
  paper: 'letter',
  number: '2025-1',
  issuedAt: '2025-06-30',
  issuer: '黄浦区人力资源和社会保障局',
  person: { name, employer: '甲医院' },
  unit: '乙医院',
  project: '服务团',
  kind: 'service-team',
  level: 'municipal',
  year: 2025,
  notice: { title: '通知', date: '2025-01-20', clause: '' },
});

it('N5 no letter or certificate is printed with the mark of an erasure in the place of a name', () => {
  expect(() => requireUnerased(letter('张三'))).not.toThrow();
  try {
    requireUnerased(letter(redacted));
    expect.unreachable();
  } catch (error) {
    expect(error instanceof ProblemError && [error.problem.status, error.problem.code]).toEqual([
      410,
      'personal-data-erased',
    ]);
  }
});

it('N5 the pages of a scan whose pictures were erased have no links that lead nowhere', async () => {
  const vault = new InMemoryVault();
  const owner = { kind: 'application', id: 'a' } as const;
  const bytes = new TextEncoder().encode('picture');
  const sha256 = sha256OfBytes(bytes);
  await vault.keep('applications/a', { sha256, mediaType: 'image/webp', bytes });
  const page = { index: 0, thumbnailSha256: sha256, viewSha256: sha256 };
  const content = { readerVersion: '1', verdict: 'accepted', findings: [], pages: [page] };
  const evidenceSha256 = await vault.putDocument('applications/a', { salt: 's', content });
  const scan: Scan = {
    uploadId: 'u',
    formVersion: 1,
    status: 'judged',
    version: 1,
    declared: [],
    arrived: [],
    createdAt: '2025-01-20T01:00:00.000Z',
    createdBy: 'm1',
    evidenceSha256,
  };
  const asked = () => pageViews({ documents: vault, vault }, owner, { scan, phones: true });
  expect((await asked()).pages[0]?.view).toContain(sha256);
  vault.bytes.delete(`applications/a/${sha256}`);
  await expect(asked()).rejects.toThrow(DocumentMissingError);
});
