import { useRound } from '#portal/api/round.ts';
import { useIntake } from '#portal/bureau/queries.ts';
import { Labelled } from '#portal/shell/labelled.tsx';
import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { useBracketed, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { numberOf } from '#portal/unit/application-parts.tsx';
import type { PaperArrival } from './queries.ts';

const ways = ['code', 'body', 'case'] as const;

/** Whose paper it is: by its own code, or named by the person at the counter. */
export interface Owner {
  readonly by: (typeof ways)[number];
  readonly code: string;
  readonly bodyId: string;
  readonly applicationId: string;
}

/** A scanner types blanks and line ends around it, and a person types small letters. */
const tidied = (code: string): string => code.replace(/\s/g, '').toUpperCase();
/** Only what saves a way to the API: whether it is such a code at all, the API says. */
const looksWhole = (code: string): boolean => tidied(code).split(':').length === 7 && tidied(code).startsWith('SB1:');

/** @returns undefined while nothing whole is said. */
export function ownerOf({ by, code, bodyId, applicationId }: Owner): PaperArrival['about'] | undefined {
  switch (by) {
    case 'code':
      return looksWhole(code) ? { code: tidied(code) } : undefined;
    case 'body':
      return bodyId === '' ? undefined : { bodyId };
    case 'case':
      return applicationId === '' ? undefined : { applicationId };
  }
}

export function OwnerFields({ owner, change }: { owner: Owner; change: (owner: Owner) => void }) {
  const say = useTexts(evaluationTexts);
  return (
    <>
      <fieldset className="bare">
        <legend>{say('paper-how')}</legend>
        <div className="choices">
          {ways.map((by) => (
            <label key={by}>
              <input type="radio" name="paper-by" checked={owner.by === by} onChange={() => change({ ...owner, by })} />{' '}
              {say(`paper-by-${by}`)}
            </label>
          ))}
        </div>
      </fieldset>
      {owner.by === 'code' ? <CodeField owner={owner} change={change} /> : <NamedOwner owner={owner} change={change} />}
    </>
  );
}

interface FieldProps {
  readonly owner: Owner;
  readonly change: (owner: Owner) => void;
}

/** A scanner is a keyboard: it types the code and presses Enter, which must not send a letter that is not filled in yet. */
function CodeField({ owner, change }: FieldProps) {
  const say = useTexts(evaluationTexts);
  const wrong = owner.code.trim() !== '' && !looksWhole(owner.code);
  return (
    <Labelled id="paper-code" label={say('paper-code')}>
      <input
        id="paper-code"
        className="plain-input"
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={owner.code}
        aria-describedby="paper-code-hint"
        aria-invalid={wrong}
        onChange={({ target }) => change({ ...owner, code: target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const next = event.currentTarget.form?.querySelector<HTMLInputElement>('input[maxlength="60"]');
          next?.focus();
        }}
      />
      <span id="paper-code-hint" className="soft">
        {say('paper-code-hint')}
      </span>
      {wrong ? <span className="field-fault">{say('paper-code-wrong')}</span> : null}
    </Labelled>
  );
}

function NamedOwner({ owner, change }: FieldProps) {
  const say = useTexts(evaluationTexts);
  const bracketed = useBracketed();
  const sayReview = useTexts(reviewTexts);
  const bodies = useRound().data?.bodies ?? [];
  const rows = useIntake().data?.applications ?? [];
  const ofBody = owner.by === 'body';
  const options = ofBody
    ? bodies.map(({ id, name }) => [id, name] as const)
    : rows.map(
        ({ id, projectName }) => [id, `${projectName ?? sayReview('untitled')}${bracketed(numberOf(id))}`] as const,
      );
  return (
    <label className="field">
      <span className="field-label">{say(ofBody ? 'paper-by-body' : 'paper-by-case')}</span>
      <select
        className="plain-input"
        value={ofBody ? owner.bodyId : owner.applicationId}
        onChange={({ target }) =>
          change(ofBody ? { ...owner, bodyId: target.value } : { ...owner, applicationId: target.value })
        }
      >
        <option value="">{say('choose')}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
