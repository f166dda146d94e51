import type { Finding } from './finding.ts';

export interface LiveState {
  readonly findings: readonly Finding[];
  /** The saved version that was checked; undefined: none was yet. */
  readonly version: number | undefined;
  /** How often somebody tried to freeze the form and was told what is missing. */
  readonly tries: number;
  /** The last check did not come back; the next saved change tries again. */
  readonly failed: boolean;
}

/** The keeper of the draft: what is saved, and news of it. */
interface Followed {
  read(): { readonly saving: string; readonly version: number };
  subscribe(listener: () => void): () => void;
}
type Ask = () => Promise<{ version: number; findings: readonly Finding[] }>;

const pauseMilliseconds = 600;

/**
 * Checks what was saved, a moment after it was saved: one check at a time, none for what was checked already. It asks for
 * itself and never for the keeper: a check that fails holds nothing up.
 */
export class LiveCheck {
  readonly #keeper: Followed;
  readonly #ask: Ask;
  readonly #listeners = new Set<() => void>();
  #state: LiveState = { findings: [], version: undefined, tries: 0, failed: false };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  /** The version that was asked about last, whether an answer came or not. */
  #asked: number | undefined;

  constructor(keeper: Followed, ask: Ask) {
    this.#keeper = keeper;
    this.#ask = ask;
  }

  readonly read = (): LiveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Follows the keeper until the returned function is called. */
  follow(): () => void {
    const leave = this.#keeper.subscribe(() => this.#consider());
    this.#consider();
    return () => {
      clearTimeout(this.#timer);
      leave();
    };
  }

  /** What a refused freeze says of a version is as good as a check of it. */
  take(version: number, findings: readonly Finding[]): void {
    this.#asked = version;
    this.#set({ findings, version, tries: this.#state.tries + 1, failed: false });
  }

  /** Somebody tried to freeze what was not even saved: they are led to what stands against it. */
  lead(): void {
    this.#set({ tries: this.#state.tries + 1 });
  }

  /** What keeps a saved version from being frozen, checked now if it was not; empty where no check came back. */
  async blocking(version: number): Promise<readonly Finding[]> {
    clearTimeout(this.#timer);
    await this.#running;
    clearTimeout(this.#timer);
    if (this.#state.version !== version) await this.#check(version);
    return this.#state.version === version ? this.#state.findings.filter(({ settled }) => settled !== true) : [];
  }

  #consider(): void {
    clearTimeout(this.#timer);
    const { saving, version } = this.#keeper.read();
    if (saving !== 'saved' || version === 0 || version === this.#asked || this.#running) return;
    this.#timer = setTimeout(() => void this.#check(version), pauseMilliseconds);
  }

  #check(version: number): Promise<void> {
    this.#running ??= this.#checkOnce(version).finally(() => {
      this.#running = undefined;
      this.#consider();
    });
    return this.#running;
  }

  async #checkOnce(version: number): Promise<void> {
    this.#asked = version;
    try {
      const answer = await this.#ask();
      // A newer one that came meanwhile, from a refused freeze, stands.
      if (answer.version >= (this.#state.version ?? 0))
        this.#set({ findings: answer.findings, version: answer.version, failed: false });
    } catch {
      this.#set({ failed: true });
    }
  }

  #set(change: Partial<LiveState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
