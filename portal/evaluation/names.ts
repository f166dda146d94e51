import { useIntake } from '#portal/bureau/queries.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';

/** The name of an application's project, from the list that the bureau has anyway. */
export function useProjectName(): (applicationId: string) => string {
  const say = useTexts(reviewTexts);
  const rows = useIntake().data?.applications ?? [];
  return (applicationId) => rows.find(({ id }) => id === applicationId)?.projectName ?? say('untitled');
}
