import type * as z from 'zod';
import type { importRequest, importPreviewRequest } from '#api/schemas.ts';
import { contextOf } from '#cases/change-application.ts';
import { applicationChange, roundChange } from '#cases/changes.ts';
import type { Caller } from '#cases/caller.ts';
import { type Attempt, settle } from '#cases/case-services.ts';
import { repeated } from '#cases/repeated-command.ts';
import { decideApplication } from '#domain/application-decisions.ts';
import { caseNumber } from '#domain/case-number.ts';
import { canonicalJson } from '#domain/chain.ts';
import { isRefusal } from '#domain/decision.ts';
import { bodyName } from '#domain/round.ts';
import { preparedRound } from '#domain/round-lifecycle.ts';
import { emptySummary } from '#domain/summary.ts';
import type { Change } from '#ports/record-store.ts';
import { settled } from '#lambda/case-reply.ts';
import { spreadsheet } from '#lambda/file-reply.ts';
import type { HttpRequest } from '#lambda/http-endpoint.ts';
import type { HttpReply } from '#lambda/http-response.ts';
import { keepNote } from '#lambda/reviewed-case.ts';
import { mayAct, requireBureau, reviewerCaller } from '#lambda/reviewer-access.ts';
import { explainSheetFault } from '#texts/sheet-faults.ts';
import type { BureauServices } from './bureau-services.ts';
import {
  casesAtMinistry,
  onlyAtMinistry,
  type ReadResults,
  readResults,
  resultsTemplate,
  type StoredCase,
} from './results-list.ts';

/** Everything that is or was before the ministry, with what came of it. */
export async function listResults(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const cases = onlyAtMinistry(await casesAtMinistry(services));
  return { status: 200, body: { cases: cases.map((one) => caseView(services, one)) } };
}

function caseView(services: BureauServices, { state, labels }: StoredCase) {
  const { id, kind, status, bodyId, nationalResult } = state;
  const { projectName, applicantName } = labels;
  const body = bodyName(services.round, bodyId);
  return { id, number: caseNumber(id), kind, status, body, projectName, applicantName, nationalResult };
}

export async function takeResultsTemplate(services: BureauServices, request: HttpRequest): Promise<HttpReply> {
  requireBureau(request.member);
  const bytes = await resultsTemplate(services, await casesAtMinistry(services), request.receivedAt);
  return spreadsheet(`部级结果登记表-${services.round.year}.xlsx`, bytes);
}

/** What an import would do, row by row, and every cell that stands in its way; nothing is written. */
export async function previewResults(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof importPreviewRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const seen = await readResults(services, body.file);
  const named = (id: string) => {
    const one = seen.cases.get(id);
    return one ? caseView(services, one) : { id, number: caseNumber(id) };
  };
  return {
    status: 200,
    body: {
      fingerprint: seen.fingerprint,
      ready: seen.faults.length === 0 && seen.lines.some(({ act }) => act === 'record'),
      counts: countsOf(seen),
      lines: seen.lines.map(({ applicationId, ...line }) => ({ ...line, case: named(applicationId) })),
      missing: seen.missing.map(named),
      faults: seen.faults.map((fault) => ({ ...fault, ...explainSheetFault(fault) })),
    },
  };
}

function countsOf({ lines, missing }: Pick<ReadResults, 'lines' | 'missing'>) {
  const recorded = lines.filter(({ act }) => act === 'record');
  return {
    listed: recorded.filter(({ listed }) => listed).length,
    notSelected: recorded.filter(({ listed }) => !listed).length,
    unchanged: lines.length - recorded.length,
    missing: missing.length,
  };
}

interface Imported {
  readonly importId: string;
  readonly listed: number;
  readonly notSelected: number;
}

/**
 * Records the results exactly as the preview of this fingerprint showed them: the import and all its cases in one conditional
 * write, so a list counts whole or not at all.
 */
export async function importResults(
  services: BureauServices,
  request: HttpRequest,
  body: z.output<typeof importRequest>,
): Promise<HttpReply> {
  requireBureau(request.member);
  const caller = reviewerCaller(services, request, { kind: 'bureau', content: body });
  const importId = services.digest(canonicalJson(['results', caller.command.key])).slice(0, 32);
  const outcome = await settle(services.store, async (): Promise<Attempt<Imported>> => {
    const { id } = services.round;
    const round = await services.store.loadRound(id);
    const before = await repeated(services.store, { subject: { kind: 'round', id }, record: round }, caller);
    if (before) return 'refusal' in before ? before : { done: await importedBefore(services, importId) };
    const seen = await readResults(services, body.file);
    const refusal = refusalOf(seen, body.fingerprint);
    if (refusal) return { refusal: { code: refusal } };
    const cases = caseChanges(services, request, { seen, caller });
    if ('refusal' in cases) return cases;
    const results = seen.lines
      .filter(({ act }) => act === 'record')
      .map(({ applicationId, listed }) => ({ applicationId, listed }));
    const { fingerprint, lines } = seen;
    const recordSha256 = await keepNote(services, request, {
      folder: `rounds/${id}`,
      content: { importId, fileSha256: services.digest(body.file), fingerprint, lines },
    });
    const data = { importId, fingerprint, recordSha256, results };
    const fact = { type: 'round-results-imported', version: 1, data } as const;
    const changes = [roundChange(round, [fact], { caller, digest: services.digest }), ...cases.changes];
    const { listed, notSelected } = countsOf(seen);
    return { step: { command: caller.command, changes }, result: { importId, listed, notSelected } };
  });
  return { status: 201, body: settled(outcome) };
}

/** All or none: one fault, or anything that is not as it was shown, and nothing is recorded. */
function refusalOf(seen: ReadResults, fingerprint: string) {
  if (seen.faults.length > 0) return 'import-faulty' as const;
  if (seen.fingerprint !== fingerprint) return 'import-outdated' as const;
  return seen.lines.some(({ act }) => act === 'record') ? undefined : ('import-empty' as const);
}

function caseChanges(
  services: BureauServices,
  request: HttpRequest,
  about: { seen: ReadResults; caller: Caller },
): { changes: Change[] } | Extract<Attempt<Imported>, { refusal: unknown }> {
  const { seen, caller } = about;
  const { round, digest } = services;
  const changes: Change[] = [];
  for (const { applicationId, listed, act } of seen.lines) {
    const stored = seen.cases.get(applicationId);
    if (act === 'unchanged' || !stored) continue;
    const barred = mayAct(request.member, 'bureau')(stored.state);
    if (barred) return { refusal: barred };
    // What was recommended looks at no deadline: neither the round nor a summary counts here.
    const summary = { state: emptySummary(round.id, stored.state.bodyId), head: { sequence: 0, hash: '' } };
    const loaded = { application: stored, roundState: preparedRound(round.id), summary };
    const context = contextOf(loaded, services, caller.at);
    const decision = decideApplication(stored.state, { name: 'record-national', listed }, context);
    if (isRefusal(decision)) return decision;
    const step = { command: 'record-national', facts: decision.facts, labels: stored.labels } as const;
    changes.push(applicationChange(stored, step, { caller, digest }));
  }
  return { changes };
}

/** The same command again: what it recorded then. */
async function importedBefore(services: BureauServices, importId: string): Promise<Imported> {
  const facts = await services.store.history({ kind: 'round', id: services.round.id });
  const fact = facts.find((one) => one.type === 'round-results-imported' && one.data.importId === importId);
  const results = fact?.type === 'round-results-imported' ? fact.data.results : [];
  const listed = results.filter((one) => one.listed).length;
  return { importId, listed, notSelected: results.length - listed };
}
