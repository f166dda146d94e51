import { Button } from 'antd';
import { useState } from 'react';
import { useRound } from '#portal/api/round.ts';
import { useGoOn } from '#portal/shell/go-on.ts';
import { InstantField } from '#portal/shell/instant-field.tsx';
import { Labelled } from '#portal/shell/labelled.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { zonedInstant } from '#portal/texts/zoned.ts';
import { type Dossier, useDecline, useExtension, useTransfer } from './queries.ts';

/** A window whose step was refused stays, with why, also where the step is possible no more. */
const stays = (dossier: Dossier, step: Dossier['possible'][number], { error }: { error: unknown }): boolean =>
  dossier.possible.includes(step) || Boolean(error);

/** What may be done with a case beside its assessment; each names its consequences first. */
export function CaseActs({ dossier, beginReturn }: { dossier: Dossier; beginReturn: () => void }) {
  const say = useTexts(reviewTexts);
  const { possible } = dossier;
  const direct = dossier.body.id === 'bureau';
  return (
    <div className="actions">
      {possible.includes('return') ? <Button onClick={beginReturn}>{say('return')}</Button> : null}
      {direct ? null : <Transfer dossier={dossier} />}
      {direct ? null : <Decline dossier={dossier} />}
      <Extend dossier={dossier} />
    </div>
  );
}

function Decline({ dossier }: { dossier: Dossier }) {
  const say = useTexts(reviewTexts);
  const decline = useDecline(dossier);
  if (!stays(dossier, 'decline', decline)) return null;
  return (
    <NotedStep
      danger
      name={say('decline')}
      what={say('decline-what', { name: dossier.projectName ?? say('untitled') })}
      command={decline}
    />
  );
}

function Transfer({ dossier }: { dossier: Dossier }) {
  const say = useTexts(reviewTexts);
  const goOn = useGoOn();
  const bodies = useRound().data?.bodies ?? [];
  const [to, setTo] = useState('');
  const transfer = useTransfer(dossier, to);
  if (!stays(dossier, 'transfer', transfer)) return null;
  const choice = (
    <Labelled id="transfer-to" label={say('transfer-to')}>
      <select id="transfer-to" className="plain-input" value={to} onChange={({ target }) => setTo(target.value)}>
        <option value="">{say('choose')}</option>
        {bodies
          .filter(({ id }) => id !== dossier.body.id)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </Labelled>
  );
  return (
    <NotedStep
      name={say('transfer')}
      what={say('transfer-what', { name: dossier.projectName ?? say('untitled') })}
      more={choice}
      ready={to !== ''}
      command={transfer}
      done={() => goOn('/')}
    />
  );
}

function Extend({ dossier }: { dossier: Dossier }) {
  const say = useTexts(reviewTexts);
  const [typed, setTyped] = useState('');
  const until = zonedInstant(typed);
  const extend = useExtension(dossier, until ?? '');
  if (!stays(dossier, 'extend', extend)) return null;
  return (
    <NotedStep
      name={say('extend')}
      what={say('extend-what', { name: dossier.projectName ?? say('untitled') })}
      more={<InstantField name={say('until')} value={typed} change={setTyped} />}
      ready={until !== undefined}
      command={extend}
    />
  );
}
