import { setImmediate as settled } from 'node:timers/promises';

type Task = () => Promise<unknown>;

/**
 * Decides who goes on wherever somebody waits: one interleaving is the list of its choices. Every call of a port that was
 * given to it waits for its turn, so that two handlers meet at every await.
 */
export class Schedule {
  #waiting: (() => void)[] = [];
  readonly #choose: (waiting: number) => number;

  constructor(choose: (waiting: number) => number) {
    this.#choose = choose;
  }

  turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  port<T extends object>(real: T): T {
    return wrapped(real, async (call) => {
      await this.turn();
      return call();
    });
  }

  /** Runs all tasks to their ends, one step at a time. */
  async run(tasks: readonly Task[]): Promise<PromiseSettledResult<unknown>[]> {
    let open = tasks.length;
    const running = tasks.map((task) =>
      task().finally(() => {
        open -= 1;
      }),
    );
    const all = Promise.allSettled(running);
    while (open > 0) {
      await settled();
      const [next] = this.#waiting.splice(this.#choose(this.#waiting.length), 1);
      next?.();
    }
    return all;
  }
}

/** The same object, with every call of a method going through `around`. */
export function wrapped<T extends object>(
  real: T,
  around: (call: () => Promise<unknown>, method: string) => Promise<unknown>,
): T {
  return new Proxy(real, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name, target);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]): unknown => {
        const call = (): unknown => Reflect.apply(method, target, given);
        // A page-by-page answer is read as it comes; only calls that answer once can be held up.
        if (method.constructor.name === 'AsyncGeneratorFunction') return call();
        return around(async () => call(), String(name));
      };
    },
  });
}

/** The same tasks in every interleaving there is, at most `most`; answers how many were tried. */
export async function everyInterleaving(
  play: (schedule: Schedule) => Promise<void>,
  most: number,
): Promise<{ tried: number; all: boolean }> {
  let path: number[] = [];
  for (let tried = 1; ; tried += 1) {
    const branches: number[] = [];
    const choose = (waiting: number): number => {
      if (waiting < 2) return 0;
      branches.push(waiting);
      return path[branches.length - 1] ?? 0;
    };
    await play(new Schedule(choose));
    const taken = branches.map((_waiting, index) => path[index] ?? 0);
    const last = branches.findLastIndex((waiting, index) => (taken[index] ?? 0) + 1 < waiting);
    if (last < 0) return { tried, all: true };
    if (tried >= most) return { tried, all: false };
    path = [...taken.slice(0, last), (taken[last] ?? 0) + 1];
  }
}
