import { describe, expect, it } from 'vitest';
import { erasePerson } from '#cases/erase-person.ts';
import { writeLetters } from '#functions/http-service/write-letters.ts';
import { printPaper } from '#functions/on-service-paper-issued/print-paper.ts';
import { hash } from '../domain/fixtures.ts';
import { caller } from '../support/application-steps.ts';
import { problemOf } from '../support/bureau-desk.ts';
import { serviceDesk, wang } from '../support/service-desk.ts';

describe('N5 an erasure and a paper at the same time', () => {
  it('goes through the case again where a letter was written and printed meanwhile', async () => {
    const { services, request, vault, erase, printing, issued, service, link, named, history } = await serviceDesk();
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
    const { erase, letter, printing, issued, service, link, named } = await serviceDesk();
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
      const { erase, letter, printing, issued, service, link, named, vault } = await serviceDesk();
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
    const { services, request, erase, service, vault } = await serviceDesk();
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
    const { services, vault, erase, history, named } = await serviceDesk();
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
