import { finalStatuses } from '#domain/application-lifecycle.ts';
import { caseNumber } from '#domain/case-number.ts';
import { canonicalJson } from '#domain/chain.ts';
import { type KnownCase, reconcileResults, type Reconciliation } from '#domain/ministry-results.ts';
import type { Application } from '#domain/application.ts';
import type { ListLabels, Stored } from '#ports/record-store.ts';
import type { ReadRow, SheetFault, SheetLayout } from '#forms/xlsx/read-sheet.ts';
import { listHeaders, resultsHint } from '#texts/bureau-lists.ts';
import { kindLabel } from '#texts/labels.ts';
import type { BureauServices } from './bureau-services.ts';
import { inTurns } from './in-turns.ts';

/**
 * All results of one list stand in one write with the fact of the import: a state and a fact each, and a write holds a hundred.
 * The bureau recommends some dozens at most.
 */
const mostResults = 45;

/** The columns of the list that goes out to be filled in, and comes back. */
export const resultLayout: SheetLayout = {
  columns: [
    { id: 'number', header: listHeaders.number, required: true },
    { id: 'kind', header: listHeaders.kind },
    { id: 'projectName', header: listHeaders.projectName, required: true },
    { id: 'applicantName', header: listHeaders.applicantName },
    { id: 'verdict', header: listHeaders.verdict, required: true },
    { id: 'remark', header: listHeaders.remark },
  ],
  key: 'number',
  keyLike: /^\s*[0-9a-f]{8}\s*$/i,
  maxRows: mostResults,
};

export type StoredCase = Stored<Application> & { readonly labels: ListLabels };

export interface PlacedFault {
  readonly code: string;
  readonly cell?: string;
  readonly about?: string;
}

export interface ReadResults {
  /** Over the file and every case as it stood: what was seen is what is applied. */
  readonly fingerprint: string;
  readonly faults: readonly PlacedFault[];
  readonly lines: Reconciliation['lines'];
  readonly missing: Reconciliation['missing'];
  readonly cases: ReadonlyMap<string, StoredCase>;
}

/** Those that the ministry has, or has had, before it. */
const beforeMinistry = ({ state }: StoredCase): boolean =>
  state.status === 'recommended' || state.nationalResult !== undefined;

/**
 * Every application on which the ministry may have or had a word, as the record has it now: the list tells which to look at,
 * the record alone what holds.
 */
export async function casesAtMinistry(services: BureauServices): Promise<StoredCase[]> {
  const rows = await services.lists.ofRound(services.round.id);
  const decided = rows.filter(({ status }) => status === 'recommended' || decidedStatuses.includes(status));
  const loaded = await inTurns(decided, ({ id }) => services.store.loadApplication(id));
  return loaded.filter((one) => one !== undefined);
}

const decidedStatuses = finalStatuses.filter((status) =>
  ['nationally-listed', 'not-selected', 'listed'].includes(status),
);

export const onlyAtMinistry = (cases: readonly StoredCase[]): StoredCase[] => cases.filter(beforeMinistry);

/** The list to be filled in: one row for each recommended one without a result. */
export async function resultsTemplate(
  services: Pick<BureauServices, 'round'>,
  cases: readonly StoredCase[],
  at: string,
): Promise<Uint8Array> {
  const { writeSheet } = await import('#forms/xlsx/write-sheet.ts');
  const widths: Readonly<Record<string, number>> = { projectName: 40, applicantName: 32, verdict: 16, remark: 24 };
  return writeSheet({
    name: '部级结果',
    title: `${services.round.year}年国家级专家服务基层项目遴选结果登记表`,
    above: [resultsHint],
    columns: resultLayout.columns.map(({ id, header }) => ({
      header,
      width: widths[id] ?? 14,
      centred: !(id in widths),
    })),
    rows: cases
      .filter(({ state }) => state.status === 'recommended')
      .map(({ state: { id, kind }, labels }) => [
        caseNumber(id),
        kindLabel(kind).zh,
        labels.projectName ?? '',
        labels.applicantName ?? '',
        null,
        null,
      ]),
    orientation: 'landscape',
    at,
  });
}

/** Reads a filled list and holds it against the record; it writes nothing. */
export async function readResults(services: BureauServices, base64: string): Promise<ReadResults> {
  const [{ readSheet }, cases] = await Promise.all([import('#forms/xlsx/read-sheet.ts'), casesAtMinistry(services)]);
  const reading = await readSheet(Buffer.from(base64, 'base64'), resultLayout);
  const rows = 'rows' in reading ? reading.rows : [];
  const known = [...cases.map(knownCase), ...(await othersNamed(services, rows, cases))];
  const { lines, faults, missing } = reconcileResults(rows.map(resultRow), known);
  const placed = 'faults' in reading ? reading.faults.map(ofSheet) : faults.map((fault) => placedFault(fault, rows));
  const byId = new Map(cases.map((one) => [one.state.id, one]));
  const shown = lines.map((line) => ({ ...line, sequence: byId.get(line.applicationId)?.head.sequence ?? 0 }));
  const file = services.digest(base64);
  return {
    fingerprint: services.digest(canonicalJson({ round: services.round.id, file, shown, missing, faults: placed })),
    faults: placed,
    lines,
    missing,
    cases: byId,
  };
}

const knownCase = ({ state, labels }: StoredCase): KnownCase => ({
  id: state.id,
  number: caseNumber(state.id),
  kind: kindLabel(state.kind).zh,
  projectName: labels.projectName ?? '',
  applicantName: labels.applicantName ?? '',
  status: state.status,
  nationalResult: state.nationalResult,
});

/** Who stands in the file and never came to a decision: known, so that its row says "not recommended" and not "unknown". */
async function othersNamed(
  services: BureauServices,
  rows: readonly ReadRow[],
  cases: readonly StoredCase[],
): Promise<KnownCase[]> {
  const numbers = new Set(rows.map(({ values }) => (values['number'] ?? '').trim().toUpperCase()));
  const present = new Set(cases.map(({ state }) => state.id));
  const listed = await services.lists.ofRound(services.round.id);
  return listed
    .filter(({ id }) => !present.has(id) && numbers.has(caseNumber(id)))
    .map(({ id, kind, projectName = '', applicantName = '', status }) => ({
      id,
      number: caseNumber(id),
      kind: kindLabel(kind).zh,
      projectName,
      applicantName,
      status,
    }));
}

const resultRow = ({ row, values }: ReadRow) => ({
  row,
  number: values['number'] ?? '',
  kind: values['kind'] ?? '',
  projectName: values['projectName'] ?? '',
  applicantName: values['applicantName'] ?? '',
  verdict: values['verdict'] ?? '',
});

const ofSheet = ({ code, cell, about }: SheetFault): PlacedFault => ({
  code,
  ...(cell === undefined ? {} : { cell }),
  ...(about === undefined ? {} : { about }),
});

function placedFault(fault: Reconciliation['faults'][number], rows: readonly ReadRow[]): PlacedFault {
  const cell = rows.find(({ row }) => row === fault.row)?.cells[fault.column];
  return { code: fault.code, about: fault.about, ...(cell === undefined ? {} : { cell }) };
}
