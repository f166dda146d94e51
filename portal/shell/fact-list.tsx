import type { paths } from '#portal/api/contract.generated.ts';
import { factTexts } from '#portal/texts/facts.ts';
import { officeZone, showMoment } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';

type History =
  paths['/applications/{applicationId}/history']['get']['responses'][200]['content']['application/json']['facts'];

/** What happened, oldest first: facts, by office and not by person; what is sealed for whoever looks is left out. */
export function FactList({ facts }: { facts: History }) {
  const sayActor = useTexts(unitTexts);
  const sayFact = useTexts(factTexts);
  const { language } = useLanguage();
  return (
    <ol className="history">
      {facts
        .flatMap((fact) => ('type' in fact ? [fact] : []))
        .map(({ id, type, at, actor }) => (
          <li key={id}>
            <time dateTime={at}>{showMoment(at, officeZone, language)}</time>
            <strong>{sayFact(type) || type}</strong>
            <span className="soft">{sayActor(`actor-${actor.kind}`)}</span>
          </li>
        ))}
    </ol>
  );
}
