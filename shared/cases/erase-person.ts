import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Application } from '#domain/application.ts';
import { isNamedIn, type NamedPerson, redact, withoutName } from '#domain/redaction.ts';
import type { Refusal } from '#domain/refuse.ts';
import type { Caller } from './caller.ts';
import type { CaseServices } from './case-services.ts';
import { recordKeeping } from './erasure-facts.ts';
import { blankFileNames, eraseDossiersOf, type ErasureServices, forEach } from './erasure-services.ts';
import { findInCase, keysOf, ownersOf, type PersonInCase, type SaidOfPerson, vaultKey } from './find-person.ts';
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

/**
 * Erases one person from one case that has ended: every document that names them is left without them, and the files that may
 * show them (printed forms, stamped scans, pictures of pages) go, because a picture cannot be cut. The fact comes last, with
 * the reason, which is kept only then and without the name.
 */
export async function erasePerson(
  services: ErasureServices,
  about: { id: string; caller: Caller; person: NamedPerson },
  keepReason: () => Promise<string>,
): Promise<CaseOutcome<ErasedPerson>> {
  const { id, caller, person } = about;
  const loaded = await services.store.loadApplication(id);
  if (!loaded) return { refusal: { code: 'not-found' } };
  // A conclusion is never taken back.
  const isConcluded = await isRoundConcluded(services);
  const refusal = refusalToErase(loaded.state, isConcluded);
  if (refusal) return { refusal };
  const found = await findInCase(services, id, person);
  const nothing = !found || (found.documents.length === 0 && !found.labels);
  if (nothing && !(await begunBefore(services, id, caller.command.key)))
    return { refusal: { code: 'person-not-found' } };
  const done = await takeOut(services, { ...about, state: loaded.state }, found);
  const noteSha256 = await keepReason();
  const outcome = await recordKeeping(services, about, {
    fact: { type: 'personal-data-erased', version: 1, data: { cause: 'request', scope: 'person', noteSha256 } },
    allow: (state) => refusalToErase(state, isConcluded),
    labels: ({ projectName, ...rest }) => ({ ...rest, projectName: projectName && withoutName(projectName, person) }),
  });
  return 'refusal' in outcome ? outcome : { done };
}

async function takeOut(
  services: ErasureServices,
  about: { id: string; caller: Caller; person: NamedPerson; state: Application },
  found: PersonInCase | undefined,
): Promise<ErasedPerson> {
  const { id, caller, person, state } = about;
  const { documents = [], files = [] } = found ?? {};
  // Files first: where this dies, the documents still name the person, and the next attempt finds the files.
  for (const key of files) await services.eraser.eraseObject(key);
  const { own, summary } = await ownersOf(services, state);
  for (const owner of summary ? [own, summary] : [own])
    await blankFileNames(services, owner, (name) => isNamedIn(name, person));
  const dossiers = await eraseDossiersOf(services, id);
  await forEach(documents, (said) => redactDocument(services, said, { person, erasedBy: caller.command.key }));
  return { documents: documents.length, files: files.length, dossiers };
}
