import { Link } from 'react-router';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { releaseTexts } from '#portal/texts/release.ts';
import { numberOf } from '#portal/unit/application-parts.tsx';
import { outcomeLabel } from '#texts/labels.ts';
import { outcomes, usePrepared } from './queries.ts';

/** What went out already, and where the work goes on from it. */
export function ReleasedSoFar() {
  const say = useTexts(releaseTexts);
  const label = useLabel();
  const prepared = usePrepared().data;
  const out = (prepared?.prepared ?? []).filter(({ applicationId }) => prepared?.released.includes(applicationId));
  if (out.length === 0) return null;
  const countOf = (outcome: string) => out.filter((one) => one.outcome === outcome).length;
  const reasoned = out.filter((one) => one.reasoned);
  return (
    <section className="card" aria-labelledby="released-so-far">
      <h2 id="released-so-far">{say('released', { count: out.length })}</h2>
      <ul>
        {outcomes.map((outcome) => (
          <li key={outcome}>{say('count', { outcome: label(outcomeLabel(outcome)), count: countOf(outcome) })}</li>
        ))}
      </ul>
      {reasoned.length > 0 ? (
        <>
          <p>{say('released-reasoned', { count: reasoned.length })}</p>
          <ul>
            {reasoned.map(({ applicationId: id }) => (
              <li key={id}>
                <Link to={`/bureau/applications/${id}/panel`}>{numberOf(id)}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{say('released-next')}</p>
      <ul>
        <li>
          <Link to="/bureau/results">{say('to-results')}</Link>
        </li>
        <li>
          <Link to="/bureau/publication">{say('to-publication')}</Link>
        </li>
      </ul>
    </section>
  );
}
