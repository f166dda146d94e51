import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Application } from '#domain/application.ts';
import { isNamedIn, type NamedPerson, redact, withoutName } from '#domain/redaction.ts';
import type { Refusal } from '#domain/refuse.ts';
import type { Caller } from './caller.ts';
import type { CaseServices } from './case-services.ts';
import { recordKeeping } from './erasure-facts.ts';
import { blankFileNames, eraseDossiersOf, type ErasureServices, forEach } from './erasure-services.ts';
import { keysOf, lookInCase, ownersOf, type PersonInCase, type SaidOfPerson, vaultKey } from './find-person.ts';
import type { CaseOutcome } from './outcome.ts';
import { mayErase } from './retention.ts';
import { scanFolder } from './uploads.ts';

const leftSchema = lazily(() => z.looseObject({ salt: z.string().optional() }));

/**
 * Puts what is left of a document in its place and takes the document out, with every version. The salt goes with it: without
 * it nobody can guess from the hash what stood there. `erasedBy` is the command, by which a retry knows its own work.
 */
async function redactDocument(
  services: ErasureServices,
  said: SaidOfPerson,
  about: { person: NamedPerson; erasedBy: string },
): Promise<void> {
  const { folder, sha256 } = said;
  const before = await services.documents.getDocument(folder, sha256);
  const left = leftSchema().parse(redact(before, about.person));
  await services.eraser.putRedacted(folder, sha256, { ...left, salt: '', erasedBy: about.erasedBy });
  await services.eraser.eraseObject(`${folder}/documents/${sha256}.json`);
  await services.eraser.eraseObject(`${folder}/redacted/${sha256}.json`, { keepLatest: true });
}

/** Did this very command begin before, and die? Its redacted documents say so. */
async function begunBefore(services: ErasureServices, id: string, command: string): Promise<boolean> {
  const folder = scanFolder({ kind: 'application', id });
  const hashes = (await keysOf(services, folder)).flatMap((key) => {
    const [, kind, sha256] = vaultKey.exec(key) ?? [];
    return kind === 'redacted' && sha256 !== undefined ? [sha256] : [];
  });
  let begun = false;
  await forEach(hashes, async (sha256) => {
    const left = leftSchema().parse(await services.documents.getDocument(folder, sha256));
    if (left['erasedBy'] === command) begun = true;
  });
  return begun;
}

/** Why this person's data cannot be erased from the case now. */
export function refusalToErase(state: Application, isConcluded: boolean): Refusal | undefined {
  if (state.erased) return { code: 'personal-data-erased' };
  if (state.held) return { code: 'retention-held' };
  return mayErase(state, isConcluded) ? undefined : { code: 'case-still-open' };
}

export async function isRoundConcluded({ store, round }: CaseServices): Promise<boolean> {
  const { state } = await store.loadRound(round.id);
  return state.status === 'concluded';
}

export interface ErasedPerson {
  readonly documents: number;
  readonly files: number;
  readonly dossiers: number;
}

interface Erasing {
  readonly id: string;
  readonly caller: Caller;
  readonly person: NamedPerson;
}

/** How often a case is gone through again because it went on meanwhile. */
const passes = 5;

/**
 * Erases one person from one case that has ended: every document that names them is left without them, and the files that may
 * show them (printed forms, stamped scans, pictures of pages) go, because a picture cannot be cut. The fact comes last, with
 * the reason, which is kept only then and without the name. It stands on the case as it was gone through: where that went on
 * meanwhile (a letter was written, or printed), it is gone through again; and once more behind the fact, which nothing that
 * was read before it outlives.
 */
export async function erasePerson(
  services: ErasureServices,
  about: Erasing,
  keepReason: () => Promise<string>,
): Promise<CaseOutcome<ErasedPerson>> {
  const { id, caller, person } = about;
  // A conclusion is never taken back.
  const isConcluded = await isRoundConcluded(services);
  let done: ErasedPerson = { documents: 0, files: 0, dossiers: 0 };
  let noteSha256: string | undefined;
  for (let pass = 0; pass < passes; pass += 1) {
    const loaded = await services.store.loadApplication(id);
    if (!loaded) return { refusal: { code: 'not-found' } };
    const refusal = refusalToErase(loaded.state, isConcluded);
    if (refusal) return { refusal };
    const found = await lookInCase(services, loaded, person);
    const begun = pass > 0 || (await begunBefore(services, id, caller.command.key));
    if (found.documents.length === 0 && !found.labels && !begun) return { refusal: { code: 'person-not-found' } };
    done = sumOf(done, await takeOut(services, about, { state: loaded.state, found, begun }));
    noteSha256 ??= await keepReason();
    const outcome = await recordKeeping(services, about, {
      fact: { type: 'personal-data-erased', version: 1, data: { cause: 'request', scope: 'person', noteSha256 } },
      allow: (state) => refusalToErase(state, isConcluded),
      labels: ({ projectName, ...rest }) => ({ ...rest, projectName: projectName && withoutName(projectName, person) }),
      after: loaded.head,
    });
    if (!('refusal' in outcome)) {
      const late = await lookInCase(services, loaded, person);
      return { done: sumOf(done, await takeOut(services, about, { state: outcome.done, found: late, begun: true })) };
    }
    if (outcome.refusal.code !== 'changed-meanwhile') return outcome;
  }
  return { refusal: { code: 'changed-meanwhile' } };
}

const sumOf = (one: ErasedPerson, other: ErasedPerson): ErasedPerson => ({
  documents: one.documents + other.documents,
  files: one.files + other.files,
  dossiers: one.dossiers + other.dossiers,
});

/** `begun`: what still names them there is no longer seen in the documents, so every file goes. */
async function takeOut(
  services: ErasureServices,
  about: Erasing,
  at: { state: Application; found: PersonInCase; begun: boolean },
): Promise<ErasedPerson> {
  const { id, caller, person } = about;
  const { documents } = at.found;
  const files = documents.length > 0 || at.begun ? at.found.files : [];
  // Files first: where this dies, the documents still name the person, and the next attempt finds the files.
  for (const key of files) await services.eraser.eraseObject(key);
  const { own, summary } = await ownersOf(services, at.state);
  for (const owner of summary ? [own, summary] : [own])
    await blankFileNames(services, owner, (name) => isNamedIn(name, person));
  await forEach(documents, (said) => redactDocument(services, said, { person, erasedBy: caller.command.key }));
  // Dossiers last: one that is finished before is taken here, and one that is finished later was made without them, or notices.
  const dossiers = await eraseDossiersOf(services, id);
  return { documents: documents.length, files: files.length, dossiers };
}
