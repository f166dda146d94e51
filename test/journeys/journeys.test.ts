import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningLocal, startLocal } from '#local/start-local.ts';
import { canaries, factsIn, replayArchive, tableOf, traces } from './aftermath.ts';
import { play } from './play.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'shenbao-journey-'));
let local: RunningLocal;
beforeAll(async () => {
  local = await startLocal({
    dataDir,
    port: 0,
    now: '2025-01-20T09:00:00+08:00',
    schedules: false,
    log: () => undefined,
  });
});
afterAll(async () => {
  await local.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('all stories are seen to happen, over HTTP, S3 and mail', async () => {
  const stories = await play(local, () => undefined);
  expect(stories.filter(({ ok }) => !ok).map(({ id, error }) => `(${id}) ${error}`)).toEqual([]);
  expect(stories.map(({ id }) => id)).toEqual([...'abcdefghijklmn']);
  expect(stories.every(({ steps }) => steps.length > 0)).toBe(true);
});

it('L4 the archive of a month, replayed to every function: no mail, no change, counters equal', async () => {
  await new Promise((resolve) => setTimeout(resolve, 3000));
  local.clock.advanceTo('2025-03-12T09:00:00+08:00');
  const before = await tableOf(local);
  const mails = local.mail.mails().length;
  const facts = factsIn(before);
  expect(facts.length).toBeGreaterThan(50);
  expect(mails).toBeGreaterThan(20);
  expect(await replayArchive(local, facts)).toEqual([]);
  expect(local.mail.mails()).toHaveLength(mails);
  expect(Object.fromEntries(await tableOf(local))).toEqual(Object.fromEntries(before));
});

it('N1 N7 nothing personal stands in logs, keys, events, dead letters or mails, and no token anywhere', async () => {
  const words = canaries();
  expect(words.length).toBeGreaterThan(20);
  for (const [place, text] of await traces(local, dataDir)) {
    expect(text.length, place).toBeGreaterThan(100);
    expect(
      words.filter((word) => text.includes(word)),
      place,
    ).toEqual([]);
    expect(text, place).not.toMatch(/eyJ[\w-]{10,}\.eyJ|Bearer |X-Amz-Signature=/);
  }
});
