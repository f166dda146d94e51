import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { objectionRequest, prepareRequest, requestBodies, returnRequest } from '#api/schemas.ts';
import { accountRequests } from '#api/schemas-of-accounts.ts';
import { serviceRequests } from '#api/schemas-of-service.ts';
import { objectors } from '#events/value-types.ts';

const number = '11010519491231002X';
const bodies: Readonly<Record<string, z.ZodType>> = { ...requestBodies, ...serviceRequests, ...accountRequests };
/** What is looked at when it is filed, and the names that people give their files. */
const others = /\/draft$|\/uploads$/;

type Json = z.core.JSONSchema._JSONSchema;

/** A text of two hundred characters or more, without a pattern of its own. */
const isWords = ({ type, pattern, format, maxLength = 0 }: z.core.JSONSchema.JSONSchema): boolean =>
  type === 'string' && !pattern && !format && maxLength >= 200;

/** Where a body takes words. */
function wordsOf(schema: Json, at: readonly string[] = []): string[][] {
  if (typeof schema === 'boolean') return [];
  const { properties = {}, items, additionalProperties, anyOf = [] } = schema;
  const each = items === undefined || Array.isArray(items) ? [] : [items];
  return [
    ...(isWords(schema) ? [[...at]] : []),
    ...Object.entries(properties).flatMap(([name, inner]) => wordsOf(inner, [...at, name])),
    ...each.flatMap((inner) => wordsOf(inner, [...at, '0'])),
    ...wordsOf(additionalProperties ?? false, [...at, 'R20']),
    ...anyOf.flatMap((inner) => wordsOf(inner, at)),
  ];
}

/** A body with one text at one place; what else it asks for is missing. */
function bodyWith(path: readonly string[], text: string): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return text;
  const inner = bodyWith(rest, text);
  return first === '0' ? [inner] : { [first]: inner };
}

const places = Object.entries(bodies)
  .filter(([route]) => !others.test(route))
  .flatMap(([route, schema]) =>
    wordsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).map((path) => [route, path] as const),
  );

describe('C21 in requests', () => {
  it('there are many places for words', () => {
    expect(places.length).toBeGreaterThan(30);
  });

  it.each(places)('%s takes no identity number at %s', (route, path) => {
    const said = bodies[route]?.safeParse(bodyWith(path, `由${number}负责`)).error?.issues ?? [];
    const there = said.filter((issue) => issue.path.map(String).join('.') === path.join('.'));
    expect(there.map(({ message }) => message)).toEqual(['此处填有居民身份证号码。本系统不收集身份证号码，请删除。']);
  });

  it.each(places)('%s takes nothing that nobody can see at %s', (route, path) => {
    const said = bodies[route]?.safeParse(bodyWith(path, '\u200b\u2060\u3164')).error?.issues ?? [];
    const there = said.filter((issue) => issue.path.map(String).join('.') === path.join('.'));
    expect(there.map(({ message }) => message)).toEqual(['请填写此项。']);
  });

  it('and takes everything else', () => {
    expect(returnRequest.safeParse({ note: '请补充', everything: true }).success).toBe(true);
    expect(prepareRequest.safeParse({ outcome: 'recommended', opinion: '代表性强' }).success).toBe(true);
    expect(
      objectionRequest.safeParse({ receivedOn: '2025-04-01', from: objectors[0], summary: '电话13800000001' }).success,
    ).toBe(true);
  });
});
