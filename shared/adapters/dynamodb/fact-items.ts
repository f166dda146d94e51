import { type Fact, parseFact } from '#events/catalogue.ts';
import { canonicalJson } from '#domain/chain.ts';
import type { CommandKey, Subject } from '#ports/record-store.ts';
import { factKey } from './keys.ts';
import { type Item, keyOf, readText, text } from './table.ts';

/** A fact and the command that caused it; the envelope stays the JSON that was hashed. */
export function recordedFactItem(subject: Subject, fact: Fact, command: CommandKey): Item {
  return {
    ...keyOf(factKey(subject, fact.sequence)),
    fact: text(canonicalJson(fact)),
    command: text(command.key),
    content: text(command.contentHash),
  };
}

/** @throws ZodError or UnknownEventError for an item that this release cannot read. */
export function readFact(item: Item): Fact {
  return parseFact(JSON.parse(readText(item, 'fact') ?? 'null'));
}
