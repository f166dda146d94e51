import { redacted } from '#domain/redaction.ts';
import type { RedactedDocuments, VaultEraser } from '#ports/erasure.ts';
import type { ScanOwner, ScanStore } from '#ports/record-store.ts';
import type { DocumentVault } from '#ports/vault.ts';
import type { CaseServices } from './case-services.ts';
import { dossierFolder } from './dossiers.ts';

/** What erasing works with; two functions alone are given it. */
export interface ErasureServices extends CaseServices {
  readonly scans: Pick<ScanStore, 'listScans' | 'updateScan'>;
  readonly documents: Pick<DocumentVault, 'getDocument'>;
  readonly eraser: VaultEraser & RedactedDocuments;
}

/** Does something for each, a few at a time: a request has seconds for a case of hundreds of autosaves. */
export async function forEach<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += 16) await Promise.all(all.slice(start, start + 16).map(act));
}

/** Dossiers are copies of whole cases: one that holds this case goes, and the bureau may order it anew. */
export async function eraseDossiersOf(
  services: Pick<ErasureServices, 'store' | 'round' | 'eraser'>,
  applicationId: string,
): Promise<number> {
  const { id: roundId } = services.round;
  const facts = await services.store.history({ kind: 'round', id: roundId });
  const holding = new Set(
    facts.flatMap((fact) =>
      fact.type === 'round-dossier-ordered' && fact.data.applicationIds.includes(applicationId)
        ? [fact.data.dossierId]
        : [],
    ),
  );
  let erased = 0;
  for (const fact of facts)
    if (fact.type === 'round-dossier-made' && holding.has(fact.data.dossierId))
      erased += await services.eraser.eraseObject(`${dossierFolder(roundId)}/${fact.data.sha256}`);
  return erased;
}

/** Archives that no record speaks of: an erasure came while one was being kept, and it was made anew. */
export async function eraseStrayDossiers({
  store,
  round,
  eraser,
}: Pick<ErasureServices, 'store' | 'round' | 'eraser'>): Promise<void> {
  const folder = dossierFolder(round.id);
  const facts = await store.history({ kind: 'round', id: round.id });
  const known = new Set(
    facts.flatMap((fact) => (fact.type === 'round-dossier-made' ? [`${folder}/${fact.data.sha256}`] : [])),
  );
  for await (const key of eraser.keysUnder(folder)) if (!known.has(key)) await eraser.eraseObject(key);
}

/**
 * The names that people gave their files go; they may hold anything. An upload that nobody judged is closed, so that no event
 * of it sends a function looking for what is gone.
 */
export async function blankFileNames(
  services: ErasureServices,
  owner: ScanOwner,
  wanted: (name: string) => boolean,
): Promise<void> {
  for (const scan of await services.scans.listScans(owner)) {
    if (!scan.declared.some(({ name }) => name !== redacted && wanted(name))) continue;
    const declared = scan.declared.map((file) => (wanted(file.name) ? { ...file, name: redacted } : file));
    const open = scan.status === 'uploading' || scan.status === 'gated';
    const closed = open ? ({ status: 'refused', outcome: 'personal-data-erased' } as const) : {};
    const written = await services.scans.updateScan(owner, scan, {
      ...scan,
      ...closed,
      declared,
      version: scan.version + 1,
    });
    if (!written) throw new Error('the scan changed meanwhile');
  }
}
