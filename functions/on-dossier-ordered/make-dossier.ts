import type { FactOf } from '#events/catalogue.ts';
import type { Application } from '#domain/application.ts';
import { canonicalJson } from '#domain/chain.ts';
import type { ArchiveEntry, ArchiveKeeper } from '#ports/archive.ts';
import type { Evaluations, PreparedDecisions } from '#ports/evaluations.ts';
import type { FormStore, ScanOwner } from '#ports/record-store.ts';
import { systemCaller } from '#cases/caller.ts';
import type { CaseServices } from '#cases/case-services.ts';
import type { PanelSources } from '#cases/panel-conflicts.ts';
import { applicationSubject } from '#cases/subjects.ts';
import { dossierFolder } from '#cases/dossiers.ts';
import { recordOnRound } from '#cases/round-records.ts';
import { scanFolder } from '#cases/uploads.ts';
import { proofPack } from '#proof/proof-pack.ts';
import type { RuleVersion } from '#proof/rule-versions.ts';
import { withSums } from '#proof/with-sums.ts';
import {
  dossierList,
  type ErasedPart,
  evaluationExtract,
  weighedForDossier,
  type WeighedForDossier,
} from './dossier-sheets.ts';

export interface DossierServices extends CaseServices, PanelSources {
  readonly forms: Pick<FormStore, 'loadForm'>;
  readonly archives: ArchiveKeeper;
  readonly evaluations: Pick<Evaluations, 'ofApplication'>;
  readonly prepared: PreparedDecisions;
  /** Each rule as the round has it. */
  readonly rules: readonly RuleVersion[];
  /** Bytes as they lie in the vault; `undefined`: erased, or never kept. */
  readonly vault: {
    readonly document: (folder: string, sha256: string) => Promise<Uint8Array | undefined>;
    readonly file: (folder: string, sha256: string) => Promise<Uint8Array | undefined>;
  };
  readonly verifier: Uint8Array;
  readonly digestBytes: (bytes: Uint8Array) => string;
}

/** How often it is made anew because somebody was erased from one of its cases meanwhile. */
const tries = 3;

/** Somebody was erased from a case since it was read: what is in the archive may name them. */
class ErasedMeanwhile extends Error {}

/**
 * Makes one dossier: the list and the panel's extract; for each application its form, its scan and its proof pack; for each
 * body its stamped summary; and the sums over all of it. Where somebody is erased from one of its cases while it is being made,
 * it is made anew; what an erasure finds finished, it takes itself.
 */
export async function makeDossier(services: DossierServices, fact: FactOf<'round-dossier-ordered'>): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) if (await made(services, fact)) return;
  throw new Error('the dossier was not made: erasures kept coming');
}

async function made(services: DossierServices, fact: FactOf<'round-dossier-ordered'>): Promise<boolean> {
  const { dossierId, applicationIds } = fact.data;
  const erasures = await erasuresOf(services, applicationIds);
  const isUnchanged = async () => (await erasuresOf(services, applicationIds)) === erasures;
  async function* entries() {
    yield* withSums(entriesOf(services, { applicationIds, madeAt: fact.at }), services.digestBytes);
    // Before it goes to the vault, which gives nothing back.
    if (!(await isUnchanged())) throw new ErasedMeanwhile();
  }
  let archive: Awaited<ReturnType<ArchiveKeeper['keepArchive']>>;
  try {
    archive = await services.archives.keepArchive(dossierFolder(services.round.id), entries());
  } catch (error) {
    if (error instanceof ErasedMeanwhile) return false;
    throw error;
  }
  if (!(await isUnchanged())) return false;
  const cause = {
    function: 'on-dossier-ordered',
    // Made anew after an erasure it is another dossier, and the later one stands.
    step: erasures === 0 ? 'made' : `made-${erasures}`,
    causedBy: fact.id,
    correlationId: fact.correlationId,
    at: fact.at,
  };
  const data = { dossierId, ...archive, applications: applicationIds.length };
  const outcome = await recordOnRound(services, systemCaller(cause, services.digest), {
    type: 'round-dossier-made',
    version: 1,
    data,
  });
  if ('refusal' in outcome && outcome.refusal.code !== 'key-reused') throw new Error('the round kept changing');
  return isUnchanged();
}

/** How often somebody was erased from these cases. */
async function erasuresOf({ store }: DossierServices, ids: readonly string[]): Promise<number> {
  let erasures = 0;
  for (const id of ids) erasures += (await store.loadApplication(id))?.state.erasures ?? 0;
  return erasures;
}

async function* entriesOf(
  services: DossierServices,
  order: { applicationIds: readonly string[]; madeAt: string },
): AsyncGenerator<ArchiveEntry> {
  const { round, prepared } = services;
  const { decisions } = await prepared.loadPrepared(round.id);
  const bodies = new Set<string>();
  const weighed: WeighedForDossier[] = [];
  for (const [index, id] of order.applicationIds.entries()) {
    const loaded = await services.store.loadApplication(id);
    if (!loaded) continue;
    const { bodyId } = loaded.state;
    if (bodyId !== 'bureau') bodies.add(bodyId);
    const folder = `${String(index + 1).padStart(3, '0')}-${id.slice(0, 8).toUpperCase()}`;
    const { state, labels } = loaded;
    const decision = decisions.find(({ applicationId }) => applicationId === id);
    const one = await weighedForDossier(services, { state, labels, folder }, decision);
    const erased = yield* ofApplication(services, state, { folder, madeAt: order.madeAt });
    weighed.push({ ...one, erased });
  }
  for (const bodyId of bodies) yield* ofSummary(services, bodyId);
  yield { path: '推荐项目名单.xlsx', bytes: () => dossierList(round, weighed, order.madeAt) };
  yield { path: '综合评估摘录.xlsx', bytes: () => evaluationExtract(round, weighed, order.madeAt) };
}

async function* ofApplication(
  services: DossierServices,
  state: Application,
  about: { folder: string; madeAt: string },
): AsyncGenerator<ArchiveEntry, ErasedPart[]> {
  const owner = { kind: 'application', id: state.id } as const;
  const facts = await services.store.history(owner);
  const form = yield* printed(services, owner, {
    version: state.formVersion,
    path: `${about.folder}/申报表-v${state.formVersion}.pdf`,
  });
  const filed = facts.findLast((fact) => fact.type === 'application-submitted');
  const files = filed?.data.files ?? [];
  const scan = yield* scans(services, owner, { files, path: `${about.folder}/盖章扫描件` });
  const { document, file } = services.vault;
  const { round } = services;
  const proof = proofPack(
    facts,
    {
      subject: applicationSubject(state.id),
      roundId: round.id,
      roundSha256: services.digest(canonicalJson(round)),
      rules: services.rules,
      madeAt: about.madeAt,
    },
    {
      document: (sha256) => document(scanFolder(owner), sha256),
      file: (sha256) => file(scanFolder(owner), sha256),
      verifier: services.verifier,
      digest: services.digestBytes,
    },
  );
  for await (const { path, bytes } of proof) yield { path: `${about.folder}/证据包/${path}`, bytes };
  return [...(form ? [] : (['form'] as const)), ...(scan ? [] : (['scan'] as const))];
}

async function* ofSummary(services: DossierServices, bodyId: string): AsyncGenerator<ArchiveEntry> {
  const owner = { kind: 'summary', roundId: services.round.id, bodyId } as const;
  const facts = await services.store.history(owner);
  const forwarded = facts.findLast((fact) => fact.type === 'summary-forwarded');
  const folder = `一览表/${bodyId}`;
  if (!forwarded) return;
  yield* printed(services, owner, { version: forwarded.data.summaryVersion, path: `${folder}/一览表.pdf` });
  yield* scans(services, owner, { files: forwarded.data.files, path: `${folder}/盖章扫描件` });
}

/** Answers whether it is there. */
async function* printed(
  services: DossierServices,
  owner: ScanOwner,
  form: { version: number; path: string },
): AsyncGenerator<ArchiveEntry, boolean> {
  const issued = await services.forms.loadForm(owner, form.version);
  const bytes = issued && (await services.vault.file(scanFolder(owner), issued.pdfSha256));
  if (bytes) yield { path: form.path, bytes: () => Promise.resolve(bytes) };
  return bytes !== undefined;
}

type Filed = FactOf<'application-submitted'>['data']['files'];
const endings: Readonly<Record<Filed[number]['mediaType'], string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
};

/** Answers whether every file is there. */
async function* scans(
  services: DossierServices,
  owner: ScanOwner,
  about: { files: Filed; path: string },
): AsyncGenerator<ArchiveEntry, boolean> {
  let whole = true;
  for (const { number, sha256, mediaType } of about.files) {
    const bytes = await services.vault.file(scanFolder(owner), sha256);
    if (bytes) yield { path: `${about.path}-${number}.${endings[mediaType]}`, bytes: () => Promise.resolve(bytes) };
    else whole = false;
  }
  return whole;
}
