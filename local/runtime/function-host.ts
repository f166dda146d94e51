import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { localCredentials } from '../engines/sigv4.ts';
import { FunctionThread } from './function-thread.ts';

/** What can be called with an event, as pollers, routes and schedules see a function. */
export interface Invocable {
  invoke(event: unknown): Promise<unknown>;
}

export interface FunctionDefinition {
  readonly name: string;
  /** Folder of the bundle: `index.mjs` exports `handler`. */
  readonly codePath: string;
  readonly timeoutSeconds: number;
  readonly variables: Readonly<Record<string, string>>;
}

export interface HostOptions {
  /** The local clock's memory. */
  readonly memory: SharedArrayBuffer;
  readonly endpoints: Readonly<Record<string, string>>;
  readonly logDir: string;
  readonly log: (line: string) => void;
  /** How long its modules may take; the cloud gives ten seconds, and many functions start here at once. */
  readonly loadSeconds?: number;
}

const most = 3;

/** One function: up to a few threads, each with its own environment and nothing else's; one call at a time in each. */
export class FunctionHost implements Invocable {
  readonly definition: FunctionDefinition;
  readonly #options: HostOptions;
  readonly #idle: FunctionThread[] = [];
  readonly #all = new Set<FunctionThread>();
  readonly #waiting: ((thread: FunctionThread) => void)[] = [];

  constructor(definition: FunctionDefinition, options: HostOptions) {
    this.definition = definition;
    this.#options = options;
    mkdirSync(options.logDir, { recursive: true });
  }

  /** Runs the handler; the event and the answer have gone through JSON as in the cloud. */
  async invoke(event: unknown): Promise<unknown> {
    const thread = await this.#take();
    try {
      return await thread.call(JSON.parse(JSON.stringify(event ?? null)), this.definition.timeoutSeconds * 1000);
    } catch (error) {
      this.#options.log(`error ${this.definition.name}: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    } finally {
      this.#give(thread);
    }
  }

  /** Starts a thread ahead of the first call, so that nobody waits for it. */
  warm(): void {
    if (this.#all.size === 0) this.#idle.push(this.#start());
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.end()));
  }

  async #take(): Promise<FunctionThread> {
    for (;;) {
      const free = this.#idle.pop();
      if (!free) break;
      if (!free.dead) return free;
      // It died while nobody was looking, of something that its last call had left behind.
      this.#all.delete(free);
    }
    if (this.#all.size < most) return this.#start();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(thread: FunctionThread): void {
    if (thread.dead) this.#all.delete(thread);
    const waiting = this.#waiting.shift();
    if (waiting) waiting(thread.dead ? this.#start() : thread);
    else if (!thread.dead) this.#idle.push(thread);
  }

  #start(): FunctionThread {
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
    const thread = new FunctionThread({
      name,
      entry: pathToFileURL(join(codePath, 'index.mjs')).href,
      env,
      memory: this.#options.memory,
      loadSeconds: this.#options.loadSeconds ?? 120,
      write: (text) => appendFileSync(file, text),
    });
    this.#all.add(thread);
    return thread;
  }
}
