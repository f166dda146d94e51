import type { Clauses } from '#domain/round.ts';
import expertService2025 from './2025-expert-service/clauses.json' with { type: 'json' };

const clauses: Readonly<Record<string, Clauses>> = { '2025-expert-service': expertService2025 };

/** The words of a round's notice by rule; empty for a round that has none. */
export function clausesOf(roundId: string): Clauses {
  return clauses[roundId] ?? {};
}
