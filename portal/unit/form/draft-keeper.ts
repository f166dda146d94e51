import { asItWas } from '#portal/api/as-it-was.ts';
import { answered, api, matching, newKey, type Schemas } from '#portal/api/client.ts';
import { ApiProblem, isPassing } from '#portal/api/problem.ts';
import { keeper } from '#portal/session/tokens.ts';
import { clearBackup, unsavedOf, writeBackup } from './draft-backup.ts';

export type Content = Readonly<Record<string, unknown>>;
type Draft = Schemas['Draft'];

/** `waiting`: no network or no session; it is tried again by itself. `conflict`: somebody saved another version meanwhile. */
export type Saving = 'saved' | 'unsaved' | 'saving' | 'waiting' | 'conflict' | 'refused';

export type Justification = Draft['justifications'][number];
type Save = Pick<DraftState, 'content' | 'justifications' | 'version'>;

export interface DraftState {
  readonly content: Content;
  /** Written reasons for warnings, frozen with the form. */
  readonly justifications: readonly Justification[];
  readonly version: number;
  readonly saving: Saving;
  readonly savedAt: string | undefined;
  readonly error: unknown;
  /** What was typed in this window and not saved was brought back. */
  readonly restored: boolean;
}

/** The last saves of forms that were left: who comes back reads the form after them. */
const leaving = new Map<string, Promise<unknown>>();

/** Fulfilled when nothing of this form is on its way any more from a page that was left. */
export async function lastSaveOf(id: string): Promise<void> {
  await leaving.get(id);
}

const pauseMilliseconds = 1200;
const againMilliseconds = 4000;

/**
 * The form as it is typed: saved by itself a moment after the last key, with the version that was edited. What is not saved
 * yet lies in the window's own storage too, so that neither a reload nor an ended session loses it.
 */
export class DraftKeeper {
  readonly #id: string;
  #state: DraftState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  /** The last save did not get through. */
  #stuck = false;
  /** Its page is gone: what does not get through now waits in the window's storage for the next page. */
  #left = false;
  readonly #send = asItWas((save: Save, key) => this.#put(save, key), newKey);
  readonly #listeners = new Set<() => void>();

  constructor(id: string, draft: Draft) {
    this.#id = id;
    const backup = unsavedOf(id, draft);
    // Somebody saved another version meanwhile: whoever typed is asked which one to keep.
    const held = backup !== undefined && backup.version !== draft.version;
    this.#state = {
      content: backup?.content ?? draft.content,
      justifications: backup?.justifications ?? draft.justifications,
      version: backup?.version ?? draft.version,
      saving: backup ? (held ? 'conflict' : 'unsaved') : 'saved',
      savedAt: draft.savedAt,
      error: undefined,
      restored: backup !== undefined,
    };
    if (backup && !held) this.#soon(pauseMilliseconds);
  }

  readonly read = (): DraftState => this.#state;

  readonly isUnsaved = (): boolean => this.#state.saving !== 'saved';

  /** Leaving the page saves what is unsaved, unless nothing gets through now. */
  readonly isHeldUp = (): boolean =>
    this.isUnsaved() && (this.#stuck || this.#state.saving === 'conflict' || !navigator.onLine);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  change(change: (content: Content) => Content): void {
    const content = change(this.#state.content);
    const held = this.#state.saving === 'conflict';
    this.#set({ content, saving: held ? 'conflict' : 'unsaved' });
    this.#keep();
    if (!held) this.#soon(pauseMilliseconds);
  }

  /** One warning has one reason; an empty one takes it away. */
  justify(reason: Justification): void {
    const others = this.#state.justifications.filter(({ rule, path }) => rule !== reason.rule || path !== reason.path);
    this.#set({ justifications: reason.note.trim() === '' ? others : [...others, reason] });
    this.change((content) => ({ ...content }));
  }

  /** Saves what is unsaved now; afterwards `saving` says how it went. */
  async flush(): Promise<DraftState> {
    clearTimeout(this.#timer);
    await this.#running;
    // What the form begins with stands in no saved version yet.
    const whole = this.#state.saving === 'saved' && this.#state.version > 0;
    if (!whole && this.#state.saving !== 'conflict') await this.#save();
    // What was sent again first was older than what stands here.
    if (this.read().saving === 'unsaved') await this.#save();
    return this.#state;
  }

  /** While its page is there; when it is left there is one more save, and nothing after it. */
  readonly attend = (): (() => void) => {
    this.#left = false;
    return () => this.#leave();
  };

  #leave(): void {
    this.#left = true;
    const last = this.flush().finally(() => {
      if (leaving.get(this.#id) === last) leaving.delete(this.#id);
    });
    leaving.set(this.#id, last);
  }

  /** After a conflict: what is here replaces what was saved, or the other way round. */
  async settle(mine: boolean): Promise<void> {
    try {
      await this.#settle(mine);
    } catch (error) {
      this.#set({ saving: 'conflict', error });
    }
  }

  async #settle(mine: boolean): Promise<void> {
    this.#set({ error: undefined });
    const theirs = await this.#load();
    if (mine) {
      this.#set({ version: theirs.version, saving: 'unsaved' });
      return this.#save();
    }
    clearBackup(this.#id);
    this.#set({
      content: theirs.content,
      justifications: theirs.justifications,
      version: theirs.version,
      savedAt: theirs.savedAt,
      saving: 'saved',
      restored: false,
    });
  }

  #keep(): void {
    const { version, content, justifications } = this.#state;
    writeBackup(this.#id, { version, content, justifications });
  }

  #load(): Promise<Draft> {
    const params = { path: { applicationId: this.#id } };
    return answered(api().GET('/applications/{applicationId}/draft', { params }));
  }

  #put({ content, version, justifications }: Save, key: string): Promise<Schemas['SavedDraft']> {
    return answered(
      api().PUT('/applications/{applicationId}/draft', {
        params: { path: { applicationId: this.#id }, header: matching(key, version) },
        body: { content, justifications: [...justifications] },
      }),
    );
  }

  #soon(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#left) this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  #save(): Promise<void> {
    this.#running ??= this.#saveOnce().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #saveOnce(): Promise<void> {
    clearTimeout(this.#timer);
    const { content, version, justifications } = this.#state;
    this.#set({ saving: 'saving', error: undefined });
    try {
      const { input, answer: saved } = await this.#send({ content, version, justifications });
      this.#stuck = false;
      const more = this.#state.content !== input.content;
      this.#set({ version: saved.version, savedAt: saved.savedAt, saving: more ? 'unsaved' : 'saved' });
      if (!more) return clearBackup(this.#id);
      this.#keep();
      this.#soon(pauseMilliseconds);
    } catch (error) {
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    this.#stuck = true;
    if (error instanceof ApiProblem && error.code === 'stale-version') return this.#set({ saving: 'conflict' });
    const signedOut = keeper.state === 'expired' || (error instanceof ApiProblem && error.status === 401);
    if (!signedOut && !isPassing(error)) return this.#set({ saving: 'refused', error });
    this.#set({ saving: 'waiting' });
    this.#soon(againMilliseconds);
  }

  #set(change: Partial<DraftState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
