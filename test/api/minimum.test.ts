import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { replies } from '#api/replies/by-route.ts';

/** Every name of a field that a reply may hold, however deep. */
function fieldsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldsOf);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) =>
    key === 'properties' && typeof inner === 'object' && inner !== null
      ? [...Object.keys(inner), ...Object.values(inner).flatMap(fieldsOf)]
      : fieldsOf(inner),
  );
}

const lists = [
  'GET /applications',
  'GET /bodies/{bodyId}/applications',
  'GET /bodies/{bodyId}/overview',
  'GET /bureau/applications',
  'GET /bureau/assignments',
  'GET /bureau/comparison',
  'GET /bureau/mails',
  'GET /bureau/access-log',
  'GET /bureau/facts',
  'GET /bureau/dossiers',
  'GET /evaluation/applications',
  'GET /administration/retention',
];
const personal = /phone|mobile|email|address|birth|sex$|leadName|contactName|creditNumber|identity/i;

describe('N6 the least in lists', () => {
  it.each(lists)('N6 %s has no place for a number, an address or a person of a form', (route) => {
    const reply = replies[route];
    const fields = reply ? fieldsOf(z.toJSONSchema(reply.body, { io: 'input', unrepresentable: 'any' })) : [];
    expect(fields.length).toBeGreaterThan(2);
    expect(fields.filter((field) => personal.test(field))).toEqual([]);
  });

  it('N6 would find one', () => {
    const form = z.object({ rows: z.array(z.object({ leadMobile: z.string() })) });
    expect(fieldsOf(z.toJSONSchema(form)).filter((field) => personal.test(field))).toEqual(['leadMobile']);
  });
});
