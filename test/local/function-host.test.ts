import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock, type LocalClock } from '#local/clock.ts';
import { FunctionHost } from '#local/runtime/function-host.ts';
import { temporaryFolder } from './support.ts';

let dir = '';
let clock: LocalClock;
let host: FunctionHost;

const code = `
import { readdirSync, writeFileSync } from 'node:fs';
export const handler = async (event, context) => {
  if (event.loop) for (;;);
  if (event.meet) {
    writeFileSync(event.meet + '/' + event.as, '');
    while (readdirSync(event.meet).length < event.of) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  if (event.exit) process.exit(3);
  if (event.throw) throw new TypeError('no');
  if (event.memory) { const all = []; for (;;) all.push(new Array(1e6).fill('x' + all.length)); }
  if (event.later) setTimeout(() => { throw new Error('left behind'); }, 150);
  if (event.say) console.log(event.say);
  return { env: process.env, now: Date.now(), at: new Date().toISOString(), left: context.getRemainingTimeInMillis(), name: context.functionName };
};`;

beforeEach(() => {
  dir = temporaryFolder();
  writeFileSync(join(dir, 'index.mjs'), code);
  clock = createClock('2025-01-20T09:00:00+08:00');
  host = new FunctionHost(
    { name: 'sample', codePath: dir, timeoutSeconds: 3, variables: { TABLE: 't' } },
    {
      memory: clock.memory,
      endpoints: { AWS_ENDPOINT_URL_S3: 'http://s3' },
      logDir: join(dir, 'logs'),
      log: () => undefined,
    },
  );
});
afterEach(async () => {
  await host.stop();
  rmSync(dir, { recursive: true });
});

describe('a function’s host', () => {
  it('gives it its own environment and nothing of the machine’s', async () => {
    process.env['SECRET_OF_THE_MACHINE'] = 'x';
    const answer = await host.invoke({});
    expect(answer).toMatchObject({
      name: 'sample',
      env: { TABLE: 't', AWS_ENDPOINT_URL_S3: 'http://s3', AWS_LAMBDA_FUNCTION_NAME: 'sample' },
    });
    expect(answer).not.toHaveProperty('env.SECRET_OF_THE_MACHINE');
    expect(answer).not.toHaveProperty('env.PATH');
  });

  it('shows it the local time, also after a jump', async () => {
    expect(await host.invoke({})).toHaveProperty('at', expect.stringMatching(/^2025-01-20T01:00/));
    clock.advanceTo('2025-02-08T00:10:00+08:00');
    expect(await host.invoke({})).toHaveProperty('at', expect.stringMatching(/^2025-02-07T16:10/));
  });

  it.each([
    ['a busy loop', { loop: true }, 'timed out after 3 s'],
    ['process.exit', { exit: true }, 'code 3'],
    ['a throw', { throw: true }, 'TypeError: no'],
    ['all memory', { memory: true }, /memory|timed out/],
  ])(
    'survives %s, tells the caller, and serves the next call',
    async (_what, event, message) => {
      await expect(host.invoke(event)).rejects.toThrow(message);
      expect(await host.invoke({})).toHaveProperty('name', 'sample');
    },
    20_000,
  );

  it('gives up a function whose modules never load, and tells the caller', async () => {
    const stuck = temporaryFolder();
    writeFileSync(join(stuck, 'index.mjs'), 'await new Promise(() => setInterval(() => undefined, 1000));');
    const options = { memory: clock.memory, endpoints: {}, logDir: join(dir, 'logs'), log: () => undefined };
    const slow = new FunctionHost(
      { name: 'stuck', codePath: stuck, timeoutSeconds: 60, variables: {} },
      { ...options, loadSeconds: 1 },
    );
    await expect(slow.invoke({})).rejects.toThrow('did not load within 1 s');
    await slow.stop();
    rmSync(stuck, { recursive: true });
  });

  it('never hands a call to a thread that died while it was idle', async () => {
    await host.invoke({ later: true });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await host.invoke({})).toHaveProperty('name', 'sample');
  });

  it('keeps what it says in a log of its own', async () => {
    await host.invoke({ say: 'hello' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(readFileSync(join(dir, 'logs', 'sample.log'), 'utf8')).toContain('hello');
  });

  it('runs three calls at a time: none ends before all have begun', async () => {
    const meet = temporaryFolder();
    const calls = ['a', 'b', 'c'].map((as) => host.invoke({ meet, as, of: 3 }));
    expect(await Promise.all(calls)).toHaveLength(3);
    rmSync(meet, { recursive: true });
  });
});
