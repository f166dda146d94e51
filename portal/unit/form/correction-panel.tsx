import { Tag } from 'antd';
import { Link } from 'react-router';
import { correctionTexts } from '#portal/texts/correction.ts';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { Colon, useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { useNow } from '#portal/shell/demo-banner.tsx';
import { TimeLeft } from '../application-parts.tsx';
import type { Application, Correction, Untouched } from '../queries.ts';

interface PanelProps {
  readonly application: Application;
  readonly correction: Correction;
  /** Asked for and still as it was; undefined while that is not known. */
  readonly untouched: Untouched | undefined;
  readonly goTo: (path: string) => void;
}

/** What the reviewer asked for, each with the way to its field, and until when it is to be back. */
export function CorrectionPanel({ application, correction, untouched = [], goTo }: PanelProps) {
  const say = useTexts(correctionTexts);
  const label = useLabel();
  const { by, note, everything, fields } = correction;
  return (
    <section className="card to-correct" aria-labelledby="to-correct">
      <h2 id="to-correct">{fields.length > 0 ? say('to-correct', { count: fields.length }) : say('to-correct-any')}</h2>
      <DueBy application={application} correction={correction} />
      <p>
        <strong>
          {say('note-of', { who: say(by) })}
          <Colon />
        </strong>
        {note}
      </p>
      <p className="soft">{say(everything ? 'any-may-change' : 'only-these')}</p>
      {untouched.length > 0 ? (
        <p>
          <strong className="severity-explain">
            <span aria-hidden="true">!</span> {say('still-untouched', { count: untouched.length })}
          </strong>
        </p>
      ) : null}
      <ol>
        {fields.map(({ path, message, label: name }) => (
          <li key={path}>
            <button type="button" className="as-link" onClick={() => goTo(path)}>
              {name ? label(name) : path}
            </button>
            <Colon />
            {message}{' '}
            {untouched.some((one) => one.path === path) ? (
              <Tag color="warning">{say('still-untouched-here')}</Tag>
            ) : null}
          </li>
        ))}
      </ol>
      <Link to={`/applications/${application.id}/changes`}>{say('changes')}</Link>
    </section>
  );
}

/** The reviewer's own term where one was set, and the deadline otherwise. */
export function DueBy({ application, correction }: Pick<PanelProps, 'application' | 'correction'>) {
  const say = useTexts(correctionTexts);
  const { language } = useLanguage();
  const now = useNow();
  const deadline = correction.deadline ?? application.deadline;
  const at = correction.dueAt ?? deadline?.at;
  if (!at) return null;
  return (
    <p>
      {say('correct-by')}
      <Colon />
      <time dateTime={at}>{showInstant(at, deadline?.timeZone ?? officeZone, language)}</time>{' '}
      <TimeLeft milliseconds={Date.parse(at) - now} />
    </p>
  );
}
