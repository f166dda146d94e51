import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { answered, api } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { rankOf } from '#portal/body/ranks.ts';
import { useUnsavedPart } from '#portal/shell/ask-before-leaving.tsx';
import { Labelled } from '#portal/shell/labelled.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { type Answers, answersToSend, Checklist, firstOpen, isSilent } from './checklist.tsx';
import { type Dossier, onShown, orLookAgain } from './queries.ts';

/** As many characters as fit into the summary's row (annex 3). */
const opinionCharacters = 300;

interface AssessmentProps {
  readonly dossier: Dossier;
  /** Something was written that is not sent yet; `done`: it is. */
  readonly begun: () => void;
  readonly done: () => void;
}

/** The judgements of the notice one by one, and the opinion that is printed on the summary. */
export function AssessmentForm({ dossier, begun, done }: AssessmentProps) {
  const say = useTexts(reviewTexts);
  const { modal } = App.useApp();
  const [answers, setAnswers] = useState<Answers>({});
  const [opinion, setOpinion] = useState('');
  const [rank, setRank] = useState('');
  const [faults, setFaults] = useState<readonly string[]>([]);
  const nominate = useNomination();
  useUnsavedPart(Object.keys(answers).length > 0 || opinion.trim() !== '' || rank !== '');
  /** What somebody has begun to write stays on the page, also when a colleague is faster. */
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      begun();
      set(value);
    };
  const missing = useMissing();
  const send = () => {
    const found = missing({ items: dossier.checklist, answers, opinion, rank });
    setFaults(found.map(({ words }) => words));
    if (found[0]) return document.getElementById(found[0].place)?.focus();
    const name = dossier.projectName ?? say('untitled');
    void modal.confirm({
      title: say('nominate-title'),
      content: say('nominate-what', { name }),
      okText: say('nominate'),
      onOk: async () => {
        if (await nominate.run({ dossier, answers, opinion: opinion.trim(), rank })) done();
      },
    });
  };
  return (
    <section className="card" aria-labelledby="assess">
      <h2 id="assess">{say('assess')}</h2>
      <p className="soft">{say('checklist-lead')}</p>
      <Checklist id="judgement" items={dossier.checklist} answers={answers} change={change(setAnswers)} />
      <Opinion opinion={opinion} change={change(setOpinion)} />
      <FirstRank rank={rank} change={change(setRank)} />
      {faults.length > 0 ? (
        <div className="field-fault" role="alert">
          {faults.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      ) : null}
      {nominate.error ? <ProblemView error={nominate.error} /> : null}
      <Button type="primary" loading={nominate.busy} onClick={send}>
        {say('nominate')}
      </Button>
    </section>
  );
}

interface Written {
  readonly items: Dossier['checklist'];
  readonly answers: Answers;
  readonly opinion: string;
  readonly rank: string;
}

/** All that is missing, told together; each with the id of the place where it is given, in the order of the page. */
function useMissing() {
  const say = useTexts(reviewTexts);
  return ({ items, answers, opinion, rank }: Written): { words: string; place: string }[] => {
    const unanswered = items.filter(({ rule }) => answers[rule] === undefined).length;
    const silent = items.some(({ rule }) => isSilent(answers[rule]));
    const question = firstOpen('judgement', items, answers) ?? '';
    return [
      ...(unanswered > 0 ? [{ words: say('checklist-open', { count: unanswered }), place: question }] : []),
      ...(silent ? [{ words: say('answer-note-missing'), place: question }] : []),
      ...(opinion.trim() === '' ? [{ words: say('opinion-missing'), place: 'opinion' }] : []),
      ...(rank.trim() !== '' && rankOf(rank) === undefined ? [{ words: say('rank-wrong'), place: 'first-rank' }] : []),
    ];
  };
}

interface TypedProps {
  readonly change: (typed: string) => void;
}

function Opinion({ opinion, change }: TypedProps & { readonly opinion: string }) {
  const say = useTexts(reviewTexts);
  return (
    <Labelled id="opinion" label={say('opinion')}>
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
    </Labelled>
  );
}

function FirstRank({ rank, change }: TypedProps & { readonly rank: string }) {
  const say = useTexts(reviewTexts);
  return (
    <Labelled id="first-rank" label={say('rank-hint')}>
      <input
        id="first-rank"
        className="plain-input short-input"
        inputMode="numeric"
        maxLength={9}
        value={rank}
        onChange={({ target }) => change(target.value)}
      />
    </Labelled>
  );
}

interface Nomination {
  readonly dossier: Dossier;
  readonly answers: Answers;
  readonly opinion: string;
  readonly rank: string;
}

function useNomination() {
  return useCommand((given: Nomination, key) => {
    const rank = rankOf(given.rank);
    return answered(
      api().POST('/review/applications/{applicationId}/nominate', {
        params: onShown(given.dossier, key),
        body: {
          assessment: { opinion: given.opinion, checklist: answersToSend(given.answers) },
          ...(rank === undefined ? {} : { rank }),
        },
      }),
    ).catch(orLookAgain);
  });
}
