import { type Application, applicationSchema } from '#domain/application.ts';
import { canonicalJson } from '#domain/chain.ts';
import { type Release, releaseSchema } from '#domain/release.ts';
import { preparedRound, type RoundState, roundStateSchema } from '#domain/round-lifecycle.ts';
import { emptySummary, type Summary, summarySchema } from '#domain/summary.ts';
import type { Change, CommandKey, ListLabels, Stored, Subject } from '#ports/record-store.ts';
import { recentCommands } from '#ports/recent-commands.ts';
import { listOfRound, stateKey } from './keys.ts';
import { type Item, keyOf, number, readNumber, readText, text } from './table.ts';

export function subjectOf(change: Change): Subject {
  switch (change.kind) {
    case 'application':
      return { kind: 'application', id: change.after.id };
    case 'summary':
      return { kind: 'summary', roundId: change.after.roundId, bodyId: change.after.bodyId };
    case 'round':
      return { kind: 'round', id: change.after.id };
    case 'release':
      return { kind: 'release', id: change.after.id };
  }
}

/** The state item: the state as JSON, what conditions and lists need beside it, and the command that wrote it. */
export function stateItem(change: Change, command: CommandKey): Item {
  const head = change.facts.at(-1);
  if (!head) throw new TypeError('a change without facts is not written');
  return {
    ...keyOf(stateKey(subjectOf(change))),
    status: text(change.after.status),
    sequence: number(head.sequence),
    head: text(head.hash),
    command: text(command.key),
    content: text(command.contentHash),
    recent: text(recentCommands(change.before?.recentCommands ?? [], command.key).join(',')),
    state: text(canonicalJson(change.after)),
    ...listAttributes(change),
  };
}

/** What the sparse indexes are keyed by and show. A case that is handed to another body moves to that body's list with this write. */
function listAttributes(change: Change): Item {
  switch (change.kind) {
    case 'application': {
      const { id, roundId, bodyId, creditCode, kind, route, rank, extendedUntil, dueAt, unreached } = change.after;
      const { projectName, applicantName } = change.labels ?? {};
      return {
        listPk: text(listOfRound(roundId)),
        listSk: text(`BODY#${bodyId}#${id}`),
        applicantPk: text(`UNIT#${creditCode}`),
        applicantSk: text(id),
        kind: text(kind),
        route: text(route),
        ...(rank === undefined ? {} : { rank: number(rank) }),
        ...(extendedUntil === undefined ? {} : { extendedUntil: text(extendedUntil) }),
        ...(unreached && unreached.length > 0 ? { unreached: number(unreached.length) } : {}),
        ...(dueAt === undefined ? {} : { dueAt: text(dueAt) }),
        ...(projectName ? { projectName: text(projectName) } : {}),
        ...(applicantName ? { applicantName: text(applicantName) } : {}),
      };
    }
    // A body's summary has a known key: it needs no list, and each of its steps would cost one more write.
    case 'summary':
      return {};
    case 'release':
      return { listPk: text(listOfRound(change.after.roundId)), listSk: text(`RELEASE#${change.after.id}`) };
    case 'round':
      return { listPk: text(listOfRound(change.after.id)), listSk: text('ROUND') };
  }
}

function stored<S>(item: Item, state: S): Stored<S> {
  const key = readText(item, 'command');
  const contentHash = readText(item, 'content');
  return {
    state,
    head: { sequence: readNumber(item, 'sequence') ?? 0, hash: readText(item, 'head') ?? '' },
    recentCommands: (readText(item, 'recent') ?? '').split(',').filter((known) => known !== ''),
    lastCommand: key !== undefined && contentHash !== undefined ? { key, contentHash } : undefined,
  };
}

const stateJson = (item: Item): unknown => JSON.parse(readText(item, 'state') ?? 'null');

export function labelsOf(item: Item): ListLabels {
  return { projectName: readText(item, 'projectName'), applicantName: readText(item, 'applicantName') };
}

export function readApplication(item: Item): Stored<Application> & { labels: ListLabels } {
  return { ...stored(item, applicationSchema().parse(stateJson(item))), labels: labelsOf(item) };
}

export function readRelease(item: Item): Stored<Release> {
  return stored(item, releaseSchema().parse(stateJson(item)));
}

const nothingYet = { sequence: 0, hash: '' };

export function readSummary(item: Item | undefined, ids: { roundId: string; bodyId: string }): Stored<Summary> {
  if (!item) return { state: emptySummary(ids.roundId, ids.bodyId), head: nothingYet };
  return stored(item, summarySchema().parse(stateJson(item)));
}

export function readRound(item: Item | undefined, id: string): Stored<RoundState> {
  if (!item) return { state: preparedRound(id), head: nothingYet };
  return stored(item, roundStateSchema().parse(stateJson(item)));
}
