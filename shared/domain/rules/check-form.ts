import { canonicalContent, cleanText } from '../canonical.ts';
import { type Data, faultsOf } from '../form-data.ts';
import type { FormDocument } from '../form-document.ts';
import { fieldsOf, type FormDefinition, placeOf } from '../form-definition.ts';
import { noneInReasons } from './identity-number.ts';
import { formRules } from './form-rules.ts';
import type { Finding, FormToCheck } from './rule.ts';

type Justification = FormDocument['justifications'][number];

/** As it is frozen with the form: with the warning in its own words. */
export interface KeptJustification extends Justification {
  readonly message: string;
}

export interface CheckedFinding extends Finding {
  /** The field in words: `专家名单 第4行 职称`. */
  readonly place: string;
  /** Of a warning: the written reason, from the form's own field or given with the draft. */
  readonly justification?: string;
}

export interface CheckedForm {
  /** What was looked at, and what is frozen: canonical. */
  readonly content: Data;
  /** In the order of the form. */
  readonly findings: readonly CheckedFinding[];
  readonly counts: { readonly errors: number; readonly warnings: number; readonly justified: number };
  /** What is frozen with the form. */
  readonly justifications: readonly KeptJustification[];
  /** Reasons for what is no warning any more: they are not frozen. */
  readonly dropped: readonly Justification[];
  /** It may be frozen: no error, and a reason for every warning. */
  readonly ready: boolean;
}

interface Beside {
  /** Written reasons. */
  readonly given?: readonly Justification[];
  /** What was found by looking beyond the form. */
  readonly found?: readonly Finding[];
}

/** Everything at once: what the form’s definition asks of each field, every rule, and which warnings have their reason. */
export function checkForm(
  form: FormToCheck,
  definition: FormDefinition,
  { given = [], found = [] }: Beside = {},
): CheckedForm {
  const content = canonicalContent(definition, form.content);
  const told = [...findingsOf({ ...form, content }, definition), ...found];
  const reasons = told.flatMap((finding) => (isAsked(finding) ? (answerTo(finding, given) ?? []) : []));
  const findings = inOrder(definition, [...told, ...noneInReasons(reasons)]).map((finding): CheckedFinding => {
    const place = placeOf(definition, finding.path);
    const justification = finding.severity === 'W' ? (finding.reason ?? answerTo(finding, given)?.note) : undefined;
    return { ...finding, place, ...(justification === undefined ? {} : { justification }) };
  });
  const warnings = findings.filter(({ severity }) => severity === 'W');
  const errors = findings.length - warnings.length;
  const justified = warnings.filter(({ justification }) => justification !== undefined).length;
  const asked = warnings.filter(isAsked);
  return {
    content,
    findings,
    counts: { errors, warnings: warnings.length, justified },
    justifications: asked.flatMap(({ rule, path, message, justification }) =>
      justification === undefined ? [] : [{ rule, path, message, note: cleanText(justification) }],
    ),
    dropped: given.filter((one) => !asked.some((finding) => answers(one, finding))),
    ready: errors === 0 && justified === warnings.length,
  };
}

const isAsked = ({ severity, reason }: Finding): boolean => severity === 'W' && reason === undefined;

const answers = (one: Justification, { rule, path, message }: Finding): boolean =>
  one.rule === rule && one.path === path && (one.message === undefined || one.message === message);

const answerTo = (finding: Finding, given: readonly Justification[]): Justification | undefined =>
  given.find((one) => answers(one, finding));

/** R31, the form is complete, and the rules; where a rule says more of the same field than the definition, it alone speaks. */
function findingsOf(form: FormToCheck, definition: FormDefinition): Finding[] {
  const ruled = rulesOf(definition).flatMap((id) => formRules[id]?.(form) ?? []);
  const told = new Set(ruled.flatMap(({ severity, path }) => (severity === 'E' ? path : [])));
  const incomplete = faultsOf(definition, form.content)
    .filter(({ path }) => !told.has(path))
    .map(({ path, message }): Finding => ({ rule: 'R31', severity: 'E', path, message }));
  return [...incomplete, ...ruled];
}

function inOrder(definition: FormDefinition, findings: readonly Finding[]): Finding[] {
  const order = orderIn(definition);
  return findings.toSorted((left, right) => compare(order(left.path), order(right.path)));
}

/** The ids of the rules that some field of the form serves, in order. */
export function rulesOf(definition: FormDefinition): string[] {
  const fields = fieldsOf(definition);
  const named = fields.flatMap(({ rules = [], value }) => [
    ...rules,
    ...(value.type === 'table' ? value.columns.flatMap((column) => column.rules ?? []) : []),
  ]);
  return [...new Set(named)].toSorted();
}

function orderIn(definition: FormDefinition): (path: string) => number[] {
  const fields = fieldsOf(definition);
  return (path) => {
    const [id = '', row = '-1', column = ''] = path.split('.');
    const at = fields.findIndex((field) => field.id === id);
    const value = fields[at]?.value;
    const columns = value?.type === 'table' ? value.columns : [];
    return [at, Number(row), columns.findIndex((field) => field.id === column)];
  };
}

function compare(left: readonly number[], right: readonly number[]): number {
  const differing = left.findIndex((value, index) => value !== right[index]);
  return differing === -1 ? 0 : (left[differing] ?? 0) - (right[differing] ?? 0);
}
