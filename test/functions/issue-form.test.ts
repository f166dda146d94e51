import { describe, expect, it } from 'vitest';
import type { Fact, FactOf } from '#events/catalogue.ts';
import { parseFact } from '#events/catalogue.ts';
import { formExpectationSchema } from '#domain/form-expectation.ts';
import { issueForm, type IssueServices } from '#functions/on-form-frozen/issue-form.ts';
import { sha256OfBytes, sha256OfText } from '#adapters/system/runtime.ts';
import { InMemoryFormStore } from '../fakes/in-memory-scan-store.ts';
import { applicationOf } from '../domain/cases.ts';
import { exampleFact } from '../events/examples.ts';
import { printSample } from '../forms/sample.ts';

const owner = { kind: 'application', id: 'a1' } as const;

function frozen(formVersion: number): FactOf<'form-frozen'> {
  const fact = parseFact({ ...exampleFact('form-frozen'), subject: 'application/a1' });
  if (fact.type !== 'form-frozen') throw new Error('another example');
  return { ...fact, data: { ...fact.data, formVersion, formSha256: sha256OfText(`form ${formVersion}`) } };
}

function returned(formVersion: number): Fact {
  const example = parseFact(exampleFact('application-returned'));
  return parseFact({ ...example, subject: 'application/a1', data: { ...example.data, formVersion } });
}

/** Versions are frozen and printed one after the other; answers which pages of the last one hold, and since when. */
async function printedAfter(
  pagesToStampAgain: IssueServices['round']['correction']['pagesToStampAgain'],
  steps: readonly Fact[],
  content: (version: number) => object,
): Promise<(readonly [page: number, versions: readonly number[]])[]> {
  const forms = new InMemoryFormStore();
  const documents = new Map<string, unknown>();
  const history: Fact[] = [];
  let current = 0;
  const services: IssueServices = {
    store: {
      loadApplication: async () => ({
        state: applicationOf({ id: 'a1', status: 'awaiting-scan', formVersion: current }),
        head: { sequence: 1, hash: '' },
        labels: {},
      }),
      history: async () => history,
    },
    forms,
    documents: {
      getDocument: async (_folder, hash) => documents.get(hash) ?? { salt: 's', content: {}, justifications: [] },
      putDocument: async (_folder, document) => {
        const hash = sha256OfText(JSON.stringify(document));
        documents.set(hash, document);
        return hash;
      },
    },
    vault: { keep: async () => undefined },
    print: async ({ version }) => printSample(1, { content: { ...content(version) }, version }),
    sha256: sha256OfBytes,
    digest: sha256OfText,
    round: { correction: { bureauDays: 10, pagesToStampAgain } },
  };
  for (const fact of steps) {
    history.push(fact);
    if (fact.type !== 'form-frozen') continue;
    current = fact.data.formVersion;
    await issueForm(services, fact);
  }
  const form = await forms.loadForm(owner, current);
  const document = documents.get(form?.expectationSha256 ?? '');
  const expectation = formExpectationSchema.parse(
    typeof document === 'object' && document !== null && 'content' in document ? document.content : undefined,
  );
  return expectation.pages.flatMap(({ page, kept }) => (kept ? [[page, kept.map(({ version }) => version)]] : []));
}

const post = (version: number) => ({ leadPost: version === 1 ? '院长' : '主任' });
const corrected = [frozen(1), returned(1), frozen(2)];

describe('the print of a corrected form', () => {
  it('lets the pages hold that say what they said in the returned version, where the round says so', async () => {
    const held = await printedAfter('changed', corrected, post);
    expect(held.length).toBeGreaterThan(0);
    expect(held.map(([page]) => page)).not.toContain(1);
    expect(new Set(held.map(([, versions]) => versions.join()))).toEqual(new Set(['1']));
  });

  it('lets none hold by default, nor where nothing was returned', async () => {
    expect(await printedAfter('all', corrected, post)).toEqual([]);
    expect(await printedAfter('changed', [frozen(1), frozen(2)], post)).toEqual([]);
  });

  it('goes by the version that was accepted and returned, not by one that was only printed', async () => {
    const steps = [frozen(1), returned(1), frozen(2), frozen(3)];
    const held = await printedAfter('changed', steps, post);
    expect(held.map(([, versions]) => versions)).toEqual(held.map(() => [1]));
  });

  it('remembers over several returns since when a page holds', async () => {
    const steps = [...corrected, returned(2), frozen(3)];
    const held = await printedAfter('changed', steps, post);
    expect(held).toContainEqual([1, [2]]);
    expect(held.filter(([page]) => page !== 1).map(([, versions]) => versions.join())).toContain('1,2');
  });
});

it('N5 a form that was read before somebody was erased is not kept after it', async () => {
  const kept: string[] = [];
  const forms = new InMemoryFormStore();
  let erasures: number | undefined;
  const services: IssueServices = {
    store: {
      loadApplication: async () => ({
        state: applicationOf({ id: 'a1', status: 'withdrawn', formVersion: 1, erasures }),
        head: { sequence: 1, hash: '' },
        labels: {},
      }),
      history: async () => [],
    },
    forms,
    documents: {
      getDocument: async () => ({ salt: 's', content: {}, justifications: [] }),
      putDocument: async () => sha256OfText('document'),
    },
    vault: { keep: async (_folder, { sha256 }) => void kept.push(sha256) },
    print: async ({ version }) => {
      erasures = 1;
      return printSample(1, { content: {}, version });
    },
    sha256: sha256OfBytes,
    digest: sha256OfText,
    round: { correction: { bureauDays: 10, pagesToStampAgain: 'all' } },
  };
  await expect(issueForm(services, frozen(1))).rejects.toThrow('erased');
  expect(kept).toEqual([]);
  await issueForm(services, frozen(1));
  expect(kept).toHaveLength(1);
});
