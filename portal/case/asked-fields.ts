/** What a reviewer asks a unit to correct: places of the form, each with what is wrong there. */
export type Asked = ReadonlyMap<string, string>;

export interface Asking {
  readonly asked: Asked;
  readonly change: (asked: Asked) => void;
}

export function toggled(asked: Asked, path: string): Asked {
  const next = new Map(asked);
  if (!next.delete(path)) next.set(path, '');
  return next;
}

export function told(asked: Asked, path: string, message: string): Asked {
  return new Map(asked).set(path, message);
}

/** Ready to be sent: at least one place, and a message for each. */
export const complete = (asked: Asked): boolean =>
  asked.size > 0 && [...asked.values()].every((message) => message.trim() !== '');
