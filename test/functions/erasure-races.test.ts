import { describe, expect, it } from 'vitest';
import { sha256OfBytes, sha256OfText } from '#adapters/system/runtime.ts';
import { recordFacts } from '#domain/chain.ts';
import { evolveApplication } from '#domain/application.ts';
import { type ServiceFact, serviceOf } from '#domain/service.ts';
import type { Fact } from '#events/catalogue.ts';
import { recording } from '#cases/caller.ts';
import { erasePerson } from '#cases/erase-person.ts';
import { linkReviewedPaper } from '#functions/http-service/link-paper.ts';
import { writeLetters } from '#functions/http-service/write-letters.ts';
import { printPaper } from '#functions/on-service-paper-issued/print-paper.ts';
import { clausesOf } from '#rounds/clauses.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { hash, inStatus, round } from '../domain/fixtures.ts';
import { InMemoryVault } from '../fakes/in-memory-vault.ts';
import { caller } from '../support/application-steps.ts';
import { problemOf } from '../support/bureau-desk.ts';
import { inMemoryPorts } from '../support/table-ports.ts';

const folder = 'applications/a1';
const wang = { name: '王建国' };
const encode = (text: string) => new TextEncoder().encode(text);
const content = {
  projectName: '演示项目',
  experts: [
    { name: '王建国', employer: '甲医院', mobile: '13800000001' },
    { name: '李四', employer: '乙医院', mobile: '13800000002' },
  ],
};
const activity = {
  from: '2025-03-01',
  to: '2025-03-05',
  place: '演示',
  content: '义诊',
  days: 5,
  participants: 10,
  experts: [
    { row: 0, days: 5 },
    { row: 1, days: 5 },
  ],
};

/** A listed application of the bureau's own route, whose service is confirmed. */
async function world() {
  const ports = inMemoryPorts();
  const { store } = ports;
  const vault = new InMemoryVault();
  const formSha256 = await vault.putDocument(folder, { salt: 's', content });
  const reportSha256 = await vault.putDocument(folder, { salt: 's', content: { activities: [activity] } });
  const served = [
    {
      type: 'service-reported',
      version: 1,
      data: { reportVersion: 1, reportSha256, days: 5, personTimes: 2, short: [] },
    },
    { type: 'service-confirmed', version: 1, data: { reportVersion: 1, by: 'bureau' } },
  ] as const satisfies readonly ServiceFact[];
  const by = caller('serve');
  const facts = recordFacts({ sequence: 0, hash: '' }, served, {
    recording: recording(by, 'application/a1', round.id),
    digest: sha256OfText,
  });
  const listed = { ...inStatus('listed'), bodyId: 'bureau', formSha256, uploadId: 'u1' };
  const after = served.reduce(evolveApplication, listed);
  const labels = { projectName: '演示项目', applicantName: '演示单位' };
  await store.save({
    command: by.command,
    changes: [{ kind: 'application', before: undefined, legalStatuses: [], facts, after, labels }],
  });
  const services = {
    ...ports,
    round,
    rules: ruleDataOf(round.id),
    clauses: clausesOf(round.id),
    digest: sha256OfText,
    documents: vault,
    vault,
    access: { record: async () => undefined },
    salt: { salt: async () => 'the salt of the house' },
    random: { salt: () => 'random' },
  };
  let keys = 0;
  const request = (params: Readonly<Record<string, string>> = {}) => {
    const membership = { memberId: 'o', name: '演示', email: 'o@example.test', status: 'active' } as const;
    keys += 1;
    return {
      routeKey: 'TEST /service',
      params: { applicationId: 'a1', ...params },
      query: {},
      member: { id: 'o', memberships: [{ ...membership, office: 'bureau', role: 'bureau-officer' as const }] },
      receivedAt: '2025-06-01T01:00:00.000Z',
      idempotencyKey: `key-${keys}`,
      ifMatch: undefined,
      requestId: `request-${keys}`,
    };
  };
  const printing = {
    ...services,
    sha256: sha256OfBytes,
    print: async ({ paper }: { paper: { person: { name: string } } }) => ({ pdf: encode(`pdf ${paper.person.name}`) }),
  };
  const history = () => store.history({ kind: 'application', id: 'a1' });
  return {
    services,
    printing,
    vault,
    request,
    history,
    erase: (cause = 'erase', keepReason = async () => hash) =>
      erasePerson({ ...services, eraser: vault }, { id: 'a1', caller: caller(cause), person: wang }, keepReason),
    letter: (row: number) => writeLetters(services, request(), { rows: [row] }),
    issued: async (): Promise<Fact> => {
      const found = (await history()).findLast(({ type }) => /letter-issued|certificate-issued/.test(type));
      if (!found) throw new Error('it was issued');
      return found;
    },
    service: async () => serviceOf((await store.loadApplication('a1'))?.state ?? {}),
    link: (paperId: string) => problemOf(linkReviewedPaper(services, request({ paperId }))),
    named: () => [...vault.bytes].filter(([, bytes]) => new TextDecoder().decode(bytes).includes(wang.name)),
  };
}

describe('N5 an erasure and a paper at the same time', () => {
  it('goes through the case again where a letter was written and printed meanwhile', async () => {
    const { services, request, vault, erase, printing, issued, service, link, named, history } = await world();
    const gate = Promise.withResolvers<void>();
    const documents = {
      getDocument: (owner: string, sha256: string) => vault.getDocument(owner, sha256),
      putDocument: async (owner: string, document: { salt: string; content: unknown }) => {
        await gate.promise;
        return vault.putDocument(owner, document);
      },
    };
    // It has read the name before anything was erased.
    const letter = writeLetters({ ...services, documents }, request(), { rows: [0] });
    const outcome = await erase('erase', async () => {
      gate.resolve();
      await letter;
      await printPaper(printing, await issued());
      return hash;
    });
    expect(outcome).toEqual({ done: { documents: 2, files: 1, dossiers: 0 } });
    expect((await history()).map(({ type }) => type).slice(2)).toEqual([
      'service-letter-issued',
      'service-paper-printed',
      'personal-data-erased',
    ]);
    expect(named()).toEqual([]);
    expect(await link((await service()).letters[0]?.id ?? '')).toBe('personal-data-erased');
  });

  it('takes the print of a document that it redacted while that was being printed', async () => {
    const { erase, letter, printing, issued, service, link, named } = await world();
    await letter(0);
    const fact = await issued();
    await printPaper(
      {
        ...printing,
        print: async (job) => {
          // The documents are without the name, the fact is not written yet.
          await expect(
            erase('erase', async () => {
              throw new Error('killed');
            }),
          ).rejects.toThrow('killed');
          return printing.print(job);
        },
      },
      fact,
    );
    const [{ id = '', pdfSha256 = '' } = {}] = (await service()).letters;
    expect(pdfSha256).not.toBe('');
    expect(await link(id)).toBe('personal-data-erased');
    expect(named()).toHaveLength(1);
    expect(await erase()).toMatchObject({ done: { files: 1 } });
    expect(named()).toEqual([]);
    expect(await link(id)).toBe('personal-data-erased');
  });

  it('a paper whose person is erased while it is printed does not come into being; another person’s does', async () => {
    for (const [row, printed] of [
      [0, 0],
      [1, 1],
    ] as const) {
      const { erase, letter, printing, issued, service, link, named, vault } = await world();
      await letter(row);
      const fact = await issued();
      let erased = false;
      await printPaper(
        {
          ...printing,
          print: async (job) => {
            if (!erased) await erase();
            erased = true;
            return printing.print(job);
          },
        },
        fact,
      );
      const [{ id = '', pdfSha256 } = {}] = (await service()).letters;
      expect(pdfSha256 === undefined ? 0 : 1).toBe(printed);
      expect([...vault.bytes.keys()].filter((key) => !key.endsWith('.json'))).toHaveLength(printed);
      expect(await link(id)).toBe(printed ? undefined : 'personal-data-erased');
      expect(named()).toEqual([]);
      await printPaper(printing, fact);
      expect((await service()).letters[0]?.pdfSha256).toBe(pdfSha256);
    }
  });

  it('nobody issues after it what was read before it', async () => {
    const { services, request, erase, service, vault } = await world();
    let erased = false;
    const documents = {
      getDocument: (owner: string, sha256: string) => vault.getDocument(owner, sha256),
      putDocument: async (owner: string, document: { salt: string; content: unknown }) => {
        const sha256 = await vault.putDocument(owner, document);
        if (!erased) await erase();
        erased = true;
        return sha256;
      },
    };
    const late = writeLetters({ ...services, documents }, request(), { rows: [0] });
    expect(await problemOf(late)).toBe('changed-meanwhile');
    expect((await service()).letters).toEqual([]);
    expect(await problemOf(writeLetters(services, request(), { rows: [0] }))).toBe('personal-data-erased');
  });

  it('gives up where the case never rests, and a second try finds what is left', async () => {
    const { services, vault, erase, history, named } = await world();
    const restless = {
      loadApplication: services.store.loadApplication.bind(services.store),
      loadRound: services.store.loadRound.bind(services.store),
      history: services.store.history.bind(services.store),
      findCommand: services.store.findCommand.bind(services.store),
      loadSummary: services.store.loadSummary.bind(services.store),
      loadRelease: services.store.loadRelease.bind(services.store),
      save: async () => ({ outcome: 'changed-meanwhile' }) as const,
    };
    const about = { id: 'a1', caller: caller('erase'), person: wang };
    expect(await erasePerson({ ...services, store: restless, eraser: vault }, about, async () => hash)).toEqual({
      refusal: { code: 'changed-meanwhile' },
    });
    expect(await erase()).toMatchObject({ done: {} });
    expect((await history()).filter(({ type }) => type === 'personal-data-erased')).toHaveLength(1);
    expect(named()).toEqual([]);
  });
});
