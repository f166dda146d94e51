import { spawn } from 'node:child_process';

export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** Runs one command to its end; its output is kept and shown only when it fails. */
export async function runStep(
  name: string,
  command: readonly string[],
  env: Record<string, string> = {},
): Promise<StepResult> {
  const began = performance.now();
  const [program = '', ...args] = command;
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.once('close', resolve);
  });
  return { name, ok: code === 0, seconds: Math.round((performance.now() - began) / 100) / 10, output };
}

export function show(result: StepResult): void {
  process.stderr.write(`${result.ok ? 'ok    ' : 'FAILED'} ${result.name.padEnd(16)} ${result.seconds} s\n`);
  if (!result.ok) process.stderr.write(`${result.output.trim()}\n`);
}
