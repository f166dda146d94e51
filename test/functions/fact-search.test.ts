import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Fact } from '#events/catalogue.ts';
import { searchFacts } from '#functions/http-bureau/fact-search.ts';
import type { Subject } from '#ports/record-store.ts';
import { bureauDesk } from '../support/bureau-desk.ts';

const desk = bureauDesk();
const filed = Array.from({ length: 50 }, (_case, index) => `c${String(index).padStart(2, '0')}`);
for (const id of filed) desk.put(id, `演示项目${id}`, { status: 'submitted' });
desk.put('draft', '演示草稿', { status: 'drafting', uploadId: undefined });

/** Each case was withdrawn by one of two officers, on one of two days in Shanghai that are the same day in UTC. */
function withdrawn(id: string, index: number): Fact {
  return {
    id: `application/${id}/7`,
    type: 'application-withdrawn',
    version: 1,
    subject: `application/${id}`,
    sequence: 7,
    at: index % 2 === 0 ? '2025-02-01T15:59:59.000Z' : '2025-02-01T16:00:00.000Z',
    roundId: 'r',
    actor: { id: index < 10 ? 'one' : 'other', kind: 'body' },
    correlationId: 'q',
    causationId: 'q',
    previousHash: '',
    hash: '',
    data: { from: 'submitted' },
  };
}
function released(id: string): Fact {
  return {
    id: `release/${id}/2`,
    type: 'decisions-released',
    version: 1,
    subject: `release/${id}`,
    sequence: 2,
    at: '2025-03-01T02:00:00.000Z',
    roundId: 'r',
    correlationId: 'q',
    causationId: 'q',
    previousHash: '',
    hash: '',
    actor: { id: 'officer', kind: 'bureau' },
    data: { releaseId: id, decisions: [{ applicationId: 'c00', outcome: 'listed' }] },
  };
}
const services = {
  ...desk.services,
  accounts: {
    ofRound: async () => ['a1', 'a2'],
    unit: async () => ({ version: 0, confirmedBy: [], names: [] }),
  },
  releases: { ofRound: async () => ['r1'] },
  store: {
    ...desk.services.store,
    history: async (subject: Subject): Promise<Fact[]> =>
      subject.kind === 'application'
        ? [withdrawn(subject.id, Number(subject.id.slice(1)))]
        : subject.kind === 'release'
          ? [released(subject.id)]
          : [],
  },
};
const reply = z.object({
  facts: z.array(
    z.strictObject({ id: z.string(), type: z.string(), subject: z.string(), at: z.string(), actor: z.unknown() }),
  ),
  chains: z.object({ read: z.int(), all: z.int() }),
  next: z.string().optional(),
});

interface Found {
  found: string[];
  pages: number;
  read: number;
  all: number;
}

async function search(query: Record<string, string>): Promise<Found> {
  const sum: Found = { found: [], pages: 0, read: 0, all: 0 };
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const asked = { ...desk.request(), query: cursor === undefined ? query : { ...query, cursor } };
    const page = reply.parse((await searchFacts(services, asked)).body);
    sum.found.push(...page.facts.map(({ subject }) => subject));
    sum.pages += 1;
    sum.read += page.chains.read;
    sum.all = page.chains.all;
    cursor = page.next;
  }
  return sum;
}

describe('the search in the facts', () => {
  it('reads every filed case and every release, a few at a time, and no draft', async () => {
    const { found, pages, read, all } = await search({});
    expect(found).toEqual([...filed.map((id) => `application/${id}`), 'release/r1']);
    expect(pages).toBeGreaterThan(1);
    expect([read, all]).toEqual([all, filed.length + desk.services.round.bodies.length + 5]);
  });

  it.each([
    [{ actorId: 'one' }, 10],
    [{ type: 'application-withdrawn' }, 50],
    [{ type: 'application-placed' }, 0],
    [{ from: '2025-02-02' }, 26],
    [{ to: '2025-02-01' }, 25],
    [{ from: '2025-02-02', actorId: 'one' }, 5],
    [{ subject: 'application/c4' }, 10],
    [{ subject: 'application/draft' }, 0],
    [{ subject: 'release/' }, 1],
    [{ type: 'decisions-released' }, 1],
  ])('by %o, on the days of the round’s zone', async (query, count) => {
    expect((await search(query)).found).toHaveLength(count);
  });

  it.each([
    ['from', 'soon'],
    ['type', 'nonsense'],
    ['cursor', 'no cursor!'],
  ])('refuses the %s %s', async (name, value) => {
    await expect(search({ [name]: value })).rejects.toMatchObject({ problem: { code: 'invalid-request' } });
  });

  it('is the bureau’s alone', async () => {
    const request = desk.request();
    const stranger = { ...request, member: { id: 'stranger', memberships: [] } };
    await expect(searchFacts(services, stranger)).rejects.toMatchObject({ problem: { code: 'not-allowed' } });
  });
});
