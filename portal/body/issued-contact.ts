import { keeper } from '#portal/session/tokens.ts';

export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly mobile: string;
}

const placeOf = (bodyId: string): string => `shenbao.issued.${keeper.tokens?.subject ?? ''}.${bodyId}`;

/** What was printed last is not typed again: this window alone remembers it, for whoever issued it. */
export function keepContact(bodyId: string, contact: Contact): void {
  sessionStorage.setItem(placeOf(bodyId), JSON.stringify(contact));
}

export function keptContact(bodyId: string): Contact {
  const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(bodyId)) ?? 'null');
  const { name, phone, mobile } = Object(kept);
  return { name: textOf(name), phone: textOf(phone), mobile: textOf(mobile) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
