import { Alert } from 'antd';
import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { useListed, useTexts } from '#portal/texts/language.tsx';
import { useProjectName } from './names.ts';
import type { Assignments } from './queries.ts';

/** Who is tied to a case that they were given: something that the bureau has to settle. */
export function ExcludedParts({ assignments: { assignments, evaluators } }: { assignments: Assignments }) {
  const say = useTexts(evaluationTexts);
  const listed = useListed();
  const projectOf = useProjectName();
  const parts = assignments.filter(({ excluded }) => excluded);
  if (parts.length === 0) return null;
  const named = parts.map(({ applicationId, memberId }) => {
    const name = evaluators.find((one) => one.memberId === memberId)?.name ?? say('unknown-evaluator');
    return say('excluded-one', { name, project: projectOf(applicationId) });
  });
  return (
    <Alert
      className="spaced"
      type="warning"
      showIcon
      title={say('excluded-lead', { count: parts.length, names: listed(named) })}
    />
  );
}
