import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Events that an engine owes: each a file until it is delivered, so a kill between storing and telling loses none. Delivery
 * is at least once, as it is in the cloud.
 */
export class Outbox {
  readonly #dir: string;
  readonly #deliver: (event: unknown) => Promise<void>;
  #next = 0;
  #pending: Promise<void> = Promise.resolve();

  constructor(dir: string, deliver: (event: unknown) => Promise<void>) {
    this.#dir = dir;
    this.#deliver = deliver;
    mkdirSync(dir, { recursive: true });
  }

  /** Delivers what an earlier run still owed. */
  resume(): void {
    const names = readdirSync(this.#dir)
      .filter((name) => name.endsWith('.json'))
      .toSorted();
    this.#next = names.length;
    for (const name of names)
      this.#later(join(this.#dir, name), JSON.parse(readFileSync(join(this.#dir, name), 'utf8')));
  }

  add(event: unknown): void {
    this.#next += 1;
    const file = join(this.#dir, `${Date.now()}-${String(this.#next).padStart(8, '0')}.json`);
    writeFileSync(`${file}.part`, JSON.stringify(event));
    renameSync(`${file}.part`, file);
    this.#later(file, event);
  }

  #later(file: string, event: unknown): void {
    this.#pending = this.#pending.then(async () => {
      try {
        await this.#deliver(event);
        rmSync(file, { force: true });
      } catch {
        // It stays in its file: delivered at the next start.
      }
    });
  }

  async settled(): Promise<void> {
    await this.#pending;
  }
}
