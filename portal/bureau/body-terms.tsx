import { useState } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { BodyReasons } from '#portal/case/reasons.tsx';
import { InstantField } from '#portal/shell/instant-field.tsx';
import { Labelled } from '#portal/shell/labelled.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { zonedInstant } from '#portal/texts/zoned.ts';
import { useBodyExtension, useCap } from './queries.ts';

/** What is settled for one body alone: a named extension, a higher cap. */
export function BodyTerms({ bodies }: { bodies: Schemas['Round']['bodies'] }) {
  const say = useTexts(bureauTexts);
  const [bodyId, setBodyId] = useState('');
  const name = bodies.find(({ id }) => id === bodyId)?.name ?? '';
  return (
    <section className="card" aria-labelledby="body-terms">
      <h2 id="body-terms">{say('body-terms')}</h2>
      <p className="soft">{say('extend-hint')}</p>
      <Labelled id="body-of-terms" label={say('body')}>
        <select
          id="body-of-terms"
          className="plain-input"
          value={bodyId}
          onChange={({ target }) => setBodyId(target.value)}
        >
          <option value="">{say('choose')}</option>
          {bodies.map((body) => (
            <option key={body.id} value={body.id}>
              {body.name}
            </option>
          ))}
        </select>
      </Labelled>
      {bodyId === '' ? null : (
        <>
          <div className="actions" key={bodyId}>
            <ExtendBody bodyId={bodyId} name={name} />
            <RaiseCap bodyId={bodyId} name={name} />
          </div>
          <BodyReasons bodyId={bodyId} />
        </>
      )}
    </section>
  );
}

function ExtendBody({ bodyId, name }: { bodyId: string; name: string }) {
  const say = useTexts(bureauTexts);
  const [typed, setTyped] = useState('');
  const until = zonedInstant(typed);
  const extend = useBodyExtension(bodyId, until ?? '');
  return (
    <NotedStep
      name={say('extend-body')}
      what={say('extend-body-what', { name })}
      more={<InstantField name={say('until')} value={typed} change={setTyped} />}
      ready={until !== undefined}
      command={extend}
    />
  );
}

function RaiseCap({ bodyId, name }: { bodyId: string; name: string }) {
  const say = useTexts(bureauTexts);
  const [typed, setTyped] = useState('');
  const max = Number.parseInt(typed, 10);
  const raise = useCap(bodyId, max);
  const number = (
    <Labelled id="cap-max" label={say('cap-max')}>
      <input
        id="cap-max"
        className="plain-input short-input"
        type="number"
        min={1}
        max={40}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </Labelled>
  );
  return (
    <NotedStep
      name={say('cap')}
      what={say('cap-what', { name })}
      more={number}
      ready={Number.isInteger(max) && max > 0}
      command={raise}
    />
  );
}
