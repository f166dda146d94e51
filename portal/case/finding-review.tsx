import { Button, Input } from 'antd';
import { useState } from 'react';
import { answered, api } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { useUnsavedPart } from '#portal/shell/ask-before-leaving.tsx';
import { Labelled } from '#portal/shell/labelled.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { explainFinding } from '#texts/findings.ts';
import { filedScan } from './case-scan.tsx';
import { type Dossier, onShown, orLookAgain, useCasePages } from './queries.ts';

type Word = 'confirmed' | 'overridden';

/** A person's word on each warning of the machine, kept on record with a note. */
export function FindingReview({ dossier }: { dossier: Dossier }) {
  const say = useTexts(reviewTexts);
  const label = useLabel();
  const { data } = useCasePages(dossier.id, filedScan(dossier)?.uploadId);
  const [words, setWords] = useState<Readonly<Record<string, Word>>>({});
  const [note, setNote] = useState('');
  const review = useFindingReview(dossier);
  useUnsavedPart(note.trim() !== '' || Object.keys(words).length > 0);
  const send = async () => {
    if ((await review.run({ words, note: note.trim() })) === undefined) return;
    setWords({});
    setNote('');
  };
  const codes = [
    ...new Set((data?.findings ?? []).filter(({ severity }) => severity !== 'info').map(({ code }) => code)),
  ];
  if (codes.length === 0 || (!dossier.possible.includes('review-findings') && !review.error)) return null;
  const choice = (code: string, word: Word) => (
    <label>
      <input
        type="radio"
        name={`finding-${code}`}
        checked={words[code] === word}
        onChange={() => setWords({ ...words, [code]: word })}
      />{' '}
      {say(word === 'confirmed' ? 'confirm' : 'override')}
    </label>
  );
  return (
    <details>
      <summary>{say('review-findings')}</summary>
      {codes.map((code) => (
        <fieldset key={code} className="bare">
          <legend>{label(explainFinding(code))}</legend>
          <div className="choices">
            {choice(code, 'confirmed')}
            {choice(code, 'overridden')}
          </div>
        </fieldset>
      ))}
      <Labelled id="findings-note" label={say('review-note')}>
        <Input.TextArea
          id="findings-note"
          rows={2}
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </Labelled>
      {review.error ? <ProblemView error={review.error} /> : null}
      <Button
        disabled={note.trim() === '' || Object.keys(words).length === 0}
        loading={review.busy}
        onClick={() => void send()}
      >
        {say('review-send')}
      </Button>
    </details>
  );
}

function useFindingReview(dossier: Dossier) {
  return useCommand((given: { words: Readonly<Record<string, Word>>; note: string }, key) => {
    const of = (word: Word) => Object.keys(given.words).filter((code) => given.words[code] === word);
    return answered(
      api().POST('/review/applications/{applicationId}/findings', {
        params: onShown(dossier, key),
        body: { confirmed: of('confirmed'), overridden: of('overridden'), note: given.note },
      }),
    ).catch(orLookAgain);
  });
}
