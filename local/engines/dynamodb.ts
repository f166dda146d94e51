import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface RunningDynamoDb {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const binary = 'node_modules/@dynoxide/linux-x64/dynoxide';

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** One left over by a run that was killed still holds the database: it is ended before a new one opens it. */
function endLeftOver(pidFile: string): void {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    if (command.includes('dynoxide')) process.kill(pid, 'SIGKILL');
  } catch {
    // No such process: nothing is left over.
  }
  rmSync(pidFile, { force: true });
}

/**
 * DynamoDB with streams, on SQLite in `dataDir`. On a platform for which the engine has no package, LOCAL_DYNAMODB_ENDPOINT
 * names any DynamoDB Local instead.
 */
export async function startDynamoDb(options: { dataDir: string }): Promise<RunningDynamoDb> {
  const given = process.env['LOCAL_DYNAMODB_ENDPOINT'];
  if (given) return { endpoint: given, stop: async () => undefined };
  if (!existsSync(binary)) {
    throw new Error(
      'the embedded DynamoDB runs on linux-x64 only: start DynamoDB Local and set LOCAL_DYNAMODB_ENDPOINT=http://127.0.0.1:8000',
    );
  }
  mkdirSync(options.dataDir, { recursive: true });
  const pidFile = join(options.dataDir, 'dynamodb.pid');
  endLeftOver(pidFile);
  const port = await freePort();
  const child = spawn(
    binary,
    ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', join(options.dataDir, 'dynamodb.sqlite')],
    { stdio: 'ignore' },
  );
  writeFileSync(pidFile, String(child.pid));
  const endpoint = `http://127.0.0.1:${port}`;
  await ready(endpoint, child);
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  return {
    endpoint,
    stop: async () => {
      process.off('exit', end);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await Promise.race([ended, sleep(2000).then(end)]);
      rmSync(pidFile, { force: true });
    },
  };
}

async function ready(endpoint: string, child: ChildProcess): Promise<void> {
  for (let tried = 0; tried < 200; tried += 1) {
    if (child.exitCode !== null) throw new Error(`the embedded DynamoDB ended with code ${child.exitCode}`);
    try {
      await fetch(endpoint, { method: 'GET' });
      return;
    } catch {
      await sleep(25);
    }
  }
  throw new Error('the embedded DynamoDB did not answer within five seconds');
}
