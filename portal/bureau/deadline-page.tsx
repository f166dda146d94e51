import { useState } from 'react';
import { type Preview, PreviewedMove, useMoved } from '#portal/case/previewed-move.tsx';
import { useRound } from '#portal/api/round.ts';
import { InstantField } from '#portal/shell/instant-field.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { showInstant } from '#portal/texts/instants.ts';
import { Colon, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { zonedInstant } from '#portal/texts/zoned.ts';
import { BodyTerms } from './body-terms.tsx';
import { type Move, useMoveDeadline, usePreview } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

/** The round's deadline and its moves: first what a move would do, then the move. */
export function DeadlinePage() {
  const say = useTexts(bureauTexts);
  const { language } = useLanguage();
  const round = useRound();
  const { data } = round;
  return (
    <Page title={say('deadline')}>
      <Asked of={round} />
      {data ? (
        <p>
          {say('deadline-now')}
          <Colon />
          <strong>{showInstant(data.deadline.at, data.deadline.timeZone, language)}</strong>
        </p>
      ) : null}
      <MoveForm />
      {data ? <BodyTerms bodies={data.bodies} /> : null}
    </Page>
  );
}

function MoveForm() {
  const say = useTexts(bureauTexts);
  const [typed, setTyped] = useState('');
  const [typedPaper, setTypedPaper] = useState('');
  const preview = usePreview();
  const deadlineAt = zonedInstant(typed);
  const paperDeadlineAt = zonedInstant(typedPaper);
  const move: Move | undefined = deadlineAt
    ? { deadlineAt, ...(paperDeadlineAt ? { paperDeadlineAt } : {}) }
    : undefined;
  return (
    <section className="card">
      <h2>{say('move')}</h2>
      <p className="soft">{say('move-lead')}</p>
      <InstantField name={say('new-deadline')} value={typed} change={setTyped} />
      <InstantField name={say('new-paper')} value={typedPaper} change={setTypedPaper} />
      <PreviewedMove move={move} preview={preview}>
        {(seen, done) => (move ? <MoveStep seen={seen} move={move} done={done} /> : null)}
      </PreviewedMove>
    </section>
  );
}

function MoveStep({ seen, move, done }: { seen: Preview; move: Move; done: () => void }) {
  const say = useTexts(bureauTexts);
  const command = useMoveDeadline(move);
  const moved = useMoved(seen);
  return (
    <NotedStep
      danger
      name={say('move')}
      what={say('move-what', { ...moved, ...seen.mails })}
      command={command}
      done={done}
    />
  );
}
