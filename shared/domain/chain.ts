import type { Envelope } from '#events/envelope.ts';
import type { Actor } from '#events/envelope.ts';
import { type Fact, type NewFact, parseFact } from '#events/catalogue.ts';

/** SHA-256 in lower-case hex of a UTF-8 text; passed in, because the domain touches no runtime. */
export type Digest = (text: string) => string;

/**
 * Canonical JSON after RFC 8785 for the values that facts and form data hold (objects, arrays, strings, booleans, null and
 * finite numbers): keys in UTF-16 order, numbers as ECMAScript prints them.
 * @throws TypeError for a value that JSON cannot carry.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number');
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON cannot carry ${typeof value}`);
  return text;
}

/** Where a history stands: the number of its last fact (0 before the first) and that fact's hash. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

export interface Recording {
  readonly subject: string;
  readonly roundId: string;
  readonly at: string;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId: string;
}

/** Gives new facts their envelopes and links them to the chain; the last one's hash is the new head. */
export function recordFacts(
  head: Head,
  facts: readonly NewFact[],
  about: { recording: Recording; digest: Digest },
): Fact[] {
  const { recording, digest } = about;
  let previous = head;
  return facts.map((fact) => {
    const sequence = previous.sequence + 1;
    const open = {
      ...recording,
      ...fact,
      id: `${recording.subject}/${sequence}`,
      sequence,
      previousHash: previous.hash,
    };
    const hash = digest(canonicalJson(open));
    previous = { sequence, hash };
    return parseFact({ ...open, hash });
  });
}

/** Checks a history link by link; names the first fact that does not fit, or undefined when the chain is whole. */
export function firstBrokenLink(
  history: readonly Envelope[],
  digest: Digest,
): { sequence: number; reason: string } | undefined {
  let previous: Head = { sequence: 0, hash: '' };
  for (const { hash, ...open } of history) {
    if (open.sequence !== previous.sequence + 1)
      return { sequence: open.sequence, reason: 'a fact is missing or doubled' };
    if (open.previousHash !== previous.hash)
      return { sequence: open.sequence, reason: 'it does not follow from the fact before' };
    if (digest(canonicalJson(open)) !== hash) return { sequence: open.sequence, reason: 'its content was changed' };
    previous = { sequence: open.sequence, hash };
  }
  return undefined;
}
