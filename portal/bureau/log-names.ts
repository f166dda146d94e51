import { useOffice } from '#portal/account/queries.ts';
import { useBodyName } from '#portal/case/case-list.tsx';
import { useAssignments } from '#portal/evaluation/queries.ts';
import { useIntake } from './queries.ts';

export interface CaseNames {
  readonly project: string | undefined;
  readonly unit: string;
  readonly body: string;
}

/**
 * What the bureau's own lists call the cases and the people that a log names by ids: filed cases, its officers, its panel.
 * Whom no list of the bureau knows keeps the id alone, and a name that was erased is in none of them.
 */
export function useLogNames() {
  const rows = useIntake().data?.applications ?? [];
  const officers = useOffice('bureau').data?.members ?? [];
  const evaluators = useAssignments().data?.evaluators ?? [];
  const bodyName = useBodyName();
  const cases = new Map(
    rows.map(({ id, projectName, applicantName, creditCode, bodyId }): [string, CaseNames] => [
      id,
      { project: projectName, unit: applicantName ?? creditCode, body: bodyName(bodyId) },
    ]),
  );
  const people = new Map(
    [
      ...evaluators.map((one) => ({ ...one, role: 'evaluator' as const })),
      ...officers.map((one) => ({ ...one, role: 'bureau-officer' as const })),
    ].map(({ memberId, name, role }) => [memberId, { name, role }]),
  );
  return { ofCase: (id: string) => cases.get(id), ofPerson: (memberId: string) => people.get(memberId) };
}

export type LogNames = ReturnType<typeof useLogNames>;
