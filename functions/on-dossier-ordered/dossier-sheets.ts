import * as z from 'zod';
import { lazily } from '#events/lazily.ts';
import type { Application } from '#domain/application.ts';
import { caseNumber } from '#domain/case-number.ts';
import { type Compared, compare } from '#domain/comparison.ts';
import { bodyName, type Round } from '#domain/round.ts';
import { rubricFor } from '#domain/scoring.ts';
import type { Evaluations, EvaluatorEntry, PreparedDecision } from '#ports/evaluations.ts';
import type { ListLabels } from '#ports/record-store.ts';
import { caseToEvaluate } from '#cases/filed-form.ts';
import { conflictIn, conflictsAmong, type PanelSources } from '#cases/panel-conflicts.ts';
import { scanFolder } from '#cases/uploads.ts';
import { erasedParts, erasedWords, listHeaders, scoreHeaders } from '#texts/bureau-lists.ts';
import { kindLabel, outcomeLabel, statusLabel } from '#texts/labels.ts';

/** One application of the dossier with what the panel made of it. */
export interface WeighedForDossier {
  readonly state: Application;
  readonly labels: ListLabels;
  /** Its folder in the zip. */
  readonly folder: string;
  readonly scores: readonly EvaluatorEntry[];
  readonly result: Compared | undefined;
  readonly decision: PreparedDecision | undefined;
  /** The panel's words; empty where they were erased. */
  readonly opinion: string;
  /** What of it was erased and therefore lies in no folder. */
  readonly erased: readonly ErasedPart[];
}

export type ErasedPart = keyof typeof erasedParts;

export interface SheetSources extends PanelSources {
  readonly round: Round;
  readonly evaluations: Pick<Evaluations, 'ofApplication'>;
  readonly vault: { readonly document: (folder: string, sha256: string) => Promise<Uint8Array | undefined> };
}

const opinionSchema = lazily(() => z.object({ content: z.object({ opinion: z.string() }) }));

const documentsOf = ({ vault }: SheetSources) => ({
  async getDocument(folder: string, sha256: string): Promise<unknown> {
    const bytes = await vault.document(folder, sha256);
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : { content: {} };
  },
});

/** What the panel made of one application: the scores of the version that is filed, and its decision. */
export async function weighedForDossier(
  sources: SheetSources,
  one: Pick<WeighedForDossier, 'state' | 'labels' | 'folder'>,
  decision: PreparedDecision | undefined,
): Promise<WeighedForDossier> {
  const { id, kind, formVersion } = one.state;
  const entries = await sources.evaluations.ofApplication(sources.round.id, id);
  const filed = entries.filter(({ status, score }) => status === 'assigned' && score?.formVersion === formVersion);
  const conflicts = await conflictsAmong(
    sources,
    { parts: filed, rows: [one.state] },
    async () => new Map([[id, await caseToEvaluate({ ...sources, documents: documentsOf(sources) }, one.state)]]),
  );
  const scores = filed.filter((part) => !conflictIn(conflicts, part));
  const counted = scores.map(({ memberId, score }) => ({ evaluatorId: memberId, total: score?.total ?? 0 }));
  const [result] = compare([{ id, kind, assigned: scores.length, scores: counted }]);
  const folder = scanFolder({ kind: 'application', id });
  const bytes = decision && (await sources.vault.document(folder, decision.opinionSha256));
  const opinion = bytes ? opinionSchema().parse(JSON.parse(new TextDecoder().decode(bytes))).content.opinion : '';
  return { ...one, scores, result, decision, opinion, erased: [] };
}

const points = (hundredths: number | undefined): number | null => (hundredths === undefined ? null : hundredths / 100);

/** The list of all that lies in the dossier, by the folders of the zip. */
export async function dossierList(round: Round, cases: readonly WeighedForDossier[], at: string): Promise<Uint8Array> {
  const { writeSheet } = await import('#forms/xlsx/write-sheet.ts');
  const { order, number, kind, projectName, applicantName, body, outcome, remark } = listHeaders;
  const columns = [order, scoreHeaders.folder, number, kind, projectName, applicantName, body, outcome, remark];
  const widths = [7, 16, 12, 14, 40, 32, 30, 24, 32];
  return writeSheet({
    name: '名单',
    title: `${round.title}推荐项目名单`,
    columns: columns.map((header, index) => ({ header, width: widths[index] ?? 12, centred: index < 4 })),
    rows: cases.map(({ state, labels, folder, erased }, index) => [
      index + 1,
      folder,
      caseNumber(state.id),
      kindLabel(state.kind).zh,
      labels.projectName ?? '',
      labels.applicantName ?? '',
      bodyName(round, state.bodyId),
      statusLabel(state.status).zh,
      erasedWords(erased),
    ]),
    orientation: 'landscape',
    at,
  });
}

/** Points by criterion, mean and spread, decision and opinion of each; evaluators are numbers, never names. */
export async function evaluationExtract(
  round: Round,
  cases: readonly WeighedForDossier[],
  at: string,
): Promise<Uint8Array> {
  const { writeSheet } = await import('#forms/xlsx/write-sheet.ts');
  const kinds = new Set(cases.map(({ state }) => state.kind));
  const criteria = round.rubric.filter((criterion) => criterion.kinds.some((kind) => kinds.has(kind)));
  const { number, projectName } = listHeaders;
  const { evaluator, total, spread, decision, opinion } = scoreHeaders;
  return writeSheet({
    name: '综合评估',
    title: `${round.title}综合评估摘录`,
    above: [scoreHeaders.hint],
    columns: [
      { header: number, width: 12, centred: true },
      { header: projectName, width: 30 },
      { header: evaluator, width: 12, centred: true },
      ...criteria.map(({ label, max, weight }) => ({ header: `${label.zh}（满分${max}，权重${weight}）`, width: 12 })),
      { header: total, width: 9 },
      { header: spread, width: 9 },
      { header: decision, width: 20 },
      { header: opinion, width: 40 },
    ],
    rows: cases.flatMap((one) => extractRows(round, one, criteria)),
    orientation: 'landscape',
    at,
  });
}

function extractRows(round: Round, one: WeighedForDossier, criteria: Round['rubric']): (string | number | null)[][] {
  const { state, labels, scores, result, decision, opinion } = one;
  const own = new Set(rubricFor(round, state.kind).map(({ id }) => id));
  const head = [caseNumber(state.id), labels.projectName ?? ''];
  const byEvaluator = scores.map(({ score }, index) => [
    ...head,
    `${scoreHeaders.evaluator}${index + 1}`,
    ...criteria.map(({ id }) => (own.has(id) ? (score?.points[id] ?? null) : null)),
    points(score?.total),
    null,
    null,
    null,
  ]);
  const means = criteria.map(({ id }) =>
    own.has(id) ? meanOf(scores.flatMap(({ score }) => score?.points[id] ?? [])) : null,
  );
  const outcome = decision ? outcomeLabel(decision.outcome).zh : '';
  const whole = [points(result?.mean), scores.length > 0 ? points(result?.spread) : null, outcome, opinion];
  return [...byEvaluator, [...head, scoreHeaders.mean, ...means, ...whole]];
}

const meanOf = (given: readonly number[]): number | null =>
  given.length === 0 ? null : Math.round((given.reduce((sum, one) => sum + one, 0) / given.length) * 100) / 100;
