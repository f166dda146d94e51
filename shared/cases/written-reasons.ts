import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Fact, FactType } from '#events/catalogue.ts';
import type { DocumentVault } from '#ports/vault.ts';
import type { RecordStore, Subject } from '#ports/record-store.ts';
import { unlessErased } from './unless-erased.ts';
import { scanFolder } from './uploads.ts';

/** Why somebody did something that concerns others: the fact names it, the words lie in the vault. */
export interface WrittenReason {
  readonly type: FactType;
  readonly at: string;
  readonly by: Fact['actor']['kind'];
  /** Absent where it was erased. */
  readonly reason?: string | undefined;
}

interface ReasonServices {
  readonly store: Pick<RecordStore, 'history'>;
  readonly documents: Pick<DocumentVault, 'getDocument'>;
}

/** Of a case: handed over, declined, extended. A return has a view of its own, with its fields. */
const ofCase = ['application-transferred', 'application-declined', 'deadline-extended'] as const;
/** Of a body: what moves the deadlines of its units, and what is between it and the bureau alone. */
const ofCutOff = ['body-cut-off-set'] as const;
const ofBody = [...ofCutOff, 'body-deadline-extended', 'body-cap-raised'] as const;
const ofRound = ['round-deadline-moved'] as const;

const noteSchema = lazily(() => z.object({ content: z.looseObject({ note: z.string() }) }));

function folderOf(subject: Subject): string {
  switch (subject.kind) {
    case 'application':
    case 'summary':
      return scanFolder(subject);
    case 'round':
    case 'release':
    case 'account':
      return `rounds/${subject.id}`;
  }
}

async function reasonsOf(
  { store, documents }: ReasonServices,
  subject: Subject,
  types: readonly FactType[],
): Promise<WrittenReason[]> {
  const facts = (await store.history(subject)).filter(({ type }) => types.includes(type));
  return Promise.all(
    facts.map(async ({ type, at, actor, data }): Promise<WrittenReason> => {
      const sha256 = 'noteSha256' in data ? data.noteSha256 : undefined;
      const reason = sha256 === undefined ? undefined : await wordsOf(documents, folderOf(subject), sha256);
      return { type, at, by: actor.kind, ...(reason === undefined ? {} : { reason }) };
    }),
  );
}

/** The words of one note; none where they were erased. */
async function wordsOf(
  documents: ReasonServices['documents'],
  folder: string,
  sha256: string,
): Promise<string | undefined> {
  const document = await unlessErased(() => documents.getDocument(folder, sha256));
  return document === undefined ? undefined : noteSchema().parse(document).content.note;
}

const latestFirst = (reasons: readonly WrittenReason[]): WrittenReason[] =>
  reasons.toSorted((left, right) => (left.at < right.at ? 1 : -1));

/** What concerns one case: its own reasons, its body's moves of the cut-off, the round's moves of the deadline. */
export async function reasonsForCase(
  services: ReasonServices,
  about: { id: string; roundId: string; bodyId: string },
): Promise<WrittenReason[]> {
  const { id, roundId, bodyId } = about;
  const direct = bodyId === 'bureau';
  const [own, body, round] = await Promise.all([
    reasonsOf(services, { kind: 'application', id }, ofCase),
    direct ? [] : reasonsOf(services, { kind: 'summary', roundId, bodyId }, ofCutOff),
    reasonsOf(services, { kind: 'round', id: roundId }, ofRound),
  ]);
  return latestFirst([...own, ...body, ...round]);
}

/** What concerns one body: its own and its bureau's reasons about it, and the round's. */
export async function reasonsForBody(
  services: ReasonServices,
  about: { roundId: string; bodyId: string },
): Promise<WrittenReason[]> {
  const [body, round] = await Promise.all([
    reasonsOf(services, { kind: 'summary', ...about }, ofBody),
    reasonsOf(services, { kind: 'round', id: about.roundId }, ofRound),
  ]);
  return latestFirst([...body, ...round]);
}
