import type { ApplicationKind } from '#events/value-types.ts';
import type { Data } from '../form-data.ts';
import { computed } from '../form-data.ts';
import type { ServiceTotals } from '../service-report.ts';
import { type Finding, warning } from './rule.ts';
import type { RuleData } from './rule-data.ts';

/** The service really given, against the same numbers of the notice as its plan. A shortfall is shown and never stops anybody. */
export interface ActualService {
  readonly kind: ApplicationKind;
  readonly totals: ServiceTotals;
  readonly data: Pick<RuleData, 'parameters'>;
}

/** R12: a team's days that were really given. */
export function actualDays({ kind, totals, data }: ActualService): Finding[] {
  const { minDays } = data.parameters.R12;
  if (kind !== 'service-team' || totals.days >= minDays) return [];
  const message = `实际累计服务${totals.days}天，不足${minDays}天。请核对是否有漏填；确未达到的，可在说明中写明原因。`;
  return [warning('R12', 'activities', { message, params: { days: totals.days, minDays } })];
}

/** R17: people who really took part in a base's year. */
export function actualPersonTimes({ kind, totals, data }: ActualService): Finding[] {
  const { min } = data.parameters.R17;
  const personTimes = personTimesOf(totals, data);
  if (kind !== 'service-base' || personTimes >= min) return [];
  const message = `实际参加人数合计${personTimes}人次，不足${min}人次。请核对是否有漏填；确未达到的，可在说明中写明原因。`;
  return [warning('R17', 'activities', { message, params: { personTimes, min } })];
}

export const shortfalls = (service: ActualService): Finding[] => [
  ...actualDays(service),
  ...actualPersonTimes(service),
];

/** What the notice asks at least of a kind: of days, of those who take part, or of experts. */
export function leastOf(
  kind: ApplicationKind,
  data: Pick<RuleData, 'parameters'>,
): { rule: 'R12' | 'R17'; measure: keyof ServiceTotals; atLeast: number } {
  const { R12, R17 } = data.parameters;
  return kind === 'service-team'
    ? { rule: 'R12', measure: 'days', atLeast: R12.minDays }
    : { rule: 'R17', measure: R17.count, atLeast: R17.min };
}

/** Whom the round counts: those who took part, or the experts. */
export function personTimesOf(totals: ServiceTotals, data: Pick<RuleData, 'parameters'>): number {
  return totals[data.parameters.R17.count];
}

/** The same totals as the filed form planned them; a base plans no days. */
export function plannedOf(
  kind: ApplicationKind,
  content: Data,
  data: Pick<RuleData, 'parameters'>,
): { days?: number; personTimes: number } {
  const column = kind === 'service-base' ? data.parameters.R17.count : 'participants';
  const personTimes = computed(content, { table: 'activities', column });
  return kind === 'service-team'
    ? { days: computed(content, { table: 'activities', column: 'days' }), personTimes }
    : { personTimes };
}
