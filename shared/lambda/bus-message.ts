import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import { type Fact, type FactOf, type FactType, parseFact } from '#events/catalogue.ts';
import { ContractBreach } from './failures.ts';

const busSchema = lazily(() => z.object({ detail: z.unknown() }));

/** The fact inside an event of the bus. @throws ContractBreach, ZodError or UnknownEventError when it is none. */
export function factOn(body: unknown): Fact {
  return parseFact(busSchema().parse(body).detail);
}

/** The same where a queue carries one type alone. */
export function factOfType<T extends FactType>(type: T, body: unknown): FactOf<T> {
  const fact = factOn(body);
  if (!isOfType(fact, type)) throw new ContractBreach(`expected ${type}`);
  return fact;
}

function isOfType<T extends FactType>(fact: Fact, type: T): fact is FactOf<T> {
  return fact.type === type;
}
