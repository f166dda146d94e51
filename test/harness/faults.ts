import type { Mail, MailSender, SendOutcome } from '#ports/notifications.ts';
import type { Random } from '../../scripts/samples/random.ts';
import { wrapped } from './schedule.ts';

/** As the SDK throws it where a service is asked for too much. */
export class ThrottlingException extends Error {
  override readonly name = 'ThrottlingException';
}
class ProvisionedThroughputExceededException extends Error {
  override readonly name = 'ProvisionedThroughputExceededException';
}
/** As the SDK throws it where no answer came: nobody knows whether the request had its effect. */
export class TimeoutError extends Error {
  override readonly name = 'TimeoutError';
}

/** Shares of all calls, each 0 to 1. */
export interface Odds {
  readonly throttled: number;
  /** The request never arrives. */
  readonly requestLost: number;
  /** The request has its effect, and its answer is lost. */
  readonly replyLost: number;
  readonly delayed: number;
}

const noFaults: Odds = { throttled: 0, requestLost: 0, replyLost: 0, delayed: 0 };

/** Faults of the services by seed: throttling, loss before and after the effect, delay. */
export class Faults {
  readonly #random: Random;
  #odds: Odds;
  injected = 0;

  constructor(random: Random, odds: Odds) {
    this.#random = random;
    this.#odds = odds;
  }

  /** From now on everything works. */
  calm(): void {
    this.#odds = noFaults;
  }

  port<T extends object>(real: T, wait: () => Promise<void> = async () => undefined): T {
    return wrapped(real, async (call) => {
      const { throttled, requestLost, replyLost, delayed } = this.#odds;
      if (this.#hit(delayed)) for (let turns = this.#random.whole(1, 6); turns > 0; turns -= 1) await wait();
      if (this.#hit(throttled))
        throw this.#random.chance(0.5) ? new ThrottlingException() : new ProvisionedThroughputExceededException();
      if (this.#hit(requestLost)) throw new TimeoutError();
      const result = await call();
      if (this.#hit(replyLost)) throw new TimeoutError();
      return result;
    });
  }

  /** A mail service never throws through its port: what it could not say is "later". */
  sender(real: MailSender): MailSender {
    return {
      ratePerSecond: () => real.ratePerSecond(),
      send: async (mail: Mail): Promise<SendOutcome> => {
        const { throttled, requestLost, replyLost } = this.#odds;
        if (this.#hit(throttled)) return { outcome: 'later', reason: 'Throttling' };
        if (this.#hit(requestLost)) return { outcome: 'later', reason: 'TimeoutError' };
        const outcome = await real.send(mail);
        return this.#hit(replyLost) ? { outcome: 'later', reason: 'TimeoutError' } : outcome;
      },
    };
  }

  #hit(share: number): boolean {
    const hit = share > 0 && this.#random.chance(share);
    if (hit) this.injected += 1;
    return hit;
  }
}
