import type { Schemas } from '#portal/api/client.ts';
import { factTexts } from '#portal/texts/facts.ts';
import { officeZone, showMoment } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { reasonTexts } from '#portal/texts/reasons.ts';
import { unitTexts } from '#portal/texts/unit.ts';

/** The latest first; one whose words were erased says so. */
export function ReasonList({ reasons }: { reasons: readonly Schemas['WrittenReason'][] }) {
  const say = useTexts(reasonTexts);
  const sayFact = useTexts(factTexts);
  const sayActor = useTexts(unitTexts);
  const { language } = useLanguage();
  return (
    <ol className="history">
      {reasons.map(({ type, at, by, reason }) => (
        <li key={`${at} ${type}`}>
          <time dateTime={at}>{showMoment(at, officeZone, language)}</time>
          <strong>{sayFact(type) || type}</strong>
          <span className="soft">{sayActor(`actor-${by}`)}</span>
          <p className="filed-reason">{reason ?? say('reason-erased')}</p>
        </li>
      ))}
    </ol>
  );
}
