import { describe, expect, it } from 'vitest';
import { sha256OfBytes, sha256OfText } from '#adapters/system/runtime.ts';
import { recordFacts } from '#domain/chain.ts';
import { evolveApplication } from '#domain/application.ts';
import type { LetterPaper } from '#domain/service-paper.ts';
import { type ServiceFact, serviceOf } from '#domain/service.ts';
import { recording } from '#cases/caller.ts';
import { expertMarks } from '#cases/expert-marks.ts';
import { printPaper } from '#functions/on-service-paper-issued/print-paper.ts';
import { ContractBreach } from '#lambda/failures.ts';
import { hash, inStatus, round } from '../domain/fixtures.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';
import { caller } from '../support/application-steps.ts';
import { inMemoryPorts } from '../support/table-ports.ts';

const paper: LetterPaper = {
  paper: 'letter',
  number: 'ZJFW-2025-1',
  issuedAt: '2025-06-12',
  issuer: '上海市黄浦区人力资源和社会保障局',
  person: { name: '王建国', employer: '示例单位' },
  unit: '演示单位',
  project: '演示项目',
  kind: 'service-team',
  level: 'municipal',
  year: 2025,
  notice: { title: '通知', date: '2025-01-14', clause: '原单位职级、工资福利和岗位保留不变' },
};

/** A listed application with a letter, and with a certificate that was revoked before it was printed. */
async function world() {
  const { store } = inMemoryPorts();
  const vault = new InMemoryVault();
  const documentSha256 = await vault.putDocument('applications/a1', { salt: 's', content: paper });
  const issued = [
    { type: 'service-letter-issued', version: 1, data: { letterId: 'l1', row: 0, documentSha256 } },
    {
      type: 'service-certificate-issued',
      version: 1,
      data: { certificateId: 'c1', row: 0, as: 'service-time', reportVersion: 1, documentSha256 },
    },
    { type: 'service-certificate-revoked', version: 1, data: { certificateId: 'c1', noteSha256: hash } },
  ] as const satisfies readonly ServiceFact[];
  const by = caller('issue');
  const facts = recordFacts({ sequence: 0, hash: '' }, issued, {
    recording: recording(by, 'application/a1', round.id),
    digest: sha256OfText,
  });
  const after = issued.reduce(evolveApplication, inStatus('listed'));
  await store.save({
    command: by.command,
    changes: [{ kind: 'application', before: undefined, legalStatuses: [], facts, after }],
  });
  let printed = 0;
  const services = {
    store,
    round,
    digest: sha256OfText,
    documents: vault,
    vault,
    sha256: sha256OfBytes,
    print: async () => {
      printed += 1;
      return { pdf: new TextEncoder().encode('pdf') };
    },
  };
  const stands = async () => serviceOf((await store.loadApplication('a1'))?.state ?? {});
  return { services, facts, stands, times: () => printed };
}

describe('a paper that was issued', () => {
  it('B1 is printed once, however often its event comes', async () => {
    const { services, facts, stands, times } = await world();
    const [letter] = facts;
    if (!letter) throw new Error('it was issued');
    await printPaper(services, letter);
    await printPaper(services, letter);
    expect(times()).toBe(1);
    expect((await stands()).letters).toMatchObject([{ id: 'l1', pdfSha256: sha256OfBytes(Buffer.from('pdf')) }]);
    expect(await services.store.history({ kind: 'application', id: 'a1' })).toHaveLength(4);
  });

  it('is not printed when it was revoked before', async () => {
    const { services, facts, stands, times } = await world();
    const certificate = facts[1];
    if (!certificate) throw new Error('it was issued');
    await printPaper(services, certificate);
    expect(times()).toBe(0);
    expect((await stands()).certificates[0]).not.toHaveProperty('pdfSha256');
  });

  it('is what the queue carries, and nothing else', async () => {
    const { services, facts } = await world();
    const other = facts[2];
    if (!other) throw new Error('it was revoked');
    await expect(printPaper(services, other)).rejects.toBeInstanceOf(ContractBreach);
  });
});

describe('R44 people behind hashes', () => {
  const secret = { salt: 'a'.repeat(22), digest: sha256OfText };

  it('are known again whatever spaces and widths their names were typed with', () => {
    const one = expertMarks({ name: '王 建国', mobile: '13800000001' }, secret);
    expect(expertMarks({ name: '王建国', mobile: '１３８00000001' }, secret)).toEqual(one);
    expect(expertMarks({ name: '王建国', mobile: '13800000001' }, { ...secret, salt: 'b'.repeat(22) })).not.toEqual(
      one,
    );
  });

  it('cannot be compared by what was not filled in', () => {
    expect(expertMarks({ name: '王建国', employer: ' ' }, secret).marks).toEqual({});
  });
});
