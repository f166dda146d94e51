import { describe, expect, it } from 'vitest';
import type { FactOf } from '#events/catalogue.ts';
import { parseFact } from '#events/catalogue.ts';
import type { IssuedForm } from '#domain/issued-form.ts';
import type { SummaryDocument } from '#domain/summary-document.ts';
import { printIssued, type PrintServices, type SummaryPrintJob } from '#functions/on-summary-issued/print-issued.ts';
import { sha256OfBytes } from '#adapters/system/runtime.ts';
import { sha, summaryOf } from '../domain/cases.ts';
import { exampleFact } from '../events/examples.ts';
import { printSummarySample } from '../../scripts/samples/printed-summary.ts';

const roundId = '2025-expert-service';
const bodyId = 'district-310101';
const document: SummaryDocument = {
  annex: 3,
  version: 2,
  body: { id: bodyId, name: '上海市黄浦区人力资源和社会保障局' },
  reportDate: '2025-02-06',
  contact: { name: '李晓燕', phone: '021-12345678', mobile: '13800000001' },
  placed: [
    {
      applicationId: 'a1',
      kind: 'service-team',
      formVersion: 3,
      formSha256: sha('form'),
      assessmentSha256: sha('assessment'),
      rank: 1,
    },
  ],
  justifications: [],
};

function issued(): FactOf<'summary-issued'> {
  const fact = parseFact(exampleFact('summary-issued'));
  if (fact.type !== 'summary-issued') throw new Error('another example');
  const data = { ...fact.data, summaryVersion: 2, documentSha256: sha('document') };
  return { ...fact, subject: `summary/${roundId}/${bodyId}`, data };
}

/** A vault and a table in memory; what was printed last is told. */
function world(current: string | undefined = sha('document')) {
  const kept = new Map<string, string>();
  const forms = new Map<number, IssuedForm>();
  const jobs: SummaryPrintJob[] = [];
  const documents = new Map<string, unknown>([
    [`summaries/${roundId}/${bodyId}/${sha('document')}`, { salt: 's', content: document }],
    [`applications/a1/${sha('form')}`, { salt: 's', content: { projectName: '甲' } }],
    [`applications/a1/${sha('assessment')}`, { salt: 's', content: { opinion: '同意推荐' } }],
  ]);
  const services: PrintServices = {
    store: {
      loadSummary: async () => ({
        state: summaryOf({ status: 'issued', version: 2, ...(current ? { documentSha256: current } : {}) }),
        head: { sequence: 4, hash: '' },
      }),
      history: async () => {
        const fact = issued();
        return [{ ...fact, data: { ...fact.data, summaryVersion: 1, documentSha256: sha('first') } }, fact];
      },
    },
    forms: {
      loadForm: async (_owner, version) => forms.get(version),
      issueForm: async (_owner, form) => void forms.set(form.formVersion, form),
    },
    documents: {
      getDocument: async (folder, hash) => {
        const found = documents.get(`${folder}/${hash}`);
        if (!found) throw new Error(`no ${folder}/${hash}`);
        return found;
      },
      putDocument: async (folder, { content }) => {
        kept.set(`${folder}/expectation`, JSON.stringify(content));
        return sha('expectation');
      },
    },
    vault: { keep: async (folder, { sha256, mediaType }) => void kept.set(`${folder}/${sha256}`, mediaType) },
    print: async (job) => {
      jobs.push(job);
      return printSummarySample();
    },
    sha256: sha256OfBytes,
  };
  return { services, kept, forms, jobs };
}

describe('an issued summary', () => {
  it('R34 is printed from exactly the frozen data and the assessment that its document names', async () => {
    const { services, jobs } = world();
    await printIssued(services, issued());
    expect(jobs).toHaveLength(1);
    expect(jobs[0]?.placed).toEqual([
      { kind: 'service-team', content: { projectName: '甲' }, rank: 1, opinion: '同意推荐' },
    ]);
    expect(jobs[0]?.earlier.map(({ version }) => version)).toEqual([1]);
  });

  it('counts as printed when both twins and the expectation lie in the vault', async () => {
    const { services, kept, forms } = world();
    await printIssued(services, issued());
    const form = forms.get(2);
    const folder = `summaries/${roundId}/${bodyId}`;
    expect(kept.get(`${folder}/${form?.pdfSha256}`)).toBe('application/pdf');
    expect(kept.get(`${folder}/${form?.xlsxSha256}`)).toContain('spreadsheetml');
    expect(kept.has(`${folder}/expectation`)).toBe(true);
    expect(form).toMatchObject({ formSha256: sha('document'), expectationSha256: sha('expectation') });
  });

  it('is printed once, however often its event comes', async () => {
    const { services, jobs } = world();
    await printIssued(services, issued());
    await printIssued(services, issued());
    expect(jobs).toHaveLength(1);
  });

  it.each([
    ['voided', undefined],
    ['issued anew', sha('another')],
  ] as const)('is not printed when it was %s meanwhile', async (_how, current) => {
    const { services, jobs, forms } = current === undefined ? world('') : world(current);
    await printIssued(services, issued());
    expect([jobs.length, forms.size]).toEqual([0, 0]);
  });

  it('fails as a whole, and so is tried again, where a document cannot be read', async () => {
    const { services, forms } = world();
    const broken = { ...services.documents, getDocument: () => Promise.reject(new Error('throttled')) };
    await expect(printIssued({ ...services, documents: broken }, issued())).rejects.toThrow('throttled');
    expect(forms.size).toBe(0);
  });
});
