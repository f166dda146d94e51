import type { Application } from '#domain/application.ts';
import { isNamedIn, type NamedPerson, saidOf } from '#domain/redaction.ts';
import type { ListLabels, ScanOwner } from '#ports/record-store.ts';
import { type ErasureServices, forEach } from './erasure-services.ts';
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

export const vaultKey = /\/(documents|redacted)\/([0-9a-f]{64})\.json$/;

export async function keysOf(services: ErasureServices, folder: string): Promise<string[]> {
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
  const hashes = [...new Set(keys.flatMap((key) => vaultKey.exec(key)?.[2] ?? []))];
  const documents: SaidOfPerson[] = [];
  await forEach(hashes, async (sha256) => {
    const says = saidOf(await services.documents.getDocument(folder, sha256), person);
    if (says.length > 0) documents.push({ folder, sha256, says });
  });
  return { documents, files: keys.filter((key) => !vaultKey.test(key)) };
}

interface Owners {
  readonly own: ScanOwner;
  readonly summary: ScanOwner | undefined;
}

/** The case's own folder, and that of its body's summary where the case ever stood on it. */
export async function ownersOf(services: ErasureServices, state: Application): Promise<Owners> {
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
  const found = await lookInCase(services, loaded, person);
  return { ...found, files: found.documents.length > 0 ? found.files : [] };
}

/** The same, with every file of the case, whoever it may show. */
export async function lookInCase(
  services: ErasureServices,
  { state, labels }: { state: Application; labels: ListLabels },
  person: NamedPerson,
): Promise<PersonInCase> {
  const owners = await ownersOf(services, state);
  const own = await lookThrough(services, scanFolder(owners.own), person);
  const summary = owners.summary && (await lookThrough(services, scanFolder(owners.summary), person));
  return {
    documents: [...own.documents, ...(summary?.documents ?? [])],
    files: [...own.files, ...(summary?.files ?? [])],
    labels: isNamedIn(labels.projectName ?? '', person),
  };
}
