/**
 * The local clock: one offset, shared by this process and all its workers, shifts `Date` alike everywhere. The deployed
 * bundles know nothing of it. Its memory is a SharedArrayBuffer, so a jump is seen by everybody at once.
 */
export interface LocalClock {
  readonly memory: SharedArrayBuffer;
  now(): Date;
  /** Moves on to an instant; never back. */
  advanceTo(instant: string): void;
  offsetMilliseconds(): number;
}

const RealDate = Date;

function reader(memory: SharedArrayBuffer): () => number {
  const cell = new BigInt64Array(memory);
  return () => Number(Atomics.load(cell, 0));
}

function dateOf(made: unknown): object {
  if (typeof made === 'object' && made !== null) return made;
  throw new TypeError('no date was made');
}

/** Makes `new Date()` and `Date.now()` of this thread tell the local time. */
export function installClock(memory: SharedArrayBuffer): void {
  const offset = reader(memory);
  const now = (): number => RealDate.now() + offset();
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget) =>
      dateOf(Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget)),
    apply: () => new RealDate(now()).toString(),
    get: (target, property, receiver) => (property === 'now' ? now : Reflect.get(target, property, receiver)),
  });
}

/** `startAt`: an instant, or `real`. */
export function createClock(startAt: string | { offset: number }): LocalClock {
  const memory = new SharedArrayBuffer(8);
  const cell = new BigInt64Array(memory);
  const first =
    typeof startAt === 'object' ? startAt.offset : startAt === 'real' ? 0 : RealDate.parse(startAt) - RealDate.now();
  if (Number.isNaN(first))
    throw new Error(`NOW=${String(startAt)} is no instant; write 2025-01-20T09:00:00+08:00 or "real"`);
  Atomics.store(cell, 0, BigInt(Math.round(first)));
  const offset = reader(memory);
  return {
    memory,
    now: () => new RealDate(RealDate.now() + offset()),
    advanceTo: (instant) => {
      const ahead = RealDate.parse(instant) - (RealDate.now() + offset());
      if (Number.isNaN(ahead)) throw new Error(`${instant} is no instant`);
      if (ahead > 0) Atomics.store(cell, 0, BigInt(Math.round(offset() + ahead)));
    },
    offsetMilliseconds: offset,
  };
}
