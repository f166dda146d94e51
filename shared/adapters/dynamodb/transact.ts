import {
  type CancellationReason,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { canonicalJson } from '#domain/chain.ts';
import { hasName, type Table } from './table.ts';

const tries = 6;

export interface Transaction<O> {
  readonly items: readonly TransactWriteItem[];
  /** What makes it this one and no other: a retry after a lost reply is known by it for ten minutes (C5). */
  readonly content: unknown;
  /** Why it did not stand; undefined: a conflict, try again. */
  readonly answer: (reasons: readonly CancellationReason[]) => O | undefined;
}

/** All of it or nothing. @returns undefined where it stands */
export async function transact<O>(
  table: Table,
  { items, content, answer }: Transaction<O>,
  pause: (attempt: number) => Promise<void>,
): Promise<O | undefined> {
  const ClientRequestToken = table.digest(canonicalJson(content)).slice(0, 36);
  for (let tried = 1; ; tried += 1) {
    try {
      await table.client.send(new TransactWriteItemsCommand({ TransactItems: [...items], ClientRequestToken }));
      return undefined;
    } catch (error) {
      const said = error instanceof TransactionCanceledException ? answer(error.CancellationReasons ?? []) : undefined;
      if (said) return said;
      if (tried >= tries || !worthAnotherTry(error)) throw error;
      await pause(tried);
    }
  }
}

/** A conflict or a moment's trouble is tried again; a failed condition is an answer (C4). */
function worthAnotherTry(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) return true;
  return hasName(
    error,
    'TransactionInProgressException',
    'TransactionConflictException',
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
    'InternalServerError',
    'TimeoutError',
  );
}
