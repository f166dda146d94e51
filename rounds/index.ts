import type { Round } from '#domain/round.ts';
import { round as expertService2025 } from './2025-expert-service/round.ts';

/** Every round that there ever was. */
export const rounds: readonly Round[] = [expertService2025];

/** The round's data by id; next year's round is a new folder and one line here. */
export function roundById(id: string): Round {
  const found = rounds.find((round) => round.id === id);
  if (!found) throw new Error(`no round is called "${id}"; there is ${rounds.map((round) => round.id).join(', ')}`);
  return found;
}
