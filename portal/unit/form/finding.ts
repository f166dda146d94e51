import { ApiProblem } from '#portal/api/problem.ts';
import type { components } from '#portal/api/contract.generated.ts';

type Schemas = components['schemas'];
type Content = Readonly<Record<string, unknown>>;

/** Something that must be mended or explained: where (`experts.3.name`) and what. */
export interface Finding {
  readonly path: string;
  readonly message: string;
  /** Of a rule of the notice. A warning (`W`) passes with a written reason. */
  readonly rule?: string;
  readonly severity?: 'E' | 'W';
  /** A warning that has its reason: nothing is to be done. */
  readonly settled?: boolean;
}

/** What the check says. A warning that the form itself explains, in a field of its own, is no finding. */
export function findingsOfCheck(found: readonly Schemas['FormFinding'][]): Finding[] {
  return found
    .filter(({ reason }) => reason === undefined)
    .map(({ path, message, rule, severity, justification }) => ({
      path,
      message,
      rule,
      severity,
      settled: severity === 'W' && justification !== undefined,
    }));
}

/** What kept the form from being frozen; empty where it was something else. */
export function findingsOfProblem(error: unknown): Finding[] {
  if (!(error instanceof ApiProblem)) return [];
  const ruled = ruledIn(error.problem['findings']);
  if (ruled.length > 0) return ruled;
  return (error.problem.errors ?? []).map(({ path, field, message }) => ({
    path: (path ?? field ?? '').replace(/^content\./, ''),
    message,
  }));
}

/** What kept a draft from being saved stands before what was found in the saved one: at its place nothing else holds any more. */
export function withRefused(found: readonly Finding[], error: unknown): readonly Finding[] {
  const refused = findingsOfProblem(error);
  const places = new Set(refused.map(({ path }) => path));
  return refused.length === 0 ? found : [...refused, ...found.filter(({ path }) => !places.has(path))];
}

function ruledIn(given: unknown): Finding[] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((one: unknown): Finding[] => {
    const { path, message, rule, severity, justification, reason } = Object(one);
    if (typeof path !== 'string' || typeof message !== 'string' || typeof rule !== 'string') return [];
    if (reason !== undefined) return [];
    if (severity !== 'W') return [{ path, message, rule, severity: 'E' }];
    return [{ path, message, rule, severity, settled: justification !== undefined }];
  });
}

/** The field's own id on the page; the panel leads to it. */
export const anchorOf = (path: string): string => `field-${path.replaceAll('.', '-')}`;

/** What was not filled in yet is no mistake: it is counted, and named beside its field once somebody tries to freeze. */
export function isBlank({ severity, path }: Finding, content: Content): boolean {
  if (severity === 'W') return false;
  const [id = '', row, column] = path.split('.');
  const value = content[id];
  if (row === undefined) return isEmpty(value);
  const cells: unknown = Array.isArray(value) ? value[Number(row)] : undefined;
  return column === undefined ? cells === undefined : isEmpty(Object(cells)[column]);
}

/** Nothing was typed: in a field, in all cells of a row, in all rows of a table. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

export interface Counts {
  readonly mend: number;
  readonly explain: number;
  readonly blank: number;
}

export function countsOf(findings: readonly Finding[], content: Content): Counts {
  const open = findings.filter(({ settled }) => settled !== true);
  const blank = open.filter((one) => isBlank(one, content)).length;
  const explain = open.filter(({ severity }) => severity === 'W').length;
  return { mend: open.length - blank - explain, explain, blank };
}

/** Those of one section. */
export function within(findings: readonly Finding[], section: Schemas['Section']): Finding[] {
  const ids = new Set(section.fields.map(({ id }) => id));
  return findings.filter(({ path }) => ids.has(path.split('.')[0] ?? ''));
}
