import { Button, Input } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '#portal/api/problem.ts';
import { AgainstNotice } from '#portal/case/against-notice.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { outcomeLabel } from '#texts/labels.ts';
import { outcomes, type Prepared, usePrepare, useTakeBack } from './queries.ts';

interface OutcomeProps {
  readonly id: string;
  readonly decision: Prepared | undefined;
  /** Only while the round is being evaluated. */
  readonly open: boolean;
}

/** A decision against a rule of the notice, or against the ranking, is prepared with its reason alone. */
const wantsReason = (error: unknown): boolean =>
  error instanceof ApiProblem && ['reason-needed', 'reason-missing'].includes(error.code);

function Words({ label, value, change }: { label: string; value: string; change: (value: string) => void }) {
  return (
    <Input
      aria-label={label}
      placeholder={label}
      maxLength={2000}
      value={value}
      onChange={({ target }) => change(target.value)}
    />
  );
}

function OutcomeChoice(props: { chosen: string; choose: (outcome: string) => void; open: boolean }) {
  const say = useTexts(bureauTexts);
  const label = useLabel();
  return (
    <select
      className="plain-input"
      aria-label={say('outcome')}
      disabled={!props.open}
      value={props.chosen}
      onChange={({ target }) => props.choose(target.value)}
    >
      <option value="">{say('outcome-none')}</option>
      {outcomes.map((one) => (
        <option key={one} value={one}>
          {label(outcomeLabel(one))}
        </option>
      ))}
    </select>
  );
}

/** One outcome, prepared or taken back; a reason is asked for once the rules of the notice speak against it. */
export function OutcomeForm({ id, decision, open }: OutcomeProps) {
  const say = useTexts(bureauTexts);
  const [chosen, setChosen] = useState<string>(decision?.outcome ?? '');
  const [opinion, setOpinion] = useState('');
  const [reason, setReason] = useState('');
  const prepare = usePrepare();
  const takeBack = useTakeBack();
  const outcome = outcomes.find((one) => one === chosen);
  const changed = chosen !== (decision?.outcome ?? '');
  const save = () => {
    if (outcome) void prepare.run({ applicationId: id, outcome, opinion: opinion.trim(), reason: reason.trim() });
    else void takeBack.run(id);
  };
  return (
    <div className="outcome">
      <OutcomeChoice chosen={chosen} choose={setChosen} open={open} />
      {prepare.error ? <ProblemView error={prepare.error} /> : null}
      {wantsReason(prepare.error) ? (
        <>
          <AgainstNotice error={prepare.error} />
          <p>{say('why-needed')}</p>
          <Words label={say('why-outcome')} value={reason} change={setReason} />
        </>
      ) : null}
      {takeBack.error ? <ProblemView error={takeBack.error} /> : null}
      {changed && outcome ? <Words label={say('panel-opinion')} value={opinion} change={setOpinion} /> : null}
      {changed ? (
        <Button
          disabled={outcome !== undefined && opinion.trim() === ''}
          size="small"
          type="primary"
          loading={prepare.busy || takeBack.busy}
          onClick={save}
        >
          {say('save-outcome')}
        </Button>
      ) : null}
    </div>
  );
}
