import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Application } from '#domain/application.ts';
import { type NamedPerson, redact, redacted, saidOf } from '#domain/redaction.ts';
import type { Refusal } from '#domain/refusals.ts';
import type { ScanOwner } from '#ports/record-store.ts';
import type { Caller } from './caller.ts';
import { recordKeeping } from './erasure-facts.ts';
import { blankFileNames, eraseDossiersOf, type ErasureServices, forEach } from './erasure-services.ts';
import type { CaseOutcome } from './outcome.ts';
import { mayErase } from './retention.ts';
import { scanFolder } from './uploads.ts';

/** What a document in the vault says of a person. */
export interface SaidOfPerson {
  readonly folder: string;
  readonly sha256: string;
  readonly says: readonly { readonly path: string; readonly says: unknown }[];
}

/** What a case holds of one person. Pictures are not read: where a document names the person, they may show them. */
export interface PersonInCase {
  readonly documents: readonly SaidOfPerson[];
  readonly files: readonly string[];
  readonly labels: boolean;
}

const keyPattern = /\/(documents|redacted)\/([0-9a-f]{64})\.json$/;

async function keysOf(services: ErasureServices, folder: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of services.eraser.keysUnder(folder)) keys.push(key);
  return keys;
}

/** The documents of a folder that name the person, and its files; each document once, also where one is redacted already. */
async function lookThrough(
  services: ErasureServices,
  folder: string,
  person: NamedPerson,
): Promise<{ documents: SaidOfPerson[]; files: string[] }> {
  const keys = await keysOf(services, folder);
  const hashes = [...new Set(keys.flatMap((key) => keyPattern.exec(key)?.[2] ?? []))];
  const documents: SaidOfPerson[] = [];
  await forEach(hashes, async (sha256) => {
    const says = saidOf(await services.documents.getDocument(folder, sha256), person);
    if (says.length > 0) documents.push({ folder, sha256, says });
  });
  return { documents, files: keys.filter((key) => !keyPattern.test(key)) };
}

interface Owners {
  readonly own: ScanOwner;
  readonly summary: ScanOwner | undefined;
}

/** The case's own folder, and that of its body's summary where the case ever stood on it. */
async function ownersOf(services: ErasureServices, state: Application): Promise<Owners> {
  const own = { kind: 'application', id: state.id } as const;
  const facts = await services.store.history(own);
  const placed = facts.some(({ type }) => type === 'application-placed');
  const { roundId, bodyId } = state;
  return { own, summary: placed ? { kind: 'summary', roundId, bodyId } : undefined };
}

/** Finds one person in a case: what is said of them, and which files may show them. Changes nothing. */
export async function findInCase(
  services: ErasureServices,
  id: string,
  person: NamedPerson,
): Promise<PersonInCase | undefined> {
  const loaded = await services.store.loadApplication(id);
  if (!loaded) return undefined;
  const owners = await ownersOf(services, loaded.state);
  const own = await lookThrough(services, scanFolder(owners.own), person);
  const summary = owners.summary && (await lookThrough(services, scanFolder(owners.summary), person));
  const named = own.documents.length + (summary?.documents.length ?? 0) > 0;
  return {
    documents: [...own.documents, ...(summary?.documents ?? [])],
    files: named ? [...own.files, ...(summary?.files ?? [])] : [],
    labels: loaded.labels.projectName?.includes(person.name) === true,
  };
}

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
    const [, kind, sha256] = keyPattern.exec(key) ?? [];
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
export function refusalToErase(state: Application): Refusal | undefined {
  if (state.erased) return { code: 'personal-data-erased' };
  if (state.held) return { code: 'retention-held' };
  return mayErase(state) ? undefined : { code: 'case-still-open' };
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
  const refusal = refusalToErase(loaded.state);
  if (refusal) return { refusal };
  const found = await findInCase(services, id, person);
  if (!found || (found.documents.length === 0 && !found.labels)) {
    if (!(await begunBefore(services, id, caller.command.key))) return { refusal: { code: 'person-not-found' } };
  }
  const { documents = [], files = [] } = found ?? {};
  // Files first: where this dies, the documents still name the person, and the next attempt finds the files.
  for (const key of files) await services.eraser.eraseObject(key);
  const owners = await ownersOf(services, loaded.state);
  for (const owner of [owners.own, ...(owners.summary ? [owners.summary] : [])])
    await blankFileNames(services, owner, (name) => name.includes(person.name));
  const dossiers = await eraseDossiersOf(services, id);
  await forEach(documents, (said) => redactDocument(services, said, { person, erasedBy: caller.command.key }));
  const noteSha256 = await keepReason();
  const outcome = await recordKeeping(services, about, {
    fact: { type: 'personal-data-erased', version: 1, data: { cause: 'request', scope: 'person', noteSha256 } },
    allow: refusalToErase,
    labels: ({ projectName, ...rest }) => ({ ...rest, projectName: projectName?.replaceAll(person.name, redacted) }),
  });
  return 'refusal' in outcome ? outcome : { done: { documents: documents.length, files: files.length, dossiers } };
}
