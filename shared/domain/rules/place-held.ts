import type { Application } from '../application.ts';
import { caseNumber } from '../case-number.ts';
import { applicantClaim, type Quota } from '../quota.ts';
import { error, type Finding } from './rule.ts';

type Own = Pick<Application, 'id' | 'roundId' | 'kind' | 'creditCode' | 'holdsClaim'>;

/**
 * R26 said early: others of the unit hold the places that this application would need, so its scan would be refused after it
 * was printed and stamped. The claim at filing stays the authority; one that holds its place already is not asked.
 */
export function placeHeld(own: Own, others: readonly Own[], quota: Quota): Finding[] {
  const claim = applicantClaim(quota, own.kind);
  if (!claim || own.holdsClaim) return [];
  const holding = others.filter(
    ({ id, roundId, creditCode, kind, holdsClaim }) =>
      holdsClaim === true &&
      id !== own.id &&
      roundId === own.roundId &&
      creditCode === own.creditCode &&
      applicantClaim(quota, kind)?.bucket === claim.bucket,
  );
  if (holding.length < claim.max) return [];
  const numbers = holding.map(({ id }) => caseNumber(id)).join('、');
  const message = `您单位已提交申报（${numbers}），每单位申报不超过${claim.max}个项目或基地。请先撤回已提交的申报，或不再办理本申报。`;
  return [error('R26', 'applicantName', { message, params: { taken: holding.length, max: claim.max } })];
}
