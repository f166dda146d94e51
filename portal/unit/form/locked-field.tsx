import type { Schemas } from '#portal/api/client.ts';
import { RuleWords } from '#portal/case/rule-words.tsx';
import { useShowFiled } from '#portal/case/show-value.ts';
import { correctionTexts } from '#portal/texts/correction.ts';
import { Colon, useLabel, useTexts } from '#portal/texts/language.tsx';
import { anchorOf, type Finding } from './finding.ts';
import { Clause, Severity } from './findings.tsx';

interface LockedProps {
  readonly field: Schemas['Column'];
  readonly path: string;
  readonly value: unknown;
  readonly found: readonly Finding[];
}

/** What nobody asked to correct: to be read, and not to be changed. */
export function LockedField({ field, path, value, found }: LockedProps) {
  const say = useTexts(correctionTexts);
  const label = useLabel();
  const id = anchorOf(path);
  const shown = useShowFiled()(field, { [field.id]: value });
  return (
    <div className={`form-field locked-field ${field.width === 'half' ? 'form-half' : ''}`} id={`${id}-box`}>
      <span className="field-label" id={`${id}-name`}>
        {label(field.label)}
      </span>
      <div
        id={id}
        tabIndex={-1}
        role="group"
        aria-labelledby={`${id}-name`}
        className={shown ? 'locked-value' : 'locked-value soft'}
      >
        {shown || say('empty')}
      </div>
      {/* Of a table, the table says it once for all its cells. */}
      {path.includes('.') ? <span className="visually-hidden">{say('locked')}</span> : <LockedNote />}
      {found.map((finding) => (
        <div key={finding.message} className="found">
          <Severity finding={finding} /> <RuleWords rule={finding.rule} message={finding.message} />
          <Clause rules={finding.rule ? [finding.rule] : []} />
        </div>
      ))}
    </div>
  );
}

/** @param rows of a table of which single rows or cells are open */
export function LockedNote({ rows = false }: { rows?: boolean }) {
  const say = useTexts(correctionTexts);
  return <p className="soft hint locked-note">{say(rows ? 'locked-rows' : 'locked')}</p>;
}

/** The reviewer's words, right beside what they are about. */
export function AskedHere({ id, words }: { id: string; words: string }) {
  const say = useTexts(correctionTexts);
  return (
    <p id={`${id}-asked`} className="asked-here">
      <strong>
        {say('asked-here')}
        <Colon />
      </strong>
      {words}
    </p>
  );
}
