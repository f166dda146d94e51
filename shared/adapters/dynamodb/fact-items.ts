import { type Fact, parseFact } from '#events/catalogue.ts';
import { canonicalJson } from '#domain/chain.ts';
import type { CommandKey, Subject } from '#ports/record-store.ts';
import { factKey, subjectName } from './keys.ts';
import { type Item, keyOf, readText, text } from './table.ts';

/** A fact and the command that caused it; the envelope stays the JSON that was hashed. */
export function recordedFactItem(subject: Subject, fact: Fact, command: CommandKey): Item {
  return {
    ...keyOf(factKey(subject, fact.sequence)),
    fact: text(canonicalJson(withoutKey(fact))),
    command: text(command.key),
    content: text(command.contentHash),
  };
}

/** What the item's key says already is not written twice: a fact stays below one write unit. */
function withoutKey({ id: _id, subject: _subject, sequence: _sequence, ...rest }: Fact): object {
  return rest;
}

/** @throws ZodError or UnknownEventError for an item that this release cannot read. */
export function readFact(item: Item): Fact {
  const stored: unknown = JSON.parse(readText(item, 'fact') ?? 'null');
  const subject = subjectName(readText(item, 'pk') ?? '');
  const sequence = Number((readText(item, 'sk') ?? '').slice('FACT#'.length));
  const key = { id: `${subject}/${sequence}`, subject, sequence };
  return parseFact(typeof stored === 'object' ? { ...stored, ...key } : stored);
}
