import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventSchemas, schemaFaults } from '../../scripts/docs/event-schemas.ts';
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
  it.each(schemas)('%s is frozen as it is', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('and none is missing, changed or left over', () => {
    expect(schemaFaults()).toEqual([]);
  });
});

describe('no event has room for personal data (N1)', () => {
  const personal =
    /^(.*name|.*phone|mobile|telephone|e?mail|.*address|.*birth.*|.*identity.*|idcard|contact.*|leader|expert.*)$/i;

  it.each(schemas)('%s', (_path, text) => {
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
  it('are up to date', async () => {
    expect(await staleFiles()).toEqual([]);
  });

  it('name every state and every event', async () => {
    const { 'docs/lifecycle.md': lifecycle = '', 'docs/events.md': events = '' } = await documents();
    expect(lifecycle).toContain('awaiting-scan<br>待上传盖章扫描件');
    expect(lifecycle).toContain('stateDiagram-v2');
    expect(events.match(/^## /gm)).toHaveLength(schemas.length);
  });
});
