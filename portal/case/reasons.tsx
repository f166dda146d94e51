import { Asked } from '#portal/shell/asked.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { reasonTexts } from '#portal/texts/reasons.ts';
import { useBodyReasons, useCaseReasons } from './queries.ts';
import { ReasonList } from './reason-list.tsx';

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
