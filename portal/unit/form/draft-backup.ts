import { hashKey } from '@tanstack/react-query';
import type { components } from '#portal/api/contract.generated.ts';
import { windowStore } from '#portal/session/window-store.ts';

type Draft = components['schemas']['Draft'];

interface Backup {
  readonly version: number;
  readonly content: Draft['content'];
  /** Written reasons typed meanwhile; what an older page left behind has none. */
  readonly justifications: readonly Draft['justifications'][number][] | undefined;
}

const placeOf = (id: string): string => `draft.${id}`;

function readBackup(id: string): Backup | undefined {
  const { version, content, justifications } = Object(parsed(windowStore.get(placeOf(id))));
  if (typeof version !== 'number' || typeof content !== 'object' || content === null) return undefined;
  return { version, content, justifications: Array.isArray(justifications) ? justifications : undefined };
}

/** What is damaged holds nothing. */
function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** What this window holds and the saved draft does not; a save whose answer was lost left nothing to ask about. */
export function unsavedOf(id: string, draft: Draft): Backup | undefined {
  const backup = readBackup(id);
  if (!backup || backup.version === draft.version) return backup;
  const { content, justifications = draft.justifications } = backup;
  if (hashKey([content, justifications]) !== hashKey([draft.content, draft.justifications])) return backup;
  clearBackup(id);
  return undefined;
}

export function writeBackup(id: string, backup: Backup): void {
  windowStore.set(placeOf(id), JSON.stringify(backup));
}

export function clearBackup(id: string): void {
  windowStore.remove(placeOf(id));
}
