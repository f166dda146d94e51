import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningLocal, startLocal } from '#local/start-local.ts';
import { canaries, factsIn, replayArchive, tableOf, traces } from './aftermath.ts';
import { Client } from './client.ts';
import { faultStories } from './fault-stories.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'shenbao-aftermath-'));
let local: RunningLocal;
beforeAll(async () => {
  const now = '2025-01-20T09:00:00+08:00';
  local = await startLocal({ dataDir, port: 0, now, schedules: false, log: () => undefined });
  // What leaves the most traces: a poisoned message with its neighbours, and a mail that comes back.
  for (const story of faultStories().filter(({ id }) => id === 'f' || id === 'i'))
    await story.open?.(new Client(local), () => undefined);
}, 900_000);
afterAll(async () => {
  await local.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('N1 nothing personal stands in logs, keys, events, dead letters or mails, and no token anywhere', async () => {
  const words = canaries();
  expect(words.length).toBeGreaterThan(20);
  const places = [...(await traces(local, dataDir))];
  expect(places.filter(([, text]) => text.length < 100)).toEqual([]);
  const found = places.flatMap(([place, text]) =>
    words.flatMap((word) => (text.includes(word) ? [`${place}: ${word}`] : [])),
  );
  expect(found).toEqual([]);
  for (const [, text] of places) expect(text).not.toMatch(/eyJ[\w-]{10,}\.eyJ|Bearer |X-Amz-Signature=/);
});

it('L4 the archive, replayed to every function after a month: no mail, no change, counters equal', async () => {
  local.clock.advanceTo('2025-02-20T09:00:00+08:00');
  const before = await tableOf(local);
  const mails = local.mail.mails().length;
  const facts = factsIn(before);
  expect(facts.length).toBeGreaterThanOrEqual(7);
  expect(mails).toBeGreaterThanOrEqual(2);
  expect(await replayArchive(local, facts)).toEqual([]);
  expect(local.mail.mails()).toHaveLength(mails);
  expect(Object.fromEntries(await tableOf(local))).toEqual(Object.fromEntries(before));
});
