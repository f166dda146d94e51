import { wrapped } from './schedule.ts';

/** The process is dead: nothing after this happens. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface Fate {
  /** Dies at the k-th call of any port (before or after its effect). */
  readonly killAt: number;
  readonly after: boolean;
}

/** Counts every call of the ports it is given to, and dies where its fate says. Once dead, every call dies. */
export class Mortal {
  calls = 0;
  readonly #fate: Fate | undefined;
  #dead = false;

  constructor(fate?: Fate) {
    this.#fate = fate;
  }

  /** The same port, mortal. */
  port<T extends object>(real: T): T {
    return wrapped(real, async (call) => {
      if (this.#dead) throw new Killed();
      this.calls += 1;
      const mine = this.#fate?.killAt === this.calls;
      if (mine && !this.#fate?.after) this.#die();
      const result = await call();
      if (mine) this.#die();
      return result;
    });
  }

  #die(): never {
    this.#dead = true;
    throw new Killed();
  }
}

/** Runs until it ends or dies; a death is no failure of the test. */
export async function mayDie(run: () => Promise<void>): Promise<'ended' | 'killed'> {
  try {
    await run();
    return 'ended';
  } catch (error) {
    if (error instanceof Killed) return 'killed';
    throw error;
  }
}
