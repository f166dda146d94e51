import type { CancellationReason, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { recordedFactItem } from './fact-items.ts';
import type { Change, ClaimChange, SaveOutcome, ScanChange, Step } from '#ports/record-store.ts';
import { certifiedWrite } from './certified-write.ts';
import { draftFreezeWrite } from './draft-and-scan-store.ts';
import { evaluatorWrite } from './evaluations.ts';
import { claimKey, scanKey } from './keys.ts';
import { preparedWrites } from './prepared.ts';
import { scanItem } from './scan-items.ts';
import { stateItem, subjectOf } from './state-items.ts';
import { type Item, keyOf, number, readText, type Table, text } from './table.ts';
import { transact } from './transact.ts';

/** What an item of the transaction was for, to say why it failed. */
type Purpose = 'state' | 'fact' | 'claim' | 'scan' | 'draft' | 'evaluator' | 'prepared' | 'certified';
interface Write {
  readonly purpose: Purpose;
  readonly item: TransactWriteItem;
}

/** One conditional transaction: states, facts (which are the outbox), quota claims and the scan that it closes. */
export async function saveStep(
  table: Table,
  step: Step,
  pause: (attempt: number) => Promise<void>,
): Promise<SaveOutcome> {
  const writes = writesOf(table, step);
  if (writes.length === 0) return { outcome: 'saved' };
  // Afterwards the command's key on the item says the same.
  const content = [
    step.command,
    step.changes.map(({ facts }) => facts.map(({ hash }) => hash)),
    step.scan?.after.version ?? 0,
  ];
  const items = writes.map(({ item }) => item);
  const answer = (reasons: readonly CancellationReason[]) => cancelled(reasons, writes, step);
  return (await transact(table, { items, content, answer }, pause)) ?? { outcome: 'saved' };
}

function writesOf(table: Table, step: Step): Write[] {
  return [
    ...step.changes.filter(({ facts }) => facts.length > 0).flatMap((change) => changeWrites(table, change, step)),
    ...(step.claims ?? []).map((claim) => claimWrite(table, claim)),
    ...(step.scan ? [scanWrite(table, step.scan)] : []),
    ...(step.draft ? [{ purpose: 'draft', item: draftFreezeWrite(table, step.draft) } as const] : []),
    ...(step.evaluators ?? []).map((entry): Write => ({ purpose: 'evaluator', item: evaluatorWrite(table, entry) })),
    ...(step.prepared ? preparedWrites(table, step.prepared) : []).map(
      (item): Write => ({ purpose: 'prepared', item }),
    ),
    ...(step.certified ?? []).map((change): Write => ({ purpose: 'certified', item: certifiedWrite(table, change) })),
  ];
}

function changeWrites(table: Table, change: Change, step: Step): Write[] {
  const subject = subjectOf(change);
  const { before } = change;
  const first = before === undefined || before.head.sequence === 0;
  const legal = Object.fromEntries(change.legalStatuses.map((status, index) => [`:legal${index}`, text(status)]));
  const condition = first
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: `#sequence = :expected AND #status IN (${Object.keys(legal).join(', ')})`,
        ExpressionAttributeNames: { '#sequence': 'sequence', '#status': 'status' },
        ExpressionAttributeValues: { ':expected': number(before.head.sequence), ...legal },
      };
  const put = {
    TableName: table.name,
    Item: stateItem(change, step.command),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  return [
    { purpose: 'state', item: { Put: { ...put, ...condition } } },
    ...change.facts.map(
      (fact): Write => ({
        purpose: 'fact',
        item: {
          Put: {
            TableName: table.name,
            Item: recordedFactItem(subject, fact, step.command),
            ConditionExpression: 'attribute_not_exists(pk)',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          },
        },
      }),
    ),
  ];
}

function claimWrite(table: Table, claim: ClaimChange): Write {
  const holder = { ':holder': { SS: [claim.applicationId] } };
  const base = { TableName: table.name, Key: keyOf(claimKey(claim)) };
  if (claim.act === 'free') {
    return {
      purpose: 'claim',
      item: { Update: { ...base, UpdateExpression: 'DELETE holders :holder', ExpressionAttributeValues: holder } },
    };
  }
  return {
    purpose: 'claim',
    item: {
      Update: {
        ...base,
        UpdateExpression: 'ADD holders :holder',
        ConditionExpression: 'attribute_not_exists(holders) OR contains(holders, :id) OR size(holders) < :max',
        ExpressionAttributeValues: { ...holder, ':id': text(claim.applicationId), ':max': number(claim.max) },
      },
    },
  };
}

function scanWrite(table: Table, scan: ScanChange): Write {
  const legal = Object.fromEntries(scan.legalStatuses.map((status, index) => [`:legal${index}`, text(status)]));
  return {
    purpose: 'scan',
    item: {
      Put: {
        TableName: table.name,
        Item: scanItem(scanKey(scan.owner, scan.after.uploadId), scan.after),
        ConditionExpression: `#version = :expected AND #status IN (${Object.keys(legal).join(', ')})`,
        ExpressionAttributeNames: { '#version': 'version', '#status': 'status' },
        ExpressionAttributeValues: { ':expected': number(scan.before.version), ...legal },
      },
    },
  };
}

/** Says why the transaction did not stand; undefined: a conflict, try again. */
function cancelled(
  reasons: readonly CancellationReason[],
  writes: readonly Write[],
  step: Step,
): SaveOutcome | undefined {
  const failed = writes.flatMap(({ purpose }, index) => {
    const reason = reasons[index];
    return reason?.Code === 'ConditionalCheckFailed' ? [{ purpose, old: reason.Item }] : [];
  });
  if (failed.length === 0) return undefined;
  const ours = failed.find(({ old }) => readText(old, 'command') === step.command.key);
  if (ours) {
    const same = readText(ours.old, 'content') === step.command.contentHash;
    return { outcome: same ? 'already-done' : 'key-reused' };
  }
  const states = failed.filter(({ purpose }) => purpose !== 'claim');
  if (states.length === 0) return { outcome: 'quota-reached' };
  const alone = (one: Purpose): boolean => states.every(({ purpose }) => purpose === one);
  if (alone('draft')) return { outcome: 'stale-version' };
  if (step.prepared && step.prepared.act !== 'release' && alone('prepared')) return { outcome: 'already-decided' };
  return { outcome: states.some(({ old }) => closedByDeadline(old)) ? 'too-late' : 'changed-meanwhile' };
}

function closedByDeadline(old: Item | undefined): boolean {
  return ['lapsed', 'not-forwarded', 'late'].includes(readText(old, 'status') ?? '');
}
