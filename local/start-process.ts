import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';

const runningSchema = z.object({
  pid: z.number(),
  portal: z.string(),
  api: z.string(),
  mailbox: z.string(),
  issuer: z.string(),
});

export interface LocalProcess extends z.infer<typeof runningSchema> {
  /** Everything that it has printed. */
  readonly lines: readonly string[];
  /** One of the controls (`token`, `clock`, `invoke`, `faults`, `dead-letters` …). */
  control(action: string, command?: object): Promise<unknown>;
  stop(): Promise<void>;
  /** `kill -9`: nothing is flushed, closed or unlocked. */
  kill(): Promise<void>;
}

export interface ProcessOptions {
  readonly dataDir: string;
  /** 0: free ports. */
  readonly port?: number;
  readonly now?: string;
}

/** `npm start` as a child, for stories in which the whole system is killed. Resolved when it says "ready". */
export async function startProcess(options: ProcessOptions): Promise<LocalProcess> {
  const { dataDir, port = 0, now } = options;
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), ...(now === undefined ? {} : { NOW: now }) };
  const child = spawn(process.execPath, ['local/start.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lines: string[] = [];
  await ready(child, lines);
  const running = runningSchema.parse(JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')));
  const secret = readFileSync(join(dataDir, 'control-secret'), 'utf8');
  const end = (signal: NodeJS.Signals) => (): Promise<void> => {
    child.kill(signal);
    return ended;
  };
  return {
    ...running,
    lines,
    control: async (action, command = {}) => {
      const request = { method: 'POST', headers: { 'x-local-secret': secret }, body: JSON.stringify(command) };
      const response = await fetch(`${running.portal}/_local/${action}`, request);
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`);
      return answer;
    },
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  };
}

function ready(child: ChildProcess, lines: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) => {
        lines.push(line);
        if (line === 'ready') resolve();
      });
    child.once('exit', (code) =>
      reject(new Error(`the local run ended with code ${String(code)}: ${lines.join(' | ')}`)),
    );
  });
}
