import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { answered, api, keyed } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import type { Dossier } from './queries.ts';

interface Answer {
  readonly met: boolean;
  readonly note: string;
}
type Answers = Readonly<Record<string, Answer>>;

/** As many characters as fit into the summary's row (annex 3). */
const opinionCharacters = 300;

/** The judgements of the notice one by one, and the opinion that is printed on the summary. */
export function AssessmentForm({ dossier }: { dossier: Dossier }) {
  const say = useTexts(reviewTexts);
  const { modal } = App.useApp();
  const [answers, setAnswers] = useState<Answers>({});
  const [opinion, setOpinion] = useState('');
  const [rank, setRank] = useState('');
  const [fault, setFault] = useState('');
  const nominate = useNomination(dossier.id);
  const unanswered = dossier.checklist.filter(({ rule }) => answers[rule] === undefined).length;
  const send = () => {
    const wrong = unanswered > 0 ? say('checklist-open', { count: unanswered }) : '';
    const missing = opinion.trim() === '' ? say('opinion-missing') : '';
    setFault(wrong || missing);
    if (wrong || missing) return;
    const name = dossier.projectName ?? say('untitled');
    void modal.confirm({
      title: say('nominate-title'),
      content: say('nominate-what', { name }),
      okText: say('nominate'),
      onOk: () => nominate.run({ answers, opinion: opinion.trim(), rank }),
    });
  };
  return (
    <section className="card" aria-labelledby="assess">
      <h2 id="assess">{say('assess')}</h2>
      <p className="soft">{say('checklist-lead')}</p>
      <ol className="checklist">
        {dossier.checklist.map((item) => (
          <Judgement
            key={item.rule}
            item={item}
            answer={answers[item.rule]}
            answered={(answer) => setAnswers({ ...answers, [item.rule]: answer })}
          />
        ))}
      </ol>
      <Opinion opinion={opinion} change={setOpinion} />
      <FirstRank rank={rank} change={setRank} />
      {fault ? (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      ) : null}
      {nominate.error ? <ProblemView error={nominate.error} /> : null}
      <Button type="primary" loading={nominate.busy} onClick={send}>
        {say('nominate')}
      </Button>
    </section>
  );
}

interface TypedProps {
  readonly change: (typed: string) => void;
}

function Opinion({ opinion, change }: TypedProps & { readonly opinion: string }) {
  const say = useTexts(reviewTexts);
  return (
    <div className="field">
      <label className="field-label" htmlFor="opinion">
        {say('opinion')}
      </label>
      <Input.TextArea
        id="opinion"
        rows={4}
        maxLength={opinionCharacters}
        value={opinion}
        aria-describedby="opinion-hint"
        onChange={({ target }) => change(target.value)}
      />
      <span id="opinion-hint" className="soft">
        {say('opinion-hint', { max: opinionCharacters, count: opinion.length })}
      </span>
    </div>
  );
}

function FirstRank({ rank, change }: TypedProps & { readonly rank: string }) {
  const say = useTexts(reviewTexts);
  return (
    <div className="field">
      <label className="field-label" htmlFor="first-rank">
        {say('rank-hint')}
      </label>
      <input
        id="first-rank"
        className="plain-input short-input"
        type="number"
        min={1}
        max={999}
        value={rank}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
}

function useNomination(applicationId: string) {
  return useCommand((given: { answers: Answers; opinion: string; rank: string }, key) => {
    const checklist = Object.fromEntries(
      Object.entries(given.answers).map(([rule, { met, note }]) => [
        rule,
        note.trim() === '' ? { met } : { met, note: note.trim() },
      ]),
    );
    const rank = Number.parseInt(given.rank, 10);
    return answered(
      api().POST('/review/applications/{applicationId}/nominate', {
        params: { path: { applicationId }, header: keyed(key) },
        body: {
          assessment: { opinion: given.opinion, checklist },
          ...(Number.isInteger(rank) ? { rank } : {}),
        },
      }),
    );
  });
}

interface JudgementProps {
  readonly item: Dossier['checklist'][number];
  readonly answer: Answer | undefined;
  readonly answered: (answer: Answer) => void;
}

function Judgement({ item: { rule, question, clause }, answer, answered: tell }: JudgementProps) {
  const say = useTexts(reviewTexts);
  const asked = useLabel()(question);
  const choice = (met: boolean) => (
    <label>
      <input
        type="radio"
        name={`judgement-${rule}`}
        checked={answer?.met === met}
        onChange={() => tell({ met, note: answer?.note ?? '' })}
      />{' '}
      {say(met ? 'met' : 'not-met')}
    </label>
  );
  return (
    <li>
      <fieldset className="bare">
        <legend>
          {asked}
          {clause ? (
            <span className="clause">
              {clause.section}：{clause.text}
            </span>
          ) : null}
        </legend>
        <div className="choices">
          {choice(true)}
          {choice(false)}
        </div>
        {answer && !answer.met ? (
          <Input
            aria-label={`${asked} ${say('answer-note')}`}
            placeholder={say('answer-note')}
            maxLength={300}
            value={answer.note}
            onChange={({ target }) => tell({ met: false, note: target.value })}
          />
        ) : null}
      </fieldset>
    </li>
  );
}
