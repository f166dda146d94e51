import { maybeRepeated } from '#ports/recent-commands.ts';
import type { RecordStore, Stored, Subject } from '#ports/record-store.ts';
import type { Caller } from './caller.ts';
import type { CaseOutcome } from './outcome.ts';

/**
 * A command that was written before is not done again, however much happened since (C5, C10): the state remembers its last
 * commands, and the history all of them.
 */
export async function repeated<S>(
  store: RecordStore,
  about: { subject: Subject; record: Stored<S> },
  caller: Caller,
): Promise<CaseOutcome<S> | undefined> {
  const { subject, record } = about;
  const { key, contentHash } = caller.command;
  if (record.lastCommand?.key !== key && !maybeRepeated(record.recentCommands ?? [], key)) return undefined;
  const found = record.lastCommand?.key === key ? record.lastCommand : await store.findCommand(subject, key);
  if (!found) return undefined;
  return found.contentHash === contentHash ? { done: record.state } : { refusal: { code: 'key-reused' } };
}
