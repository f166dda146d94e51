import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { useRound } from '#portal/api/round.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { Colon, useLabel, useTexts } from '#portal/texts/language.tsx';
import { panelTexts } from '#portal/texts/panel.ts';
import { pointsOf, type Sheet, totalSoFar, type useSheet } from './kept-score.ts';
import { type Criterion, type Evaluated, useMine, useScore } from './queries.ts';

interface SheetProps {
  readonly evaluated: Evaluated;
  readonly name: string;
  readonly kept: ReturnType<typeof useSheet>;
}

/** The round's criteria with their weights, and a comment; what is typed is kept at every key, and sent when it is confirmed. */
export function ScoreSheet({ evaluated, name, kept }: SheetProps) {
  const say = useTexts(panelTexts);
  const { rubric } = evaluated;
  const { sheet, change } = kept;
  const closed = useMine().data?.scoringClosed === true;
  const sending = useSending({ evaluated, name, kept });
  const give = (id: string, points: string) => change({ ...sheet, points: { ...sheet.points, [id]: points } });
  return (
    <section className="card score-sheet" aria-labelledby="sheet">
      <h2 id="sheet">{say('sheet')}</h2>
      <p className="soft">{say('sheet-lead', { max: rubric[0]?.max ?? 0 })}</p>
      {closed ? <Alert className="spaced" type="info" showIcon title={say('closed')} /> : null}
      {kept.restored && kept.unsent ? <Alert className="spaced" type="info" showIcon title={say('restored')} /> : null}
      {rubric.map((criterion) => (
        <Points
          key={criterion.id}
          criterion={criterion}
          typed={sheet.points[criterion.id] ?? ''}
          give={(points) => give(criterion.id, points)}
          closed={closed}
        />
      ))}
      <Total rubric={rubric} sheet={sheet} />
      <Comment comment={sheet.comment} change={(comment) => change({ ...sheet, comment })} closed={closed} />
      {sending.fault ? (
        <p className="field-fault" role="alert">
          {say('incomplete', { max: rubric[0]?.max ?? 0 })}
        </p>
      ) : null}
      {sending.error ? <ProblemView error={sending.error} /> : null}
      <div className="actions">
        <Button type="primary" disabled={closed} loading={sending.busy} onClick={sending.ask}>
          {say('submit')}
        </Button>
        <span className="soft" role="status">
          {kept.unsent ? say('kept-here') : evaluated.score ? say('sent') : ''}
        </span>
      </div>
    </section>
  );
}

function useSending({ evaluated, name, kept }: SheetProps) {
  const say = useTexts(panelTexts);
  const { modal, message } = App.useApp();
  const [fault, setFault] = useState(false);
  const send = useScore(evaluated.id);
  const { sheet } = kept;
  const given = evaluated.rubric.map((one) => [one.id, pointsOf(one, sheet)] as const);
  const points = given.flatMap(([id, value]): [string, number][] => (value === undefined ? [] : [[id, value]]));
  const comment = sheet.comment.trim();
  const run = async () => {
    if ((await send.run({ points: Object.fromEntries(points), comment })) === undefined) return;
    kept.forget();
    void message.success(say('sent'));
  };
  const ask = () => {
    const whole = points.length === given.length && comment !== '';
    setFault(!whole);
    if (!whole) return;
    void modal.confirm({
      title: say('submit-title'),
      content: say('submit-what', { name, total: totalSoFar(evaluated.rubric, sheet) }),
      okText: say('submit'),
      onOk: run,
    });
  };
  return { ask, fault, busy: send.busy, error: send.error };
}

interface PointsProps {
  readonly criterion: Criterion;
  readonly typed: string;
  readonly give: (points: string) => void;
  readonly closed: boolean;
}

/** Up to ten points are chosen by one click, more are typed. */
function Points({ criterion, typed, give, closed }: PointsProps) {
  const say = useTexts(panelTexts);
  const label = useLabel();
  const clauses = useRound().data?.clauses ?? {};
  const { id, max, weight, rules } = criterion;
  const name = label(criterion.label);
  return (
    <fieldset className="bare criterion">
      <legend>
        {name} <span className="soft">{say('weight', { n: weight })}</span>
      </legend>
      {rules.map((rule) => {
        const clause = clauses[rule];
        return clause ? (
          <p key={rule} className="clause" lang="zh-CN">
            {clause.section}
            <Colon />
            {clause.text}
          </p>
        ) : null;
      })}
      {max <= 10 ? (
        <div className="point-choices">
          {Array.from({ length: max + 1 }, (_none, points) => (
            <label key={points} className={typed === String(points) ? 'point-choice chosen' : 'point-choice'}>
              <input
                type="radio"
                name={`points-${id}`}
                aria-label={`${name} ${points}`}
                disabled={closed}
                checked={typed === String(points)}
                onChange={() => give(String(points))}
              />
              <span aria-hidden>{points}</span>
            </label>
          ))}
        </div>
      ) : (
        <input
          type="number"
          className="plain-input short-input"
          aria-label={say('points', { name })}
          min={0}
          max={max}
          disabled={closed}
          value={typed}
          onChange={({ target }) => give(target.value)}
        />
      )}
    </fieldset>
  );
}

function Total({ rubric, sheet }: { rubric: readonly Criterion[]; sheet: Sheet }) {
  const say = useTexts(panelTexts);
  const open = rubric.filter((one) => pointsOf(one, sheet) === undefined).length;
  return (
    <p className="score-total" role="status">
      {say('total')} <strong>{totalSoFar(rubric, sheet)}</strong>{' '}
      {open > 0 ? <span className="soft">{say('total-open', { count: open })}</span> : null}
    </p>
  );
}

function Comment(props: { comment: string; change: (comment: string) => void; closed: boolean }) {
  const say = useTexts(panelTexts);
  const { comment, change, closed } = props;
  return (
    <div className="field">
      <label className="field-label" htmlFor="score-comment">
        {say('comment')}
      </label>
      <Input.TextArea
        id="score-comment"
        rows={5}
        maxLength={2000}
        disabled={closed}
        value={comment}
        aria-describedby="score-comment-hint"
        onChange={({ target }) => change(target.value)}
      />
      <span id="score-comment-hint" className="soft">
        {say('comment-hint', { count: comment.length })}
      </span>
    </div>
  );
}
