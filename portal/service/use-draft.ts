import { useCallback, useEffect, useRef, useState } from 'react';
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

  const saveOnce = useCallback(async (): Promise<void> => {
    const { content: wanted, saved, version } = now.current;
    if (wanted === saved) return;
    setSaving('saving');
    try {
      const done = await saveDraft(applicationId, { content: wanted, version, key: newKey() });
      now.current = { ...now.current, saved: wanted, version: done.version };
      setError(undefined);
      setSaving(now.current.content === wanted ? 'saved' : 'unsaved');
    } catch (failure) {
      setError(failure);
      setSaving('failed');
    }
  }, [applicationId]);

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
