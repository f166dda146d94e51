import type { Schemas } from '#portal/api/client.ts';
import { correctionTexts } from '#portal/texts/correction.ts';
import { findingTexts } from '#portal/texts/findings.ts';
import { formTexts } from '#portal/texts/form.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { TermLine } from '../application-parts.tsx';
import type { Application, Untouched } from '../queries.ts';
import type { Content } from './draft-keeper.ts';
import { countsOf, within } from './finding.ts';
import type { LiveState } from './live-check.ts';

interface WaysProps {
  readonly application: Application;
  readonly definition: Schemas['FormDefinition'];
  readonly live: LiveState;
  readonly content: Content;
  /** Asked for and still as it was returned; undefined while that is not known. */
  readonly untouched: Untouched | undefined;
}

/** The sections, and how much is to be done in each. */
export function Ways({ application, definition, live, content, untouched }: WaysProps) {
  const say = useTexts(formTexts);
  const sayFound = useTexts(findingTexts);
  const label = useLabel();
  const all = countsOf(live.findings, content);
  const complete = live.version !== undefined && all.mend + all.explain + all.blank === 0;
  return (
    <aside className="form-side">
      <nav aria-label={say('sections')} className="card form-ways">
        <ol>
          {definition.sections.map((section) => (
            <li key={section.id}>
              <a href={`#section-${section.id}`}>{label(section.label)}</a>
              <Todo live={live} content={content} section={section} />
            </li>
          ))}
        </ol>
        {live.failed ? <p className="soft hint">{sayFound('said-failed')}</p> : null}
        {complete && !live.failed && untouched ? <Complete untouched={untouched} /> : null}
        <div className="soft">
          <TermLine application={application} />
        </div>
      </nav>
    </aside>
  );
}

/** No rule finds anything; what somebody asked for is told all the same while nothing was done about it. */
function Complete({ untouched }: { untouched: Untouched }) {
  const say = useTexts(findingTexts);
  const sayCorrection = useTexts(correctionTexts);
  if (untouched.length === 0) return <p className="good hint">✓ {say('complete')}</p>;
  return (
    <p className="severity-explain hint">
      ! <a href="#to-correct">{sayCorrection('still-untouched', { count: untouched.length })}</a>
    </p>
  );
}

function Todo({ live, content, section }: Pick<WaysProps, 'live' | 'content'> & { section: Schemas['Section'] }) {
  const say = useTexts(findingTexts);
  const counts = countsOf(within(live.findings, section), content);
  return (
    <span className="todo">
      {counts.mend > 0 ? <span className="severity-mend">× {say('count-mend', { count: counts.mend })}</span> : null}
      {counts.explain > 0 ? (
        <span className="severity-explain">! {say('count-explain', { count: counts.explain })}</span>
      ) : null}
      {counts.blank > 0 ? <span className="soft">{say('count-blank', { count: counts.blank })}</span> : null}
    </span>
  );
}
