import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { demoUnits } from '#local/identity/demo-people.ts';
import { type LocalProcess, startProcess } from '#local/start-process.ts';
import { temporaryFolder } from './support.ts';

const dataDir = temporaryFolder();
let running: LocalProcess | undefined;
afterAll(async () => {
  await running?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function call(local: LocalProcess, method: string, path: string, body?: object): Promise<Response> {
  const { token } = z.object({ token: z.string() }).parse(await local.control('token', { as: 'hospital' }));
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  return fetch(`${local.api}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
}

describe('the local run', () => {
  it('goes on after kill -9 with its data and its time, and runs once on a folder', async () => {
    const first = await startProcess({ dataDir, now: '2025-01-20T09:00:00+08:00' });
    running = first;
    const { creditCode } = demoUnits.hospital;
    const started = await call(first, 'POST', '/applications', {
      kind: 'service-team',
      route: 'nominated',
      creditCode,
      bodyId: 'district-310101',
    });
    const { id } = z.looseObject({ id: z.string() }).parse(await started.json());
    await first.control('clock', { advanceTo: '2025-01-25T09:00:00+08:00' });
    const second = spawnSync(process.execPath, ['local/start.ts'], {
      env: { ...process.env, DATA_DIR: dataDir, PORT: '0' },
      encoding: 'utf8',
    });
    expect([second.status, second.stderr]).toEqual([1, expect.stringContaining('already runs on')]);

    await first.kill();
    const again = await startProcess({ dataDir });
    running = again;
    expect((await call(again, 'GET', `/applications/${id}`)).status).toBe(200);
    expect(await again.control('clock')).toMatchObject({ now: expect.stringMatching(/^2025-01-25T01:0/) });
  }, 180_000);

  it('obeys nobody without the secret of its folder', async () => {
    const response = await fetch(`${running?.portal}/_local/token`, { method: 'POST', body: '{"as":"bureau"}' });
    expect(response.status).toBe(403);
  });

  it('serves its page with a strict policy, and nothing outside its folder', async () => {
    const page = await fetch(`${running?.portal}/`);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*style-src 'self'(;|$)/);
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(await page.text()).toContain('lang="zh-CN"');
    for (const path of ['/..%2fpackage.json', '/.hidden.json', '/%00.js', '/missing.js', '/%ZZ'])
      expect((await fetch(`${running?.portal}${path}`)).status).toBe(404);
  });

  it('takes nothing that is posted to a page for a question about it', async () => {
    for (const path of ['/applications/new', '/settings.json']) {
      const posted = await fetch(`${running?.portal}${path}`, { method: 'POST', body: '{}' });
      expect([path, posted.status, posted.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD']);
    }
  });
});
