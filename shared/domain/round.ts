import type * as z from 'zod';
import type { roundSchema } from './round-schema.ts';

/** A round as data; its schema stands apart, because no function needs it at run time. */
export type Round = z.infer<typeof roundSchema>;

/** The words of the notice that each rule enforces, apart from the parameters: most functions need none of them. */
export type Clauses = Readonly<Record<string, { readonly text: string; readonly section: string }>>;

/** A title committee as people read it; one that the round does not know keeps its id. */
export function committeeOf(round: Round, id: string): { id: string; name: string } {
  return { id, name: round.committees.find((one) => one.id === id)?.name ?? id };
}

/** The name of an office as people read it; the bureau for a direct route. */
export function bodyName(round: Round, bodyId: string): string {
  return round.bodies.find((body) => body.id === bodyId)?.name ?? '上海市人力资源和社会保障局';
}
