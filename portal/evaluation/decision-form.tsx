import { Alert, App, Button, Input } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '#portal/api/problem.ts';
import { useRound } from '#portal/api/round.ts';
import { type Outcome, outcomes } from '#portal/bureau/queries.ts';
import { AgainstNotice } from '#portal/case/against-notice.tsx';
import type { Dossier } from '#portal/case/queries.ts';
import { useUnsavedPart } from '#portal/shell/ask-before-leaving.tsx';
import { Labelled } from '#portal/shell/labelled.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { outcomeLabel } from '#texts/labels.ts';
import { type Evaluation, usePanelDecision } from './queries.ts';

interface DecisionProps {
  readonly dossier: Dossier;
  readonly evaluation: Evaluation;
  readonly name: string;
}

/** Somebody else of the bureau was faster, or the case itself changed. */
const isStale = (error: unknown): boolean =>
  error instanceof ApiProblem && ['stale-version', 'changed-meanwhile'].includes(error.code);

/** What the panel decides, apart from the scores: an outcome with its opinion, and a place in the reserve. */
export function DecisionForm({ dossier, evaluation, name }: DecisionProps) {
  const say = useTexts(evaluationTexts);
  const round = useRound().data;
  const form = useDecision({ dossier, evaluation, name });
  const open = round?.status === 'evaluating' && dossier.status === 'forwarded';
  return (
    <section className="card" aria-labelledby="panel-decision">
      <h2 id="panel-decision">{say('panel-decision')}</h2>
      <p className="soft">{say('panel-decision-lead')}</p>
      <DecisionNow evaluation={evaluation} />
      {open ? null : <p>{say(dossier.status === 'forwarded' ? 'not-yet' : 'decision-closed')}</p>}
      {open ? <DecisionFields form={form} /> : null}
      {form.fault ? (
        <p className="field-fault" role="alert">
          {say('prepare-missing')}
        </p>
      ) : null}
      {form.error && !isStale(form.error) ? <ProblemView error={form.error} /> : null}
      <AgainstNotice error={form.error} />
      {isStale(form.error) ? (
        <Alert className="spaced" type="warning" showIcon role="alert" title={say('stale-lead')} />
      ) : null}
      {open ? (
        <Button type="primary" loading={form.busy} onClick={form.ask}>
          {say('prepare')}
        </Button>
      ) : null}
    </section>
  );
}

function DecisionNow({ evaluation: { decision, opinion } }: Pick<DecisionProps, 'evaluation'>) {
  const say = useTexts(evaluationTexts);
  const label = useLabel();
  const { language } = useLanguage();
  if (!decision) return null;
  const { outcome, reserve, preparedAt } = decision;
  const words = opinion?.content;
  return (
    <div className="decision-now">
      <p>
        <strong>{say('decision-now', { outcome: label(outcomeLabel(outcome)) })}</strong>{' '}
        {reserve === undefined ? '' : say('reserve-of', { n: reserve })}{' '}
        <span className="soft">{say('decision-by', { at: showInstant(preparedAt, officeZone, language) })}</span>
      </p>
      {words ? <p className="panel-comment">{words.opinion}</p> : null}
      {words?.reason ? <p className="filed-reason">{words.reason}</p> : null}
    </div>
  );
}

interface Typed {
  readonly outcome: string;
  readonly opinion: string;
  readonly reason: string;
  readonly reserve: string;
}

function useDecision({ dossier, evaluation, name }: DecisionProps) {
  const say = useTexts(evaluationTexts);
  const label = useLabel();
  const { modal } = App.useApp();
  const [typed, setTyped] = useState<Typed>({ outcome: '', opinion: '', reason: '', reserve: '' });
  useUnsavedPart(Object.values(typed).some((value) => value !== ''));
  // What the page showed when one began to write: what came since is shown first, then one sends again.
  const [seen, setSeen] = useState<number>();
  const [fault, setFault] = useState(false);
  const command = usePanelDecision(dossier.id);
  const outcome: Outcome | undefined = outcomes.find((one) => one === typed.outcome);
  const opinion = typed.opinion.trim();
  const given = Number.parseInt(typed.reserve, 10);
  const reserve = Number.isInteger(given) && given > 0 ? given : undefined;
  const send = async (chosen: Outcome) => {
    const sequence = seen ?? evaluation.sequence;
    const done = await command.run({ outcome: chosen, opinion, reason: typed.reason.trim(), reserve, sequence });
    setSeen(undefined);
    if (done) setTyped({ outcome: '', opinion: '', reason: '', reserve: '' });
  };
  const ask = () => {
    setFault(!outcome || opinion === '');
    if (!outcome || opinion === '') return;
    const words = label(outcomeLabel(outcome));
    void modal.confirm({
      title: say('prepare-title', { outcome: words }),
      content: say('prepare-what', { name, outcome: words }),
      okText: say('prepare'),
      onOk: () => send(outcome),
    });
  };
  return {
    typed,
    fault,
    ask,
    busy: command.busy,
    error: command.error,
    change: (part: Partial<Typed>) => {
      setTyped({ ...typed, ...part });
      setSeen(seen ?? evaluation.sequence);
    },
  };
}

function DecisionFields({ form: { typed, change } }: { form: ReturnType<typeof useDecision> }) {
  const say = useTexts(evaluationTexts);
  const label = useLabel();
  return (
    <>
      <fieldset className="bare">
        <legend>{say('outcome')}</legend>
        <div className="choices">
          {outcomes.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="panel-outcome"
                checked={typed.outcome === one}
                onChange={() => change({ outcome: one })}
              />{' '}
              {label(outcomeLabel(one))}
            </label>
          ))}
        </div>
      </fieldset>
      <Words
        id="panel-opinion"
        label={say('opinion')}
        value={typed.opinion}
        change={(opinion) => change({ opinion })}
      />
      <Words id="panel-reason" label={say('reason')} value={typed.reason} change={(reason) => change({ reason })} />
      <Labelled id="panel-reserve" label={say('reserve-hint')}>
        <input
          id="panel-reserve"
          className="plain-input short-input"
          type="number"
          min={1}
          max={999}
          value={typed.reserve}
          onChange={({ target }) => change({ reserve: target.value })}
        />
      </Labelled>
    </>
  );
}

interface WordsProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

function Words({ id, label, value, change }: WordsProps) {
  return (
    <Labelled id={id} label={label}>
      <Input.TextArea id={id} rows={3} maxLength={2000} value={value} onChange={({ target }) => change(target.value)} />
    </Labelled>
  );
}
