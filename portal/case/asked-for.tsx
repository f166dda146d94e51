import { correctionTexts } from '#portal/texts/correction.ts';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { Colon, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { AskedList } from './asked-list.tsx';
import type { Dossier } from './queries.ts';

/** What the unit was asked to correct, by whom and until when, in the words of the return. */
export function AskedFor({ dossier }: { dossier: Dossier }) {
  const say = useTexts(correctionTexts);
  const { language } = useLanguage();
  const { returned, deadline } = dossier;
  if (!returned) return null;
  const { by, at, open, note, everything, fields } = returned;
  const until = returned.dueAt ?? (open ? deadline?.at : undefined);
  const shown = (instant: string) => showInstant(instant, deadline?.timeZone ?? officeZone, language);
  return (
    <section className="card" aria-labelledby="asked-for">
      <h2 id="asked-for">{say(open ? 'asked-open' : 'asked-before')}</h2>
      <p className="soft">
        {say('asked-by', { who: say(by), at: shown(at), n: returned.formVersion })}
        {until ? ` · ${say('asked-until', { at: shown(until) })}` : ''}
      </p>
      <p className="filed-reason">
        <strong>
          {say('note-of', { who: say(by) })}
          <Colon />
        </strong>
        {note}
      </p>
      {everything ? <p>{say('any-may-change')}</p> : null}
      <AskedList fields={fields} />
    </section>
  );
}
