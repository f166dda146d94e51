import { App, Button, Input } from 'antd';
import { ApiProblem } from '#portal/api/problem.ts';
import { AgainstNotice } from '#portal/case/against-notice.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { outcomeLabel } from '#texts/labels.ts';
import { outcomes, type Prepared, usePrepare, useTakeBack } from './queries.ts';

/** What was chosen and written for one case, and is not saved yet. */
export interface TypedOutcome {
  /** Empty: what is prepared is to be taken back. */
  readonly outcome: string;
  readonly opinion: string;
  readonly reason: string;
  /** When that was prepared which stood there as one began; undefined: nothing did. */
  readonly since: string | undefined;
}

interface OutcomeProps {
  readonly id: string;
  readonly decision: Prepared | undefined;
  /** Held by the page, which asks before it is lost; undefined: as it is saved. */
  readonly typed: TypedOutcome | undefined;
  readonly change: (typed: TypedOutcome | undefined) => void;
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
export function OutcomeForm(props: OutcomeProps) {
  const { id, decision, typed, change, open } = props;
  const prepare = usePrepare();
  const takeBack = useTakeBack();
  const say = useTexts(bureauTexts);
  const { message } = App.useApp();
  const now = typed ?? asSaved(decision);
  const outcome = outcomes.find((one) => one === now.outcome);
  const save = async () => {
    const words = { opinion: now.opinion.trim(), reason: now.reason.trim() };
    const done = await (outcome ? prepare.run({ applicationId: id, outcome, ...words }) : takeBack.run(id));
    if (done === undefined) return;
    for (const command of [prepare, takeBack]) command.reset();
    change(undefined);
    void message.success(say(outcome ? 'outcome-saved' : 'outcome-taken-back'));
  };
  return (
    <div className="outcome">
      <OutcomeChoice chosen={now.outcome} choose={(chosen) => change(chosenNow(now, chosen, decision))} open={open} />
      {typed && now.since !== decision?.preparedAt ? <PreparedMeanwhile decision={decision} /> : null}
      {prepare.error && !wantsReason(prepare.error) ? <ProblemView error={prepare.error} /> : null}
      {wantsReason(prepare.error) ? <AgainstNotice error={prepare.error} /> : null}
      {wantsReason(prepare.error) || now.reason !== '' ? <Reason now={now} change={change} /> : null}
      {takeBack.error ? <ProblemView error={takeBack.error} /> : null}
      {typed ? (
        <Unsaved now={typed} change={change} busy={prepare.busy || takeBack.busy} save={() => void save()} />
      ) : null}
    </div>
  );
}

const asSaved = (decision: Prepared | undefined): TypedOutcome => ({
  outcome: decision?.outcome ?? '',
  opinion: '',
  reason: '',
  since: decision?.preparedAt,
});

/** Back at what is saved, with nothing written beside it: there is nothing to be saved any more. */
function chosenNow(now: TypedOutcome, outcome: string, decision: Prepared | undefined): TypedOutcome | undefined {
  const same = outcome === asSaved(decision).outcome;
  return same && (outcome === '' || now.opinion + now.reason === '') ? undefined : { ...now, outcome };
}

interface TypedProps {
  readonly now: TypedOutcome;
  readonly change: (typed: TypedOutcome) => void;
}

function Reason({ now, change }: TypedProps) {
  const say = useTexts(bureauTexts);
  return (
    <>
      <p role="alert">{say('why-needed')}</p>
      <Words label={say('why-outcome')} value={now.reason} change={(reason) => change({ ...now, reason })} />
    </>
  );
}

/** An outcome needs its opinion; to take one back needs none. */
function Unsaved({ now, change, busy, save }: TypedProps & { readonly busy: boolean; readonly save: () => void }) {
  const say = useTexts(bureauTexts);
  const decides = now.outcome !== '';
  return (
    <>
      {decides ? (
        <Words label={say('panel-opinion')} value={now.opinion} change={(opinion) => change({ ...now, opinion })} />
      ) : null}
      <Button disabled={decides && now.opinion.trim() === ''} size="small" type="primary" loading={busy} onClick={save}>
        {say('save-outcome')}
      </Button>
    </>
  );
}

/** Somebody else of the bureau was faster: what was typed stays, and whoever saves it knows what it replaces. */
function PreparedMeanwhile({ decision }: Pick<OutcomeProps, 'decision'>) {
  const say = useTexts(bureauTexts);
  const label = useLabel();
  const outcome = decision ? label(outcomeLabel(decision.outcome)) : say('outcome-none');
  return <p role="status">{say('prepared-meanwhile', { outcome })}</p>;
}
