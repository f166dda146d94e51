import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLocal } from './start-local.ts';

const dataDir = process.env['DATA_DIR'] ?? '.data';
const port = Number(process.env['PORT'] ?? 4400);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A process id may have been given to somebody else since: where the system tells, its command decides. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, 'utf8').includes('local/start.ts');
}

/** Two systems on one data folder would tear it apart; a lock whose process is dead is taken over. */
function lock(): string {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'lock');
  if (existsSync(file)) {
    const pid = Number(readFileSync(file, 'utf8'));
    const alive = runs(pid);
    if (alive && pid !== process.pid)
      throw new Error(
        `process ${pid} already runs on ${dataDir}: stop it, or choose another folder with DATA_DIR=<folder>`,
      );
  }
  writeFileSync(file, String(process.pid));
  return file;
}

try {
  if (!Number.isInteger(port) || port < 0 || port > 65_533)
    throw new Error(`PORT=${process.env['PORT']} is no port number`);
  const lockFile = lock();
  const running = await startLocal({ dataDir, port, now: process.env['NOW'], log: say });
  say('');
  say(`portal   ${running.portal}`);
  say(`api      ${running.api}      contract ${running.portal}/openapi.json`);
  say(`mailbox  ${running.mailbox}`);
  say(
    `It is ${new Date().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })} in Shanghai here (NOW=<instant> or NOW=real chooses; time goes on across restarts).`,
  );
  say('ready');
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    say('stopping…');
    void running.stop().then(() => {
      rmSync(lockFile, { force: true });
      process.exit(0);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
