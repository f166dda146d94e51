import { Input } from 'antd';
import type { Schemas } from '#portal/api/client.ts';
import { Colon, useLabel, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';

export interface Answer {
  readonly met: boolean;
  readonly note: string;
}
export type Answers = Readonly<Record<string, Answer>>;

/** Answers as a request takes them: a note only where one was written. */
export function answersToSend(answers: Answers): Record<string, { met: boolean; note?: string }> {
  return Object.fromEntries(
    Object.entries(answers).map(([rule, { met, note }]) => [
      rule,
      note.trim() === '' ? { met } : { met, note: note.trim() },
    ]),
  );
}

/** A "no" wants its word. */
export const isSilent = (answer: Answer | undefined): boolean =>
  answer !== undefined && !answer.met && answer.note.trim() === '';

/** Where an answer is to be given that is still missing: in the list called so, the first of its open questions. */
export function firstOpen(
  id: string,
  items: readonly { readonly rule: string }[],
  answers: Answers,
): string | undefined {
  const open = items.find(({ rule }) => answers[rule] === undefined || isSilent(answers[rule]));
  if (!open) return undefined;
  return answers[open.rule] === undefined ? `${id}-${open.rule}-met` : `${id}-${open.rule}-note`;
}

interface ChecklistProps {
  /** Before the names of its radio buttons: there may be two on a page. */
  readonly id: string;
  readonly items: readonly Schemas['ChecklistItem'][];
  readonly answers: Answers;
  readonly change: (answers: Answers) => void;
}

/** The judgements of the notice one by one, each with its clause; a "no" has room for why. */
export function Checklist({ id, items, answers, change }: ChecklistProps) {
  return (
    <ol className="checklist">
      {items.map((item) => (
        <Judgement
          key={item.rule}
          id={`${id}-${item.rule}`}
          item={item}
          answer={answers[item.rule]}
          answered={(answer) => change({ ...answers, [item.rule]: answer })}
        />
      ))}
    </ol>
  );
}

interface JudgementProps {
  readonly id: string;
  readonly item: Schemas['ChecklistItem'];
  readonly answer: Answer | undefined;
  readonly answered: (answer: Answer) => void;
}

function Judgement({ id, item: { question, clause }, answer, answered: tell }: JudgementProps) {
  const say = useTexts(reviewTexts);
  const asked = useLabel()(question);
  const choice = (met: boolean) => (
    <label>
      <input
        id={`${id}-${met ? 'met' : 'not-met'}`}
        type="radio"
        name={id}
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
            <span className="clause" lang="zh-CN">
              {clause.section}
              <Colon />
              {clause.text}
            </span>
          ) : null}
        </legend>
        <div className="choices">
          {choice(true)}
          {choice(false)}
        </div>
        {answer && !answer.met ? (
          <Input
            id={`${id}-note`}
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
