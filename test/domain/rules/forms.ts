import type { ApplicationKind } from '#events/value-types.ts';
import type { FormDocument } from '#domain/form-document.ts';
import { type CheckedForm, checkForm } from '#domain/rules/check-form.ts';
import type { Finding, FormToCheck } from '#domain/rules/rule.ts';
import { formOf } from '#rounds/forms.ts';
import { ruleDataOf } from '#rounds/rules.ts';
import { filedWith, formContent } from '../../support/form-content.ts';

export const roundId = '2025-expert-service';
export const data = ruleDataOf(roundId);
type Content = Record<string, unknown>;

const district = { name: '上海市黄浦区人力资源和社会保障局', kind: 'district', regionCode: '310101' } as const;
const filed = filedWith({ bodyId: 'district-310101' });
const whole: Readonly<Record<ApplicationKind, Content>> = {
  'service-team': formContent('service-team', filed),
  'service-base': formContent('service-base', filed),
};

/** A form that holds every rule, with what a test changes in it. */
export function formWith(kind: ApplicationKind, change: Content = {}, more: Partial<FormToCheck> = {}): FormToCheck {
  const content = { ...whole[kind], ...change };
  const creditCode = String(whole[kind]['creditCode']);
  return { kind, route: 'nominated', creditCode, recipient: district, content, data, ...more };
}

export const teamWith = (change: Content = {}, more: Partial<FormToCheck> = {}): FormToCheck =>
  formWith('service-team', change, more);
export const baseWith = (change: Content = {}, more: Partial<FormToCheck> = {}): FormToCheck =>
  formWith('service-base', change, more);

export function checked(form: FormToCheck, given: FormDocument['justifications'] = []): CheckedForm {
  return checkForm(form, formOf(roundId, form.kind), { given });
}

/** What one rule says of a form: `E demands.0.source`. */
export function saysOf(rule: string, form: FormToCheck): string[] {
  return checked(form)
    .findings.filter((finding) => finding.rule === rule)
    .map(brief);
}

export const brief = ({ severity, path }: Pick<Finding, 'severity' | 'path'>): string => `${severity} ${path}`;

function rowOf(kind: ApplicationKind, table: string): Content {
  const rows: unknown = whole[kind][table];
  const first: unknown = Array.isArray(rows) ? rows[0] : {};
  return { ...(typeof first === 'object' ? first : {}) };
}

/** Rows like the first one of the whole form, each with its changes. */
export const rowsLike = (kind: ApplicationKind, table: string, changes: readonly Content[]): Content => ({
  [table]: changes.map((change) => ({ ...rowOf(kind, table), ...change })),
});
export const teamRows = (table: string, ...changes: Content[]): Content => rowsLike('service-team', table, changes);
export const baseRows = (table: string, ...changes: Content[]): Content => rowsLike('service-base', table, changes);
