import * as z from 'zod';
import { UnknownEventError } from '#events/catalogue.ts';

/** A message that no retry will ever make readable: it goes to the dead-letter queue with its reason. */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach';
}

export type FailureClass = 'contract-breach' | 'retry';

/** The one place that says what an error at the edge means. A refusal is no error and never comes here. */
export function classify(error: unknown): FailureClass {
  const breach =
    error instanceof ContractBreach ||
    error instanceof UnknownEventError ||
    error instanceof z.ZodError ||
    error instanceof SyntaxError;
  return breach ? 'contract-breach' : 'retry';
}

/** What was wrong, by the places in the message alone: values may be personal. */
export function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues
      .map((issue) => `${issue.path.join('.') || 'message'}: ${issue.code}`)
      .join('; ')
      .slice(0, 500);
  }
  if (error instanceof ContractBreach || error instanceof UnknownEventError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
}
