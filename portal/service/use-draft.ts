import { useCallback, useEffect, useRef, useState } from 'react';
import { asItWas } from '#portal/api/as-it-was.ts';
import { newKey } from '#portal/api/client.ts';
import { type Draft, type OwnService, saveDraft } from './queries.ts';

export type Saving = 'saved' | 'unsaved' | 'saving' | 'failed';
const pauseMilliseconds = 1200;

export interface KeptDraft {
  readonly content: Draft;
  readonly saving: Saving;
  readonly error: unknown;
  readonly change: (edit: (content: Draft) => Draft) => void;
  /** Saves what is unsaved; the version that then stands, or undefined where it could not be saved. */
  readonly flush: () => Promise<number | undefined>;
}

/** The report as it is typed, saved by itself a moment after the last key with the version that was edited. */
export function useDraft(applicationId: string, draft: OwnService['draft']): KeptDraft {
  const [content, setContent] = useState<Draft>(draft.content);
  const [saving, setSaving] = useState<Saving>('saved');
  const [error, setError] = useState<unknown>();
  // What stands now, whatever has been drawn: a save that ends must not mark later words as saved.
  const now = useRef({ content, saved: content, version: draft.version });
  const running = useRef<Promise<unknown>>(Promise.resolve());

  const [send] = useState(() =>
    asItWas((save: { content: Draft; version: number }, key) => saveDraft(applicationId, save, key), newKey),
  );

  const saveOnce = useCallback(async (): Promise<void> => {
    const { content: wanted, saved, version } = now.current;
    if (wanted === saved) return;
    setSaving('saving');
    try {
      const { input, answer } = await send({ content: wanted, version });
      now.current = { ...now.current, saved: input.content, version: answer.version };
      setError(undefined);
      setSaving(now.current.content === input.content ? 'saved' : 'unsaved');
      // What was sent again first was older than what is to be saved.
      if (input.content !== wanted) await saveOnce();
    } catch (failure) {
      setError(failure);
      setSaving('failed');
    }
  }, [send]);

  const flush = useCallback(async (): Promise<number | undefined> => {
    running.current = running.current.then(saveOnce);
    await running.current;
    const { content: typed, saved, version } = now.current;
    return typed === saved ? version : undefined;
  }, [saveOnce]);

  const change = useCallback((edit: (before: Draft) => Draft) => {
    now.current = { ...now.current, content: edit(now.current.content) };
    setContent(now.current.content);
    setSaving('unsaved');
  }, []);

  useEffect(() => {
    if (content === now.current.saved) return undefined;
    const timer = setTimeout(() => void flush(), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [content, flush]);

  return { content, saving, error, change, flush };
}
