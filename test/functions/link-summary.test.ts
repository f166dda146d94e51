import { describe, expect, it } from 'vitest';
import { linkPrintedSummary } from '#functions/http-reviewer/stamped-summary.ts';
import type { AccessEntry } from '#ports/access-log.ts';
import { at } from '../support/application-steps.ts';
import { reviewerRequest } from '../support/reviewer-request.ts';
import { sha, summaryOf } from '../domain/cases.ts';
import { bodyId, round } from '../domain/fixtures.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';

const printed = {
  formVersion: 2,
  formSha256: sha('document'),
  pdfSha256: sha('pdf'),
  xlsxSha256: sha('xlsx'),
  expectationSha256: sha('expectation'),
  pages: 1,
  warnings: [],
  issuedAt: at,
  causedBy: 'f1',
};

function setting(documentSha256: string | undefined = sha('document')) {
  const logged: AccessEntry[] = [];
  const vault = new InMemoryVault();
  for (const twin of ['pdf', 'xlsx']) vault.bytes.set(`summaries/${round.id}/${bodyId}/${sha(twin)}`, new Uint8Array());
  const services = {
    round,
    store: {
      loadSummary: async () => ({
        state: summaryOf({ status: 'issued', version: 2, ...(documentSha256 ? { documentSha256 } : {}) }),
        head: { sequence: 1, hash: '' },
      }),
    },
    forms: { loadForm: async (_owner: unknown, version: number) => (version === 2 ? printed : undefined) },
    vault,
    access: { record: async (entry: AccessEntry) => void logged.push(entry), ofDay: async () => logged },
  };
  const take = (sha256: string, office = `body:${bodyId}`) =>
    linkPrintedSummary(services, reviewerRequest(office, { bodyId, sha256 }));
  return { take, logged };
}

describe('the printed summary, with the numbers of its contacts', () => {
  it.each(['pdf', 'xlsx'])('is handed to its body as %s, and who takes it is logged', async (twin) => {
    const { take, logged } = setting();
    expect(JSON.stringify((await take(sha(twin))).body)).toContain(sha(twin));
    expect(logged).toMatchObject([
      { kind: 'file-downloaded', memberId: 'm1', subject: `summary/${round.id}/${bodyId}`, detail: sha(twin) },
    ]);
  });

  it('is handed to nobody else, nor any other file, and nothing is logged', async () => {
    const { take, logged } = setting();
    await expect(take(sha('pdf'), 'body:district-000000')).rejects.toMatchObject({ problem: { code: 'not-found' } });
    await expect(take(sha('another'))).rejects.toMatchObject({ problem: { code: 'not-found' } });
    expect(logged).toEqual([]);
  });

  it('is handed out no more once its placed set changed', async () => {
    const { take, logged } = setting('');
    await expect(take(sha('pdf'))).rejects.toMatchObject({ problem: { code: 'summary-not-issued' } });
    expect(logged).toEqual([]);
  });
});
