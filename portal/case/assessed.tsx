import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { Colon, useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import type { Dossier } from './queries.ts';

/** What the body answered and wrote when it nominated: its colleagues and the bureau read it here. */
export function Assessed({ dossier }: { dossier: Dossier }) {
  const say = useTexts(reviewTexts);
  const label = useLabel();
  const { language } = useLanguage();
  const { assessment, body, deadline } = dossier;
  if (!assessment) return null;
  const { at, formVersion, opinion, answers } = assessment;
  return (
    <section className="card" aria-labelledby="assessment">
      <h2 id="assessment">{say('assessment')}</h2>
      <p className="soft">
        {say('assessed-by', {
          who: body.name,
          at: showInstant(at, deadline?.timeZone ?? officeZone, language),
          n: formVersion,
        })}
      </p>
      <p className="filed-reason">
        <strong>
          {say('opinion')}
          <Colon />
        </strong>
        {opinion}
      </p>
      <ol>
        {answers.map(({ rule, question, met, note }) => (
          <li key={rule}>
            {label(question)}
            <Colon />
            <strong>{say(met ? 'met' : 'not-met')}</strong>
            {note ? <span className="soft"> {note}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
