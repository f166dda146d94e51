import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import * as z from 'zod';

/** A call ended without an answer: the handler threw, timed out, or its thread died. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';
}

export interface ThreadDefinition {
  readonly name: string;
  readonly entry: string;
  /** All that the thread sees of an environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly memory: SharedArrayBuffer;
  readonly loadSeconds: number;
  readonly write: (text: string) => void;
}

interface Open {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

const answerSchema = z.object({ id: z.number(), result: z.string().optional(), error: z.string().optional() });
/** Without a bound of its own, one function out of memory would take the whole process with it. */
const heapMegabytes = 512;

let program: URL | undefined;

/**
 * What every thread begins with, in one file: to strip its types and to gather the files of its libraries anew in each of some
 * thirty threads took longer than to load the function.
 */
function threadProgram(): URL {
  if (program) return program;
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('./function-worker.ts', import.meta.url))],
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    write: false,
  });
  program = new URL(`data:text/javascript,${encodeURIComponent(outputFiles.map(({ text }) => text).join(''))}`);
  return program;
}

/** One thread of one function: a call at a time, and never again once it has timed out or died. */
export class FunctionThread {
  /** Set at once, not when the thread's end is told: until then nobody else may be given it. */
  dead = false;
  readonly #worker: Worker;
  readonly #name: string;
  readonly #open = new Map<number, Open>();
  /** Its modules are loaded. As in the cloud a call's time does not begin before. */
  readonly #ready = Promise.withResolvers<void>();
  readonly #loading: NodeJS.Timeout;
  #next = 0;

  constructor(given: ThreadDefinition) {
    this.#name = given.name;
    this.#worker = new Worker(threadProgram(), {
      workerData: { memory: given.memory, entry: given.entry },
      env: { ...given.env },
      stdout: true,
      stderr: true,
      execArgv: ['--no-warnings'],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    this.#worker.stdout.on('data', (chunk: Buffer) => given.write(chunk.toString()));
    this.#worker.stderr.on('data', (chunk: Buffer) => given.write(chunk.toString()));
    this.#worker.on('message', (message: unknown) => this.#answered(message));
    this.#worker.on('error', (error) => this.#died(error instanceof Error ? error.message : String(error)));
    this.#worker.on('exit', (code) => this.#died(`its thread ended with code ${code}`));
    this.#loading = this.#endAfter(given.loadSeconds, 'did not load within');
  }

  #endAfter(seconds: number, reason: string): NodeJS.Timeout {
    return setTimeout(() => {
      this.#died(`${reason} ${seconds} s`);
      void this.#worker.terminate();
    }, seconds * 1000);
  }

  call(event: unknown, timeoutMilliseconds: number): Promise<unknown> {
    if (this.dead) return Promise.reject(new InvocationError(`${this.#name}: its thread has ended`));
    this.#next += 1;
    const id = this.#next;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    let timer: NodeJS.Timeout | undefined;
    const settled = (): void => {
      clearTimeout(timer);
      this.#open.delete(id);
    };
    this.#open.set(id, {
      resolve: (result) => {
        settled();
        resolve(result);
      },
      reject: (error) => {
        settled();
        reject(error);
      },
    });
    void this.#ready.promise.then(() => {
      if (!this.#open.has(id)) return;
      timer = this.#endAfter(timeoutMilliseconds / 1000, 'timed out after');
      const deadline = performance.timeOrigin + performance.now() + timeoutMilliseconds;
      this.#worker.postMessage({ id, event, requestId: randomUUID(), deadline, name: this.#name });
    });
    return promise;
  }

  async end(): Promise<void> {
    this.#died('the local run stops');
    await this.#worker.terminate();
  }

  #answered(message: unknown): void {
    if (message === 'ready') {
      clearTimeout(this.#loading);
      return this.#ready.resolve();
    }
    const { id, result, error } = answerSchema.parse(message);
    const open = this.#open.get(id);
    if (error !== undefined) open?.reject(new InvocationError(error));
    else open?.resolve(JSON.parse(result ?? 'null'));
  }

  #died(reason: string): void {
    this.dead = true;
    clearTimeout(this.#loading);
    for (const open of this.#open.values()) open.reject(new InvocationError(`${this.#name}: ${reason}`));
  }
}
