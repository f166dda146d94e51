import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventSchemas, schemaFaults } from '../../scripts/docs/event-schemas.ts';
import { entryFaults, testsByRule } from '../../scripts/docs/rules-page.ts';
import { documents, staleFiles } from '../../scripts/docs.ts';

const schemas = Object.entries(eventSchemas());

/** Every property name in a JSON Schema, however deep. */
function propertyNames(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(propertyNames);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(propertyNames)]
      : propertyNames(value),
  );
}

describe('a released event never changes shape', () => {
  it.each(schemas)('L3 %s is frozen as it is', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('L3 and none is missing, changed or left over', () => {
    expect(schemaFaults()).toEqual([]);
  });
});

describe('no event has room for personal data', () => {
  const personal =
    /^(.*name|.*phone|mobile|telephone|e?mail|.*address|.*birth.*|.*identity.*|idcard|contact.*|leader|expert.*)$/i;

  it.each(schemas)('N1 %s', (_path, text) => {
    expect(propertyNames(JSON.parse(text)).filter((property) => personal.test(property))).toEqual([]);
  });

  it('by a check that would find it', () => {
    const planted = {
      properties: {
        data: { properties: { list: { items: { properties: { contactName: {}, Mobile: {}, email: {} } } } } },
      },
    };
    expect(propertyNames(planted).filter((property) => personal.test(property))).toEqual([
      'contactName',
      'Mobile',
      'email',
    ]);
  });
});

describe('the documents that follow from code', () => {
  it('are up to date', () => {
    expect(staleFiles()).toEqual([]);
  });

  it('are missed by no rule: one without a test, or in a place that does not exist, is named', () => {
    const rule = { id: 'R09', severity: 'E', checks: '', enforced: ['shared/domain/rules/team.ts#workPlan'] } as const;
    const name = 'R09 wants a plan';
    const text = `it.each([[1]])('${name}', () => {});\nit('R10', f);`;
    const tests = testsByRule([{ path: 'a.test.ts', text }]);
    expect([...tests]).toEqual([['R09', ['a.test.ts']]]);
    expect(entryFaults(rule, tests)).toEqual([]);
    expect(entryFaults(rule, new Map())).toEqual([expect.stringContaining('rule R09 has no test')]);
    expect(entryFaults({ ...rule, enforced: ['shared/domain/rules/team.ts#noPlan'] }, tests)).toEqual([
      'rule R09: there is no shared/domain/rules/team.ts#noPlan',
    ]);
    expect(entryFaults({ ...rule, enforced: [] }, tests)).toEqual([expect.stringContaining('where it is enforced')]);
  });

  it('name every state and every event', () => {
    const { 'docs/lifecycle.md': lifecycle = '', 'docs/events.md': events = '' } = documents();
    expect(lifecycle).toContain('awaiting-scan<br>待上传盖章扫描件');
    expect(lifecycle).toContain('stateDiagram-v2');
    expect(events.match(/^## /gm)).toHaveLength(schemas.length);
  });
});
