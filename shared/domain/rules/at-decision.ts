import type { ApplicationKind, Outcome } from '#events/value-types.ts';
import type { NewFact } from '#events/catalogue.ts';
import type { Data } from '../form-data.ts';
import { placesAway } from './places.ts';
import { regionName } from './regions.ts';
import type { RuleData } from './rule-data.ts';
import { error, type Finding, textOf, warning } from './rule.ts';

export interface FormToDecide {
  readonly kind: ApplicationKind;
  readonly outcome: Outcome;
  /** The data of the version that was filed. */
  readonly content: Data;
}

/**
 * What the notice says of a decision about to be prepared, or of a fall-back to the municipal list. Each finding, error or
 * warning, passes with a written reason of the bureau, which stays on record.
 */
export function rulesAtDecision(form: FormToDecide, data: RuleData): Finding[] {
  if (form.outcome === 'listed' && form.kind === 'service-team') return listedWithinCity(form, data);
  if (form.outcome === 'recommended' && form.kind === 'service-base') return recommendedBase(form, data);
  return [];
}

/**
 * The rules that the bureau answered with a reason when it prepared this outcome, from the facts of the case. A reason speaks
 * of one version of the form: after a correction the rules ask again.
 */
export function reasonedRules(
  facts: readonly NewFact[],
  decided: { readonly outcome: Outcome; readonly formVersion: number },
): ReadonlySet<string> {
  return new Set(
    facts.flatMap((fact) =>
      fact.type === 'decision-justified' &&
      fact.data.outcome === decided.outcome &&
      fact.data.formVersion === decided.formVersion
        ? fact.data.rules
        : [],
    ),
  );
}

/** R21: a municipal team serves within the city. */
function listedWithinCity(form: FormToDecide, { regions }: RuleData): Finding[] {
  return placesAway(form, regions).map(({ code, path }) => {
    const name = regionName(regions, code) ?? code;
    const message = `服务地点在本市以外（${name}），市级项目应在本市范围内开展。确需列入市级的，请写明理由。`;
    return error('R21', path, { message, params: { region: code } });
  });
}

/** R20: the ministry chooses first among municipal bases that serve the whole country. */
function recommendedBase({ content }: FormToDecide, { parameters }: RuleData): Finding[] {
  const { levels, scope } = parameters.R20;
  const findings: Finding[] = [];
  if (!levels.includes(textOf(content, 'presentLevel')))
    findings.push(
      warning('R20', 'presentLevel', {
        message: '该基地不是市级基地，国家级基地优先从市级基地中遴选。仍要推荐的，请写明理由。',
      }),
    );
  if (textOf(content, 'scope') !== scope)
    findings.push(
      warning('R20', 'scope', {
        message: '该基地并非面向全国开展服务，国家级基地优先从面向全国的基地中遴选。仍要推荐的，请写明理由。',
      }),
    );
  return findings;
}
