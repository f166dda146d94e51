import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { localCredentials } from '../engines/sigv4.ts';

export interface FunctionDefinition {
  readonly name: string;
  readonly codePath: string;
  readonly timeoutSeconds: number;
  readonly variables: Readonly<Record<string, string>>;
}

export interface HostOptions {
  readonly memory: SharedArrayBuffer;
  readonly endpoints: Readonly<Record<string, string>>;
  readonly logDir: string;
  readonly log: (line: string) => void;
}

/** A call ended without an answer: the handler threw, timed out, or its thread died. */
export class InvocationError extends Error {
  override readonly name = 'InvocationError';
}

interface Open {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

const answerSchema = z.object({ id: z.number(), result: z.string().optional(), error: z.string().optional() });
const most = 3;

/** One function: up to a few threads, each with its own environment and nothing else's; one call at a time in each. */
export class FunctionHost {
  readonly definition: FunctionDefinition;
  readonly #options: HostOptions;
  readonly #idle: Thread[] = [];
  readonly #all = new Set<Thread>();
  readonly #waiting: ((thread: Thread) => void)[] = [];

  constructor(definition: FunctionDefinition, options: HostOptions) {
    this.definition = definition;
    this.#options = options;
    mkdirSync(options.logDir, { recursive: true });
  }

  /** Runs the handler; the answer has gone through JSON as in the cloud. */
  async invoke(event: unknown): Promise<unknown> {
    const thread = await this.#take();
    try {
      return await thread.call(event, this.definition.timeoutSeconds * 1000);
    } catch (error) {
      this.#options.log(`error ${this.definition.name}: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    } finally {
      this.#give(thread);
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.end()));
  }

  #take(): Promise<Thread> {
    const free = this.#idle.pop();
    if (free) return Promise.resolve(free);
    if (this.#all.size < most) return Promise.resolve(this.#start());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(thread: Thread): void {
    const next = thread.dead ? this.#replaced(thread) : thread;
    const waiting = this.#waiting.shift();
    if (waiting) waiting(next ?? this.#start());
    else if (next) this.#idle.push(next);
  }

  #replaced(thread: Thread): undefined {
    this.#all.delete(thread);
    return undefined;
  }

  #start(): Thread {
    const { name, codePath, variables } = this.definition;
    const env = {
      ...variables,
      ...this.#options.endpoints,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_EC2_METADATA_DISABLED: 'true',
    };
    const file = join(this.#options.logDir, `${name}.log`);
    const thread = new Thread({
      name,
      entry: pathToFileURL(join(codePath, 'index.mjs')).href,
      env,
      memory: this.#options.memory,
      write: (text) => appendFileSync(file, text),
    });
    this.#all.add(thread);
    return thread;
  }
}

class Thread {
  dead = false;
  readonly #worker: Worker;
  readonly #name: string;
  readonly #open = new Map<number, Open>();
  #next = 0;

  constructor(given: {
    name: string;
    entry: string;
    env: Record<string, string>;
    memory: SharedArrayBuffer;
    write: (text: string) => void;
  }) {
    this.#name = given.name;
    this.#worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
      workerData: { memory: given.memory, entry: given.entry },
      env: given.env,
      stdout: true,
      stderr: true,
      execArgv: ['--no-warnings'],
    });
    this.#worker.stdout.on('data', (chunk: Buffer) => given.write(chunk.toString()));
    this.#worker.stderr.on('data', (chunk: Buffer) => given.write(chunk.toString()));
    this.#worker.on('message', (message: unknown) => this.#answered(message));
    this.#worker.on('error', (error) => this.#died(error.message));
    this.#worker.on('exit', (code) => this.#died(`thread ended with code ${code}`));
  }

  call(event: unknown, timeoutMilliseconds: number): Promise<unknown> {
    this.#next += 1;
    const id = this.#next;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        void this.#worker.terminate();
        reject(new InvocationError(`${this.#name} timed out after ${timeoutMilliseconds / 1000} s`));
      }, timeoutMilliseconds);
      const settle =
        <V>(then: (value: V) => void) =>
        (value: V): void => {
          clearTimeout(timer);
          this.#open.delete(id);
          then(value);
        };
      this.#open.set(id, { resolve: settle(resolve), reject: settle(reject) });
      const deadline = performance.timeOrigin + performance.now() + timeoutMilliseconds;
      this.#worker.postMessage({ id, event, requestId: randomUUID(), deadline, name: this.#name });
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #answered(message: unknown): void {
    const { id, result, error } = answerSchema.parse(message);
    const open = this.#open.get(id);
    if (error !== undefined) open?.reject(new InvocationError(error));
    else open?.resolve(JSON.parse(result ?? 'null'));
  }

  #died(reason: string): void {
    this.dead = true;
    for (const open of this.#open.values()) open.reject(new InvocationError(`${this.#name}: ${reason}`));
  }
}
