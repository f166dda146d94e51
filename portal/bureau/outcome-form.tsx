import { Button, Input } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '#portal/api/problem.ts';
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

/** One outcome, prepared or taken back; a reason is asked for once the rules of the notice speak against it. */
export function OutcomeForm({ id, decision, open }: OutcomeProps) {
  const say = useTexts(bureauTexts);
  const label = useLabel();
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
      <select
        className="plain-input"
        aria-label={say('outcome')}
        disabled={!open}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">{say('outcome-none')}</option>
        {outcomes.map((one) => (
          <option key={one} value={one}>
            {label(outcomeLabel(one))}
          </option>
        ))}
      </select>
      {prepare.error ? <ProblemView error={prepare.error} /> : null}
      {prepare.error instanceof ApiProblem && prepare.error.code === 'reason-needed' ? (
        <>
          <p>{say('why-needed')}</p>
          <Input
            aria-label={say('why-outcome')}
            placeholder={say('why-outcome')}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </>
      ) : null}
      {takeBack.error ? <ProblemView error={takeBack.error} /> : null}
      {changed && outcome ? (
        <Input
          aria-label={say('panel-opinion')}
          placeholder={say('panel-opinion')}
          maxLength={2000}
          value={opinion}
          onChange={({ target }) => setOpinion(target.value)}
        />
      ) : null}
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
