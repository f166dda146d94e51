import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { useBodyQueue, useSummary } from '#portal/body/queries.ts';
import { shellTexts } from '#portal/texts/shell.ts';
import { usePlacement, useSubstitution } from './queries.ts';
import { fullAt, type Places, placesFor } from './room.ts';

interface Placed {
  readonly id: string;
  readonly projectName?: string | undefined;
  readonly status: string;
  readonly kind: string;
  readonly head?: { readonly sequence: number } | undefined;
  readonly body: { readonly id: string };
}

/** On to the summary, off it, or another in its stead; where a printed version becomes void, that is said first. */
export function Placement({ dossier }: { dossier: Placed }) {
  const summary = useSummary(dossier.body.id).data;
  const quota = useRound().data?.quota;
  const placement = usePlacement();
  const refused = placement.error ? <ProblemView error={placement.error} /> : null;
  if (summary?.status !== 'open' && summary?.status !== 'issued') return refused;
  const places = quota && placesFor(quota, summary, dossier.kind);
  const holds = summary.placed.some(({ id }) => id === dossier.id);
  if (holds || dossier.status === 'nominated')
    return <PlacementSteps {...{ dossier, summary, holds, places, placement }} />;
  return refused;
}

interface StepsProps {
  readonly dossier: Placed;
  readonly summary: { readonly status: string; readonly version: number };
  readonly holds: boolean;
  /** How many places there are and how many are taken; undefined where there is no limit. */
  readonly places: Places | undefined;
  readonly placement: ReturnType<typeof usePlacement>;
}

function PlacementSteps({ dossier, summary, holds, places, placement }: StepsProps) {
  const say = useTexts(reviewTexts);
  const { modal } = App.useApp();
  const name = dossier.projectName ?? say('untitled');
  const step = holds ? 'take-out' : 'place';
  const full = holds ? undefined : fullAt(places);
  const takes = places && !holds ? say('place-takes', { n: places.taken + 1, max: places.max }) : '';
  const voided = summary.status === 'issued' ? say('void-what', { n: summary.version }) : '';
  const ask = () =>
    void modal.confirm({
      title: say(step),
      content: `${say(holds ? 'take-out-what' : 'place-what', { name })}${takes}${voided}`,
      okText: say(step),
      okButtonProps: { danger: voided !== '' },
      onOk: () => placement.run({ shown: dossier, step }),
    });
  return (
    <>
      <div className="actions">
        <Button
          type={holds || full !== undefined ? 'default' : 'primary'}
          disabled={full !== undefined}
          loading={placement.busy}
          onClick={ask}
        >
          {say(step)}
        </Button>
        {holds ? <Substitution dossier={dossier} voided={voided} /> : null}
      </div>
      {full !== undefined ? <NoPlaceLeft bodyId={dossier.body.id} max={full} /> : null}
      {placement.error ? <ProblemView error={placement.error} /> : null}
    </>
  );
}

/** Why nothing can be placed, and where another can give way. */
function NoPlaceLeft({ bodyId, max }: { bodyId: string; max: number }) {
  const say = useTexts(reviewTexts);
  const summary = `/bodies/${bodyId}/summary`;
  const elsewhere = useLocation().pathname !== summary;
  return (
    <p className="soft">
      {say('no-place-left', { max })} {elsewhere ? <Link to={summary}>{say('to-summary')}</Link> : null}
    </p>
  );
}

function Substitution({ dossier, voided }: { dossier: Placed; voided: string }) {
  const say = useTexts(reviewTexts);
  const sayShell = useTexts(shellTexts);
  const queue = useBodyQueue(dossier.body.id).data;
  const reserve = (queue?.applications ?? []).filter(({ status }) => status === 'nominated');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const substitution = useSubstitution();
  const send = async () => {
    if (chosen !== '' && (await substitution.run({ shown: dossier, substitute: chosen }))) setOpen(false);
  };
  if (reserve.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('substitute')}</Button>
      <Modal
        open={open}
        title={say('substitute')}
        okText={say('substitute')}
        cancelText={sayShell('cancel')}
        okButtonProps={{ danger: voided !== '', disabled: chosen === '' }}
        confirmLoading={substitution.busy}
        onOk={() => void send()}
        onCancel={() => setOpen(false)}
      >
        <p>
          {say('substitute-what', { name: dossier.projectName ?? say('untitled') })}
          {voided}
        </p>
        <fieldset className="choice">
          <legend>{say('substitute-by')}</legend>
          <div className="choice-list">
            {reserve.map(({ id, projectName, rank }) => (
              <label key={id}>
                <input type="radio" name="substitute" checked={chosen === id} onChange={() => setChosen(id)} />{' '}
                {projectName ?? say('untitled')}{' '}
                <span className="soft">{rank === undefined ? say('no-rank') : `${say('rank')} ${rank}`}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {substitution.error ? <ProblemView error={substitution.error} /> : null}
      </Modal>
    </>
  );
}
