import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openapi } from '#api/openapi.ts';
import { replies } from '#api/replies/by-route.ts';
import { routeKey, routes } from '#api/routes.ts';
import { queryParameters, requestBodies } from '#api/schemas.ts';
import { accountRequests } from '#api/schemas-of-accounts.ts';
import { serviceRequests } from '#api/schemas-of-service.ts';
import { breachOf } from '../journeys/contract.ts';

const parameterSchema = z.object({ name: z.string(), in: z.string(), required: z.boolean() });
const operationSchema = z.object({
  operationId: z.string(),
  parameters: z.array(parameterSchema),
  requestBody: z.object({ required: z.literal(true) }).optional(),
  responses: z.record(z.string(), z.unknown()),
});
const contractSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
const contract = contractSchema.parse(openapi);
const operations = Object.values(contract.paths).flatMap((methods) => Object.values(methods));

it('every route stands in the contract with its reply, and nothing else does', () => {
  expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(routes.map(routeKey).toSorted());
  expect(Object.keys(replies).toSorted()).toEqual(routes.map(routeKey).toSorted());
});

it('bodies and parameters are given for known routes only', () => {
  const known = routes.map(routeKey);
  expect(
    [
      ...Object.keys(requestBodies),
      ...Object.keys(serviceRequests),
      ...Object.keys(accountRequests),
      ...Object.keys(queryParameters),
    ].filter((key) => !known.includes(key)),
  ).toEqual([]);
});

it('every reference leads to a component', () => {
  const referred = [...JSON.stringify(openapi).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(referred.length).toBeGreaterThan(50);
  for (const name of referred) expect(contract.components.schemas).toHaveProperty(String(name));
});

describe.each(operations.map((one) => [one.operationId, one] as const))('%s', (key, { parameters, responses }) => {
  it('says what it needs and what it answers', () => {
    const required = parameters.filter((one) => one.required).map(({ name }) => name);
    expect(required.includes('Idempotency-Key')).toBe(!key.startsWith('GET '));
    expect(required.includes('If-Match')).toBe(/^(PUT .*\/draft|POST .*\/(freeze|service\/report))$/.test(key));
    expect(Object.keys(responses)).toEqual([String(replies[key]?.status), 'default']);
  });
});

describe('an answer that breaks the contract is noticed', () => {
  const good = { id: 'hospital', memberships: [] };
  it.each([
    ['as it should be', 200, good, undefined],
    ['another status', 201, good, 'the contract says 200'],
    ['a field too few', 200, { id: 'hospital' }, 'not as the contract says'],
    ['a field too many', 200, { ...good, email: 'x' }, 'more than the contract says'],
    ['a problem without its code', 409, { type: 'about:blank' }, 'no problem document'],
  ])('%s', (_name, status, body, breach) => {
    const seen = breachOf('GET /me', { status, body });
    if (breach === undefined) expect(seen).toBeUndefined();
    else expect(seen).toContain(breach);
  });
});
