import { describe, expect, it } from 'vitest';
import { computed, faultsOf, formDataSchema, isData } from '#domain/form-data.ts';
import { fieldsOf, type FormDefinition } from '#domain/form-definition.ts';
import { formOf } from '#rounds/forms.ts';
import { sampleOf } from './sample.ts';

const annexes = [1, 2] as const;
const definitionOf = (annex: 1 | 2): FormDefinition => formOf('2025-expert-service', sampleOf(annex).kind);
const pathsOf = (annex: 1 | 2, content: object): string[] =>
  faultsOf(definitionOf(annex), { ...sampleOf(annex).content, ...content }).map(({ path }) => path);

describe('the definition of a form', () => {
  it.each(annexes)('annex %i names each field once, tables’ columns within their table', (annex) => {
    const fields = fieldsOf(definitionOf(annex));
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    for (const { value } of fields) {
      if (value.type !== 'table') continue;
      expect(new Set(value.columns.map(({ id }) => id)).size).toBe(value.columns.length);
    }
  });

  it.each(annexes)('annex %i computes only from columns that exist', (annex) => {
    const fields = fieldsOf(definitionOf(annex));
    for (const { value } of fields) {
      if (value.type !== 'computed') continue;
      const { sum } = value;
      const table = fields.find(({ id }) => id === sum.table)?.value;
      expect(table?.type === 'table' && table.columns.some(({ id }) => id === sum.column)).toBe(true);
    }
  });
});

describe('the data of a form', () => {
  it.each(annexes)('annex %i: the sample may be frozen', (annex) => {
    expect(pathsOf(annex, {})).toEqual([]);
  });

  it.each(annexes)(
    'annex %i: a draft may hold nothing, half or too much, but no field that the form does not have',
    (annex) => {
      const draft = formDataSchema(definitionOf(annex), 'draft');
      expect(draft.safeParse({}).success).toBe(true);
      expect(draft.safeParse({ contactMobile: '138', projectName: '长'.repeat(51), experts: [{}] }).success).toBe(true);
      expect(draft.safeParse({ tier: 'bureau' }).success).toBe(false);
      expect(draft.safeParse({ experts: [{ role: 'x' }] }).success).toBe(false);
    },
  );

  it.each(annexes)('annex %i: an empty form names every required field at once, in a sentence', (annex) => {
    const required = fieldsOf(definitionOf(annex)).filter((field) => field.required);
    const faults = faultsOf(definitionOf(annex), {});
    expect(faults.map(({ path }) => path).toSorted()).toEqual(required.map(({ id }) => id).toSorted());
    for (const { message } of faults) expect(message).toMatch(/^请填写“.+”。$/);
  });

  it.each([
    ['projectName', { projectName: '长'.repeat(51) }],
    ['creditCode', { creditCode: '12310101MB000000' }],
    ['contactMobile', { contactMobile: '23800000000' }],
    ['contactEmail', { contactEmail: 'nobody' }],
    ['leadName', { leadName: '王' }],
    ['applicantNature', { applicantNature: 'embassy' }],
    ['serviceForms', { serviceForms: ['magic'] }],
    ['periodFrom', { periodFrom: '2025-13-01' }],
    ['places.0.region', { places: [{ region: '3101', address: '某路' }] }],
    [
      'activities.0.days',
      {
        activities: [
          { from: '2025-03-01', to: '2025-03-02', days: 1.5, region: '310151', place: 'x', form: 'x', experts: 'x' },
        ],
      },
    ],
    ['budget.0.amount', { budget: [{ item: '差旅', amount: -1, source: '自筹' }] }],
  ])('names %s where it does not hold', (path, content) => {
    expect(pathsOf(1, content)).toEqual([path]);
  });

  it.each([
    ['𠮷'.repeat(50), []],
    ['𠮷'.repeat(51), ['projectName']],
  ])('counts characters, not code units', (projectName, paths) => {
    expect(pathsOf(1, { projectName })).toEqual(paths);
  });

  it('leaves out what was left blank: an empty optional field or row is no fault', () => {
    expect(pathsOf(1, { committeeName: ' ', budget: [{ item: '', amount: null }], flags: [] })).toEqual([]);
    expect(pathsOf(1, { projectName: '\u200B\u200B ' })).toEqual(['projectName']);
    expect(pathsOf(1, { projectName: '演示\n项目' })).toEqual(['projectName']);
  });

  it('computes totals from whole numbers', () => {
    const { content } = sampleOf(1);
    expect(isData(content) && computed(content, { table: 'activities', column: 'days' })).toBe(10);
    expect(computed({ activities: [{ days: 2 }, { days: null }, {}] }, { table: 'activities', column: 'days' })).toBe(
      2,
    );
  });
});
