import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useRound } from '#portal/api/round.ts';
import { InstantField } from '#portal/shell/instant-field.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { showInstant } from '#portal/texts/instants.ts';
import { useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { zonedInstant } from '#portal/texts/zoned.ts';
import { BodyTerms } from './body-terms.tsx';
import { type Move, type Preview, useMoveDeadline, usePreview } from './queries.ts';
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
          {say('deadline-now')}：<strong>{showInstant(data.deadline.at, data.deadline.timeZone, language)}</strong>
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
  const [seen, setSeen] = useState<Preview>();
  const preview = usePreview();
  const deadlineAt = zonedInstant(typed);
  const paperDeadlineAt = zonedInstant(typedPaper);
  const move: Move | undefined = deadlineAt
    ? { deadlineAt, ...(paperDeadlineAt ? { paperDeadlineAt } : {}) }
    : undefined;
  // What was seen belongs to what was typed then.
  const typing = (set: (value: string) => void) => (value: string) => {
    set(value);
    setSeen(undefined);
  };
  const look = async () => {
    if (move) setSeen(await preview.run(move));
  };
  return (
    <section className="card">
      <h2>{say('move')}</h2>
      <p className="soft">{say('move-lead')}</p>
      <InstantField name={say('new-deadline')} value={typed} change={typing(setTyped)} />
      <InstantField name={say('new-paper')} value={typedPaper} change={typing(setTypedPaper)} />
      {preview.error ? <ProblemView error={preview.error} /> : null}
      <Button type="primary" disabled={!move} loading={preview.busy} onClick={() => void look()}>
        {say('preview')}
      </Button>
      {seen && move ? <Effects seen={seen} move={move} done={() => setSeen(undefined)} /> : null}
    </section>
  );
}

const zone = 'Asia/Shanghai';

function Effects({ seen, move, done }: { seen: Preview; move: Move; done: () => void }) {
  const say = useTexts(bureauTexts);
  const label = useLabel();
  const { language } = useLanguage();
  const command = useMoveDeadline(move);
  const before = showInstant(seen.previousAt, zone, language);
  const after = showInstant(seen.at, zone, language);
  const { turns } = seen.applications;
  const { units, bodies } = seen.mails;
  return (
    <section aria-labelledby="effects" aria-live="polite">
      <h3 id="effects">{say('preview-title')}</h3>
      {seen.warnings.map((warning) => (
        <Alert key={warning.code} className="spaced" type="warning" showIcon title={label(warning)} />
      ))}
      <dl className="pairs">
        <dt>{say('preview-old')}</dt>
        <dd>{before}</dd>
        <dt>{say('preview-new')}</dt>
        <dd>{after}</dd>
        {(['sooner', 'later', 'lapses', 'reopens'] as const).map((turn) => (
          <div key={turn} className="pair">
            <dt>{say(`turns-${turn}`)}</dt>
            <dd>{turns[turn]}</dd>
          </div>
        ))}
        <dt>{say('mail-units')}</dt>
        <dd>{units}</dd>
        <dt>{say('mail-bodies')}</dt>
        <dd>{bodies}</dd>
      </dl>
      <ul>
        {seen.cutOffs.map(({ bodyId, name, effect }) => (
          <li key={bodyId}>{say(effect === 'stays' ? 'cut-off-stays' : 'cut-off-gone', { name })}</li>
        ))}
      </ul>
      <NotedStep
        danger
        name={say('move')}
        what={say('move-what', { before, after, units, bodies })}
        command={command}
        done={done}
      />
    </section>
  );
}
