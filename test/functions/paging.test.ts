import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchAccessLog } from '#functions/http-bureau/access-search.ts';
import { pageOf } from '#lambda/paging.ts';
import type { AccessEntry } from '#ports/access-log.ts';
import { bureauDesk } from '../support/bureau-desk.ts';

const desk = bureauDesk();
const asked = (query: Record<string, string>) => ({ ...desk.request(), query });
const place = (row: string): string => row;

/** Every page of a list to its end. */
function readAll(rows: readonly string[], limit: number, between: (read: readonly string[]) => readonly string[]) {
  const read: string[] = [];
  let [list, cursor]: [readonly string[], string | undefined] = [rows, undefined];
  do {
    const query: Record<string, string> = cursor === undefined ? {} : { cursor };
    const page: { rows: string[]; next?: string } = pageOf(list, asked({ limit: String(limit), ...query }), place);
    read.push(...page.rows);
    cursor = page.next;
    list = between(read);
  } while (cursor !== undefined);
  return read;
}

describe('a list by its pages', () => {
  it('is read whole and in order, however long its pages are', () => {
    const lists = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }));
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 9 }), (rows, limit) => {
        expect(readAll(rows, limit, () => rows)).toEqual(rows.toSorted((one, other) => (one < other ? -1 : 1)));
      }),
    );
  });

  it('neither repeats nor leaves out a row when rows before it come and go', () => {
    const rows = ['b', 'd', 'f', 'h'];
    expect(readAll(rows, 2, () => ['a', 'c', 'f', 'h'])).toEqual(['b', 'd', 'f', 'h']);
  });

  it.each([
    ['limit', { limit: '0' }],
    ['limit', { limit: '501' }],
    ['limit', { limit: '5x' }],
    ['cursor', { cursor: 'no cursor!' }],
    ['cursor', { cursor: '' }],
    ['cursor', { cursor: Buffer.from('GET /bureau/mails\na').toString('base64url') }],
  ])('refuses a %s that is none: %o', async (field, query) => {
    const refused = async () => pageOf(['a'], asked(query), place);
    await expect(refused()).rejects.toMatchObject({
      problem: { code: 'invalid-request', extra: { errors: [{ field }] } },
    });
  });
});

describe('the search in the access log', () => {
  const entry = (day: string, more: Partial<AccessEntry> = {}): AccessEntry => ({
    roundId: 'r',
    at: `${day}T01:00:00.000Z`,
    memberId: 'officer',
    kind: 'exported',
    subject: 'application/0f1e2d3c4b',
    requestId: `q-${day}-${more.memberId ?? ''}${more.kind ?? ''}`,
    ...more,
  });
  const kept = [
    entry('2025-02-27'),
    entry('2025-02-28', { memberId: 'other', kind: 'erased' }),
    entry('2025-03-01', { subject: 'summary/r/b' }),
  ];
  const services = {
    ...desk.services,
    access: {
      record: async () => undefined,
      ofDay: async (_r: string, day: string) => kept.filter(({ at }) => at.startsWith(day)),
    },
  };
  const officer = desk.request().member;
  const search = async (query: Record<string, string>) => {
    const { body } = await searchAccessLog(services, { ...asked(query), member: officer });
    return body;
  };

  it.each([
    [{}, ['2025-03-01'], ['2025-03-01']],
    [{ from: '2025-02-27' }, ['2025-02-27', '2025-03-01'], ['2025-02-27', '2025-02-28', '2025-03-01']],
    [{ from: '2025-02-27', to: '2025-02-28' }, ['2025-02-27', '2025-02-28'], ['2025-02-27', '2025-02-28']],
    [{ from: '2025-02-27', memberId: 'other' }, ['2025-02-27', '2025-03-01'], ['2025-02-28']],
    [{ from: '2025-02-27', kind: 'exported' }, ['2025-02-27', '2025-03-01'], ['2025-02-27', '2025-03-01']],
    [{ from: '2025-02-27', subject: 'application/0f1e' }, ['2025-02-27', '2025-03-01'], ['2025-02-27', '2025-02-28']],
  ])('by %o', async (query, days, found) => {
    expect(await search(query)).toMatchObject({
      from: days[0],
      to: days.at(-1),
      entries: found.map((day) => ({ at: `${day}T01:00:00.000Z` })),
    });
  });

  it('goes on where a page ended, over the same days alone', async () => {
    const days = { from: '2025-02-27', to: '2025-03-01' };
    const { next } = Object(await search({ ...days, limit: '1' }));
    expect(await search({ ...days, cursor: next })).toMatchObject({ entries: [{ kind: 'erased' }, {}] });
    await expect(search({ to: '2025-03-01', cursor: next })).rejects.toMatchObject({
      problem: { extra: { errors: [{ field: 'cursor' }] } },
    });
  });

  it('takes a day as that of the round’s zone', async () => {
    const night = { ...entry('2025-02-28'), at: '2025-02-28T17:00:00.000Z', requestId: 'night' };
    kept.push(night);
    const [before, on] = [await search({ to: '2025-02-28' }), await search({ to: '2025-03-01' })];
    kept.pop();
    expect(JSON.stringify(before)).not.toContain('night');
    expect(JSON.stringify(on)).toContain('night');
  });

  it.each([
    ['from', '2025-03-02'],
    ['from', '2025-01-01'],
    ['from', 'soon'],
    ['to', '2025-13-01'],
    ['to', '2025-02-30'],
    ['to', '0000-01-01'],
    ['to', '1999-12-31'],
    ['to', '2101-01-01'],
    ['to', '9999-12-30'],
    ['kind', 'zzz'],
  ])('refuses the day %s=%s', async (name, day) => {
    await expect(search({ [name]: day })).rejects.toMatchObject({ problem: { code: 'invalid-request' } });
  });
});
