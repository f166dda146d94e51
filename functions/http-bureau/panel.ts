import type { ApplicationFact } from '#domain/application-commands.ts';
import type { PanelMember } from '#domain/distribution.ts';
import { isEvaluator, panelOffice, unitsBehind } from '#domain/members.ts';
import type { EvaluatorEntry } from '#ports/evaluations.ts';
import type { BureauServices } from './bureau-services.ts';

/**
 * The panel with every unit that is known of each, read now: an exclusion is not decided by what was true a minute ago. A unit for
 * which somebody files counts under the names that were confirmed for it, too.
 */
export async function panelOf(services: BureauServices): Promise<(PanelMember & { name: string })[]> {
  const listed = await services.members.ofOffice(panelOffice);
  const members = await Promise.all(listed.map(({ memberId }) => services.members.member(memberId, { fresh: true })));
  return Promise.all(
    members.filter(isEvaluator).map(async (member) => {
      const { codes, names } = unitsBehind(member);
      const units = await Promise.all(codes.map((code) => services.accounts.unit(code)));
      const name = listed.find(({ memberId }) => memberId === member.id)?.name ?? '';
      const employers = [...names, ...units.flatMap((unit) => unit.names)];
      return { id: member.id, name, unitCodes: codes, employers };
    }),
  );
}

/** What the facts of a step make of the evaluators' parts; a score is written by its own use case. */
export function entriesAfter(
  about: { roundId: string; applicationId: string; at: string },
  facts: readonly ApplicationFact[],
): EvaluatorEntry[] {
  return facts.flatMap((fact): EvaluatorEntry[] => {
    switch (fact.type) {
      case 'evaluator-assigned':
        return [{ ...about, memberId: fact.data.evaluatorId, status: 'assigned' }];
      case 'evaluator-removed':
        return [{ ...about, memberId: fact.data.evaluatorId, status: 'removed' }];
      case 'conflict-declared':
        return [{ ...about, memberId: fact.data.evaluatorId, status: 'conflicted' }];
      default:
        return [];
    }
  });
}
