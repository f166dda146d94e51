import type { ApplicationFact } from '#domain/application-commands.ts';
import type { PanelMember } from '#domain/distribution.ts';
import { isEvaluator, panelOffice } from '#domain/members.ts';
import type { EntryUnits, EvaluatorEntry } from '#ports/evaluations.ts';
import { panelMember } from '#cases/panel-conflicts.ts';
import type { BureauServices } from './bureau-services.ts';

export type NamedMember = PanelMember & { readonly name: string };

/** The panel with every unit that is known of each, read now: an exclusion is not decided by what was true a minute ago. */
export async function panelOf(services: BureauServices): Promise<NamedMember[]> {
  const listed = await services.members.ofOffice(panelOffice);
  const members = await Promise.all(listed.map(({ memberId }) => services.members.member(memberId, { fresh: true })));
  return Promise.all(
    members.filter(isEvaluator).map(async (member) => {
      const name = listed.find(({ memberId }) => memberId === member.id)?.name ?? '';
      return { ...(await panelMember(services, member)), name };
    }),
  );
}

/** What the facts of a step make of the evaluators' parts; a score is written by its own use case. */
export function entriesAfter(
  about: { roundId: string; applicationId: string; at: string },
  facts: readonly ApplicationFact[],
  units?: EntryUnits,
): EvaluatorEntry[] {
  return facts.flatMap((fact): EvaluatorEntry[] => {
    switch (fact.type) {
      case 'evaluator-assigned':
        return [{ ...about, memberId: fact.data.evaluatorId, status: 'assigned', ...(units ? { units } : {}) }];
      case 'evaluator-removed':
        return [{ ...about, memberId: fact.data.evaluatorId, status: 'removed' }];
      case 'conflict-declared':
        return [{ ...about, memberId: fact.data.evaluatorId, status: 'conflicted' }];
      default:
        return [];
    }
  });
}
