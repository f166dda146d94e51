import type { Schemas } from '#portal/api/client.ts';
import { Asked } from '#portal/shell/asked.tsx';
import { factTexts } from '#portal/texts/facts.ts';
import { showInstant } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { reasonTexts } from '#portal/texts/reasons.ts';
import { unitTexts } from '#portal/texts/unit.ts';
import { useBodyReasons, useCaseReasons } from './queries.ts';

const zone = 'Asia/Shanghai';

/** Why a case was handed over or declined, and why its deadlines moved, in the words that were written then. */
export function CaseReasons({ applicationId }: { applicationId: string }) {
  const say = useTexts(reasonTexts);
  const reasons = useCaseReasons(applicationId);
  if (reasons.data?.reasons.length === 0) return null;
  return (
    <section className="card" aria-labelledby="written-reasons">
      <h2 id="written-reasons">{say('written-reasons')}</h2>
      <Asked of={reasons} />
      <ReasonList reasons={reasons.data?.reasons ?? []} />
    </section>
  );
}

/** Why a body's terms and deadlines were changed. */
export function BodyReasons({ bodyId }: { bodyId: string }) {
  const say = useTexts(reasonTexts);
  const reasons = useBodyReasons(bodyId);
  return (
    <div>
      <h3>{say('reasons-of-body')}</h3>
      <Asked of={reasons} />
      {reasons.data?.reasons.length === 0 ? <p className="soft">{say('reasons-none')}</p> : null}
      <ReasonList reasons={reasons.data?.reasons ?? []} />
    </div>
  );
}

/** The latest first; one whose words were erased says so. */
function ReasonList({ reasons }: { reasons: readonly Schemas['WrittenReason'][] }) {
  const say = useTexts(reasonTexts);
  const sayFact = useTexts(factTexts);
  const sayActor = useTexts(unitTexts);
  const { language } = useLanguage();
  return (
    <ol className="history">
      {reasons.map(({ type, at, by, reason }) => (
        <li key={`${at} ${type}`}>
          <time dateTime={at}>{showInstant(at, zone, language)}</time>
          <strong>{sayFact(type) || type}</strong>
          <span className="soft">{sayActor(`actor-${by}`)}</span>
          <p className="filed-reason">{reason ?? say('reason-erased')}</p>
        </li>
      ))}
    </ol>
  );
}
