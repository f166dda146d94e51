import { windowStore } from './window-store.ts';

/**
 * Whom this window is signed in as. `expired`: somebody was, and the pages stay as they are until he is again. `leaving`: on the
 * way out, where nothing is shown and nobody is signed in again.
 */
export type SessionState = 'none' | 'signed-in' | 'expired' | 'leaving';

export interface Tokens {
  readonly accessToken: string;
  /** By this window's own clock. */
  readonly expiresAt: number;
  readonly refreshToken?: string | undefined;
  readonly idToken?: string | undefined;
  readonly subject: string;
}

const place = 'session';
/** In place of a token that is not held any more. */
const ended = '';

/** The tokens of this window: in memory, and in its session storage so that a reload keeps them. */
class TokenKeeper {
  #tokens: Tokens | undefined = read();
  #expired = this.#tokens?.accessToken === ended;
  #leaving = false;
  readonly #listeners = new Set<() => void>();

  get tokens(): Tokens | undefined {
    return this.#tokens;
  }

  get state(): SessionState {
    if (this.#leaving) return 'leaving';
    if (this.#expired) return 'expired';
    return this.#tokens ? 'signed-in' : 'none';
  }

  /** What was typed here stays for whoever typed it alone. */
  keep(tokens: Tokens): void {
    if (this.#tokens?.subject !== tokens.subject) windowStore.clear();
    this.#tokens = tokens;
    this.#expired = false;
    windowStore.set(place, JSON.stringify(tokens));
    this.#tell();
  }

  expire(): void {
    if (!this.#tokens || this.#expired) return;
    this.#expired = true;
    this.#tell();
  }

  /** Signed out in another window: what was typed here stays for this person, and nothing else can be done with it. */
  end(subject: string): void {
    if (this.#leaving || this.#tokens?.subject !== subject) return;
    this.#tokens = { accessToken: ended, expiresAt: 0, subject };
    windowStore.set(place, JSON.stringify(this.#tokens));
    this.#expired = true;
    this.#tell();
  }

  /** Nothing of this person stays here; the page is about to go to the issuer's. */
  leave(): void {
    this.#tokens = undefined;
    this.#expired = false;
    this.#leaving = true;
    windowStore.clear();
    this.#tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function read(): Tokens | undefined {
  try {
    return tokensFrom(JSON.parse(windowStore.get(place) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** Tokens as another window or the storage gives them; undefined where something is missing. */
export function tokensFrom(given: unknown): Tokens | undefined {
  const { accessToken, expiresAt, refreshToken, idToken, subject } = Object(given);
  if (typeof accessToken !== 'string' || typeof expiresAt !== 'number' || typeof subject !== 'string') return undefined;
  return {
    accessToken,
    expiresAt,
    subject,
    ...(typeof refreshToken === 'string' ? { refreshToken } : {}),
    ...(typeof idToken === 'string' ? { idToken } : {}),
  };
}

export const keeper = new TokenKeeper();
