import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { catalogue, parseFact, UnknownEventError } from '#events/catalogue.ts';
import { staleFiles } from '../../scripts/docs.ts';

const header = {
  id: 'application/a1/1',
  subject: 'application/a1',
  sequence: 1,
  at: '2025-01-20T01:00:00.000Z',
  roundId: '2025-expert-service',
  actor: { id: 'hospital', kind: 'applicant' },
  correlationId: 'c1',
  causationId: 'c1',
  previousHash: '',
  hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};
const personal = /name|phone|mobile|email|address|birth|identity/i;

describe.each(catalogue)('$event.detailType', ({ event, producers }) => {
  const whole = { ...header, type: event.type, version: event.version, data: event.example };

  it('parses its own example, as every consumer does', () => {
    expect(parseFact(whole)).toMatchObject({ type: event.type, data: event.example });
  });

  it('accepts fields that a later release added (L2)', () => {
    expect(parseFact({ ...whole, later: 1, data: { ...event.example, later: 1 } }).type).toBe(event.type);
  });

  it('refuses an envelope without its subject, naming the field (L3)', () => {
    const { subject: _gone, ...rest } = whole;
    expect(() => parseFact(rest)).toThrow(/subject/);
  });

  it('has a producer and no field that could hold personal data (N1)', () => {
    expect(producers.length).toBeGreaterThan(0);
    expect(Object.keys(event.data.shape).filter((field) => personal.test(field))).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('refuses a version that this release does not know (L2)', () => {
    expect(() => parseFact({ ...header, type: 'application-submitted', version: 9, data: {} })).toThrow(
      UnknownEventError,
    );
  });

  it('names every detail-type once', () => {
    const names = catalogue.map(({ event }) => event.detailType);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is what the frozen schemas and the documents say (L3)', () => {
    expect(staleFiles()).toEqual([]);
  });

  it('would notice a changed shape', () => {
    const [first] = catalogue;
    const changed = first.event.schema.extend({ added: z.string() });
    expect(z.toJSONSchema(changed, { io: 'input' })).not.toEqual(z.toJSONSchema(first.event.schema, { io: 'input' }));
  });
});
