import type { ApplicationStatus } from './application-lifecycle.ts';

/** What the ministry made of a recommended one, as far as it is known: the last word on it, or that it fell back. */
export const nationalResults = ['listed', 'not-selected', 'fell-back'] as const;
export type NationalResult = (typeof nationalResults)[number];

/** A row of the ministry's list as it was filled in. */
export interface ResultRow {
  readonly row: number;
  /** The first letters of the application's id, as people write them. */
  readonly number: string;
  /** As its label is written; this and the applicant may be left empty. */
  readonly kind: string;
  readonly projectName: string;
  readonly applicantName: string;
  readonly verdict: string;
}

export interface KnownCase {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly projectName: string;
  readonly applicantName: string;
  readonly status: ApplicationStatus;
  readonly nationalResult?: NationalResult | undefined;
}

export const resultFaultCodes = [
  'project-unknown',
  'project-doubled',
  'name-differs',
  'kind-differs',
  'applicant-differs',
  'not-recommended',
  'result-differs',
  'verdict-unreadable',
] as const;

export interface ResultFault {
  readonly code: (typeof resultFaultCodes)[number];
  readonly row: number;
  /** The column whose cell is wrong. */
  readonly column: 'number' | 'kind' | 'projectName' | 'applicantName' | 'verdict';
  readonly about: string;
}

export interface ReconciledLine {
  readonly row: number;
  readonly applicationId: string;
  readonly listed: boolean;
  /** `unchanged`: the same result stands already. */
  readonly act: 'record' | 'unchanged';
}

export interface Reconciliation {
  readonly lines: readonly ReconciledLine[];
  readonly faults: readonly ResultFault[];
  /** Recommended, without a result, and not in the list. */
  readonly missing: readonly string[];
}

const listedWords: readonly string[] = ['列入国家级', '列入', '入选', '是'];
const notListedWords: readonly string[] = ['未列入国家级', '未列入', '未入选', '否'];

/** What a verdict says; undefined where it says neither. */
export function readVerdict(text: string): boolean | undefined {
  const word = plain(text);
  if (listedWords.includes(word)) return true;
  return notListedWords.includes(word) ? false : undefined;
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '');

/**
 * Holds the ministry's list against what was recommended (R41): who stands in both, who is missing, and every cell that does
 * not fit. A case is known by its number and its name together, so that rows that slipped are noticed.
 */
export function reconcileResults(rows: readonly ResultRow[], known: readonly KnownCase[]): Reconciliation {
  const seen = new Set<string>();
  const checked = rows.map((row) => unlessDoubled(lineOf(row, known), row, seen));
  const lines = checked.flatMap((one) => ('act' in one ? [one] : []));
  const named = new Set(checked.flatMap((one) => ('applicationId' in one ? [one.applicationId] : [])));
  return {
    lines,
    faults: checked.flatMap((one) => ('code' in one ? [one] : [])),
    missing: known.filter(({ id, status }) => status === 'recommended' && !named.has(id)).map(({ id }) => id),
  };
}

/** The same case under another spelling of its number. */
function unlessDoubled(line: Checked, row: ResultRow, seen: Set<string>): Checked {
  const { applicationId } = line;
  if (applicationId === undefined) return line;
  const before = seen.has(applicationId);
  seen.add(applicationId);
  return before ? { code: 'project-doubled', row: row.row, column: 'number', about: row.number } : line;
}

type Checked = ReconciledLine | (ResultFault & { readonly applicationId?: string });

const differs = (written: string, known: string): boolean => plain(written) !== '' && plain(written) !== plain(known);

function lineOf(row: ResultRow, known: readonly KnownCase[]): Checked {
  const fault = (code: ResultFault['code'], column: ResultFault['column'], about: string) => ({
    code,
    row: row.row,
    column,
    about,
  });
  const numbered = known.filter(({ number }) => number === plain(row.number).toUpperCase());
  const one = numbered.find(({ projectName }) => plain(projectName) === plain(row.projectName));
  if (!one) {
    const [other] = numbered;
    if (!other) return fault('project-unknown', 'number', row.number);
    return { ...fault('name-differs', 'projectName', other.projectName), applicationId: other.id };
  }
  const applicationId = one.id;
  if (differs(row.kind, one.kind)) return { ...fault('kind-differs', 'kind', one.kind), applicationId };
  if (differs(row.applicantName, one.applicantName))
    return { ...fault('applicant-differs', 'applicantName', one.applicantName), applicationId };
  const listed = readVerdict(row.verdict);
  if (listed === undefined) return { ...fault('verdict-unreadable', 'verdict', row.verdict), applicationId };
  if (one.status === 'recommended') return { row: row.row, applicationId, listed, act: 'record' };
  if (one.nationalResult === undefined) return { ...fault('not-recommended', 'number', row.number), applicationId };
  const same = listed === (one.nationalResult === 'listed');
  return same
    ? { row: row.row, applicationId, listed, act: 'unchanged' }
    : { ...fault('result-differs', 'verdict', row.verdict), applicationId };
}
