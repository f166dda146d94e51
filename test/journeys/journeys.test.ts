import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningLocal, startLocal } from '#local/start-local.ts';
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
  const stories = await play(local, () => undefined, true);
  expect(stories.filter(({ ok }) => !ok).map(({ id, error }) => `(${id}) ${error}`)).toEqual([]);
  const expected = [...'abcdefghijklmnop'].concat(
    'transfer',
    'committee',
    'cut-off',
    'rules',
    'ministry',
    'service',
    'claim',
    'invitation',
  );
  expect(stories.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
  expect(stories.every(({ steps }) => steps.length > 0)).toBe(true);
});
