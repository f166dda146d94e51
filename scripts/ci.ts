import { readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import * as z from 'zod';

/** What the README says, on a clean checkout: npm test, npm start until "ready", npm run check. Ends with one line of counts. */
const counts = { passed: 0, failed: 0 };
const count = (name: string, ok: boolean): void => {
  counts[ok ? 'passed' : 'failed'] += 1;
  process.stdout.write(`${ok ? 'ok' : 'FAILED'}: ${name}\n`);
};

function run(command: string, env: Record<string, string> = {}): Promise<number> {
  const child = spawn('bash', ['-c', command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** Starts the system on a free port, waits for "ready", asks it how it is, and stops it with a signal. */
async function startsAndStops(): Promise<boolean> {
  const child = spawn('npm', ['start'], {
    env: { ...process.env, PORT: '0', DATA_DIR: '.tmp/ci-data' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let seen = '';
  const ended = new Promise<boolean>((resolve) => child.once('exit', () => resolve(false)));
  const ready = new Promise<boolean>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (/^ready$/m.test(seen)) resolve(true);
    });
    setTimeout(() => resolve(false), 120_000).unref();
  });
  const up = await Promise.race([ready, ended]);
  const api = /^api\s+(\S+)/m.exec(seen)?.[1];
  const healthy = up && api !== undefined && (await fetch(`${api}/health`)).ok;
  if (child.pid) process.kill(-child.pid, 'SIGTERM');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10_000))]);
  if (!healthy) process.stdout.write(seen);
  return healthy;
}

const reportSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

const tests = await run('npm test');
try {
  const report = reportSchema.parse(JSON.parse(readFileSync('.build/test-report.json', 'utf8')));
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
} catch {
  count('the tests wrote a report', false);
}
count('npm test', tests === 0);
count('npm start reaches "ready"', await startsAndStops());
count('npm run check', (await run('npm run check')) === 0);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
process.exit(counts.failed === 0 ? 0 : 1);
