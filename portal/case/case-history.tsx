import { Asked } from '#portal/shell/asked.tsx';
import { FactList } from '#portal/shell/fact-list.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { useFormDefinition } from '#portal/unit/queries.ts';
import { ChangeList } from './change-list.tsx';
import { type Dossier, useCaseChanges, useCaseHistory } from './queries.ts';

export function CaseHistory({ applicationId }: { applicationId: string }) {
  const say = useTexts(reviewTexts);
  const history = useCaseHistory(applicationId);
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{say('history')}</h2>
      <Asked of={history} />
      <FactList facts={history.data?.facts ?? []} />
    </section>
  );
}

/** The corrected version against the returned one; nothing where nothing came back. */
export function CaseChanges({ dossier }: { dossier: Dossier }) {
  const say = useTexts(reviewTexts);
  const { data } = useCaseChanges(dossier.id, dossier.formVersion > 1);
  const definition = useFormDefinition(dossier.kind).data;
  if (!data || !definition) return null;
  return (
    <section className="card" aria-labelledby="changes">
      <h2 id="changes">{say('changes')}</h2>
      <p className="soft">{say('changes-lead')}</p>
      <ChangeList definition={definition} changes={data.changes} untouched={data.untouched} />
    </section>
  );
}
