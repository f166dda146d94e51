import { windowStore } from '#portal/session/window-store.ts';

export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly mobile: string;
}

const placeOf = (bodyId: string): string => `issued.${bodyId}`;

/** What was printed last is not typed again: this window alone remembers it, for whoever issued it. */
export function keepContact(bodyId: string, contact: Contact): void {
  windowStore.set(placeOf(bodyId), JSON.stringify(contact));
}

export function keptContact(bodyId: string): Contact {
  const kept: unknown = JSON.parse(windowStore.get(placeOf(bodyId)) ?? 'null');
  const { name, phone, mobile } = Object(kept);
  return { name: textOf(name), phone: textOf(phone), mobile: textOf(mobile) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
