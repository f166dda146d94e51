import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { catalogue, detailTypesConsumedBy, parseFact, UnknownEventError } from '#events/catalogue.ts';
import { exampleFact } from './examples.ts';

const released = catalogue.map(({ event }) => event.detailType);
const hash = /^[0-9a-f]{64}$/;

/** The value with every 64-digit hash in it spoilt, and whether there was one. */
function spoilHashes(value: unknown): { spoilt: unknown; found: boolean } {
  let found = false;
  const spoilt = JSON.parse(JSON.stringify(value), (_key, member: unknown) => {
    if (typeof member !== 'string' || !hash.test(member)) return member;
    found = true;
    return member.toUpperCase().replace(/^./, 'G');
  });
  return { spoilt, found };
}

describe.each(released)('the contract of %s', (detailType) => {
  const fact = exampleFact(detailType);

  it('takes its own example', () => {
    expect(parseFact(fact)).toEqual(fact);
  });

  it.each(Object.keys(fact))('refuses an envelope without %s', (field) => {
    const { [field]: _missing, ...rest } = fact;
    expect(() => parseFact(rest)).toThrow(z.ZodError);
  });

  it('refuses data that lacks a field which it always has, and data of a wrong type', () => {
    const entry = catalogue.find(({ event }) => event.detailType === detailType);
    const required = z.toJSONSchema(entry?.event.data ?? z.object({}), { io: 'input' }).required ?? [];
    for (const field of required) {
      const { [field]: _missing, ...rest } = fact.data;
      expect(() => parseFact({ ...fact, data: rest }), `without ${field}`).toThrow(z.ZodError);
      expect(() => parseFact({ ...fact, data: { ...fact.data, [field]: { wrong: true } } }), `${field} wrong`).toThrow(
        z.ZodError,
      );
    }
    expect(() => parseFact({ ...fact, data: 'text' })).toThrow(z.ZodError);
  });

  it('refuses a bad hash in its envelope', () => {
    expect(() => parseFact({ ...fact, hash: 'B'.repeat(64) })).toThrow(z.ZodError);
    expect(() => parseFact({ ...fact, previousHash: 'a'.repeat(63) })).toThrow(z.ZodError);
  });

  it('L2 takes fields that a later minor change may add, and leaves them out', () => {
    expect(parseFact({ ...fact, added: 1, data: { ...fact.data, added: { deep: true } } })).toEqual(fact);
  });

  it('L2 does not take a version that was never released', () => {
    expect(() => parseFact({ ...fact, version: 99 })).toThrow(UnknownEventError);
  });
});

const withHashes = released.filter((detailType) => spoilHashes(exampleFact(detailType).data).found);

it.each(withHashes)('%s refuses a bad hash in its data', (detailType) => {
  const fact = exampleFact(detailType);
  expect(() => parseFact({ ...fact, data: spoilHashes(fact.data).spoilt })).toThrow(z.ZodError);
});

describe('the envelope', () => {
  const fact = exampleFact('application-withdrawn');

  it.each([
    ['subject', 'person/1'],
    ['subject', 'application/../x'],
    ['at', '2025-02-07T15:59:59Z'],
    ['at', '2025-02-07T23:59:59.000+08:00'],
    ['at', '2025-02-30T00:00:00.000Z'],
    ['sequence', -1],
    ['sequence', '4'],
    ['roundId', 'two words'],
    ['actor', { id: 'm1', kind: 'stranger' }],
  ])('refuses %s %o', (field, value) => {
    expect(() => parseFact({ ...fact, [field]: value })).toThrow(z.ZodError);
  });

  it('names an event that nobody released', () => {
    expect(() => parseFact({ ...fact, type: 'application-vanished' })).toThrow(
      'no released event is called application-vanished.v1',
    );
  });
});

describe('released events', () => {
  const golden = 'test/events/golden';

  it.each(catalogue.map(({ event }) => event.detailType))('L1 %s has a golden event, kept for ever', (detailType) => {
    // A new event: store its example in an envelope there once. One that is there is never touched.
    expect(existsSync(`${golden}/${detailType}.json`)).toBe(true);
  });

  it.each(readdirSync(golden))('L1 %s reads today as on the day of its release', (name) => {
    const stored: unknown = JSON.parse(readFileSync(`${golden}/${name}`, 'utf8'));
    expect(parseFact(stored)).toEqual(stored);
  });
});

describe('the catalogue', () => {
  it('names each version once, as its file', () => {
    const detailTypes = catalogue.map(({ event }) => event.detailType);
    expect(new Set(detailTypes).size).toBe(detailTypes.length);
    const files = readdirSync('events').filter((name) => /\.v\d+\.ts$/.test(name));
    expect(files.toSorted()).toEqual(detailTypes.map((detailType) => `${detailType}.ts`).toSorted());
  });

  it('names functions that exist', () => {
    const named = new Set(catalogue.flatMap(({ producers, consumers }) => [...producers, ...consumers]));
    expect([...named].filter((name) => !existsSync(`functions/${name}/handler.ts`))).toEqual([]);
  });

  it('tells the rules of the bus what a function consumes', () => {
    expect(detailTypesConsumedBy('on-scan-gated')).toEqual(['scan-gated.v1', 'scan-gated.v2']);
    expect(detailTypesConsumedBy('nobody')).toEqual([]);
  });
});
