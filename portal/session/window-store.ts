/**
 * What this window keeps for whoever is signed in: across a reload and an ended session, and never for the next person. Where the
 * browser refuses storage, or it is full, it holds as long as the page does.
 */
const prefix = 'shenbao.';
const inMemory = new Map<string, string>();

function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

function stored(): string[] {
  return Object.keys(storage() ?? {}).filter((key) => key.startsWith(prefix));
}

export const windowStore = {
  get(name: string): string | undefined {
    const key = prefix + name;
    return inMemory.get(key) ?? storage()?.getItem(key) ?? undefined;
  },

  set(name: string, text: string): void {
    const key = prefix + name;
    try {
      storage()?.setItem(key, text);
      if (storage()) return void inMemory.delete(key);
    } catch {
      // Full: what an earlier version left there would be older than what is kept now.
      storage()?.removeItem(key);
    }
    inMemory.set(key, text);
  },

  remove(name: string): void {
    inMemory.delete(prefix + name);
    storage()?.removeItem(prefix + name);
  },

  /** Names that begin so. */
  names(beginning: string): string[] {
    const all = new Set([...inMemory.keys(), ...stored()]);
    return [...all].filter((key) => key.startsWith(prefix + beginning)).map((key) => key.slice(prefix.length));
  },

  /** Somebody else sits here now. */
  clear(): void {
    inMemory.clear();
    for (const key of stored()) storage()?.removeItem(key);
  },
};
