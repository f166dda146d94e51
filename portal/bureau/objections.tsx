import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { Labelled } from '#portal/shell/labelled.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { DateInput } from '#portal/shell/date-input.tsx';
import { aftermathTexts } from '#portal/texts/aftermath.ts';
import { dayLabel } from '#portal/texts/instants.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { type Publicity, useAnswerObjection, useRegisterObjection, useSetPublicity } from './aftermath-queries.ts';
import { PublishedRows } from './published-rows.tsx';
import { TakeList } from './take-list.tsx';

type Objection = Schemas['Objection'];
const objectors = ['person', 'unit', 'anonymous'] as const;

/** The intended list, the days on which it is open to objections, and each of them with its answer. */
export function Objections({ publicity }: { publicity: Publicity }) {
  const say = useTexts(aftermathTexts);
  const { rows, objections, leastDays, cases } = publicity;
  return (
    <section className="card no-print" aria-labelledby="publicity">
      <h2 id="publicity">{say('publicity')}</h2>
      <p className="soft">{say('publicity-lead', { days: leastDays })}</p>
      <Days days={publicity.days} />
      {rows.length > 0 ? (
        <>
          <h3>{say('intended-title')}</h3>
          <PublishedRows rows={rows} />
          <TakeList list="intended" />
        </>
      ) : null}
      <h3>{say('objections-title')}</h3>
      {objections.length === 0 ? <p>{say('objections-none')}</p> : null}
      {objections.map((one) => (
        <OneObjection key={one.id} one={one} />
      ))}
      {cases.length > 0 ? (
        <div className="actions">
          <Register cases={cases} />
        </div>
      ) : null}
    </section>
  );
}

interface DateFieldProps {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

function DateField({ id, name, value, change }: DateFieldProps) {
  return (
    <Labelled id={id} label={name}>
      <DateInput id={id} value={value} change={change} />
    </Labelled>
  );
}

function Days({ days }: { days: Publicity['days'] }) {
  const say = useTexts(aftermathTexts);
  const [from, setFrom] = useState(days?.from ?? '');
  const [until, setUntil] = useState(days?.until ?? '');
  const set = useSetPublicity();
  return (
    <div>
      <p>
        <strong>{days ? say('publicity-days', { ...days }) : say('publicity-unset')}</strong>
      </p>
      <DateField id="publicity-from" name={say('from')} value={from} change={setFrom} />
      <DateField id="publicity-until" name={say('until')} value={until} change={setUntil} />
      <Button disabled={from === '' || until === ''} loading={set.busy} onClick={() => void set.run({ from, until })}>
        {say('set-days')}
      </Button>
      {set.error ? <ProblemView error={set.error} /> : null}
    </div>
  );
}

function OneObjection({ one }: { one: Objection }) {
  const say = useTexts(aftermathTexts);
  const label = useLabel();
  const answered = one.answer !== undefined;
  return (
    <article className="change">
      <p>
        <strong>{one.projectName ?? one.number}</strong> · {label(dayLabel(one.receivedOn))} ·{' '}
        {say(`objector-${one.from}`)}{' '}
        <Tag color={answered ? 'default' : 'warning'}>
          {answered ? say(one.upheld ? 'upheld' : 'not-upheld') : say('open')}
        </Tag>
      </p>
      <p className="filed-value">{one.summary}</p>
      {answered ? <p className="filed-value soft">{one.answer}</p> : <Answer one={one} />}
    </article>
  );
}

function Answer({ one }: { one: Objection }) {
  const say = useTexts(aftermathTexts);
  const [upheld, setUpheld] = useState('');
  const command = useAnswerObjection({
    applicationId: one.applicationId,
    objectionId: one.id,
    upheld: upheld === 'upheld',
  });
  const choice = (
    <select
      className="plain-input"
      aria-label={say('answer')}
      value={upheld}
      onChange={({ target }) => setUpheld(target.value)}
    >
      <option value="">{say('choose')}</option>
      <option value="not-upheld">{say('not-upheld')}</option>
      <option value="upheld">{say('upheld')}</option>
    </select>
  );
  return (
    <NotedStep
      name={say('answer')}
      what={say('answer-what')}
      noteLabel={say('answer-words')}
      more={choice}
      ready={upheld !== ''}
      command={command}
    />
  );
}

function Register({ cases }: { cases: Publicity['cases'] }) {
  const say = useTexts(aftermathTexts);
  const [applicationId, setApplicationId] = useState('');
  const [receivedOn, setReceivedOn] = useState('');
  const [from, setFrom] = useState<Objection['from']>('unit');
  const command = useRegisterObjection({ applicationId, receivedOn, from });
  const more = (
    <>
      <Labelled id="objection-project" label={say('project')}>
        <select
          id="objection-project"
          className="plain-input"
          value={applicationId}
          onChange={({ target }) => setApplicationId(target.value)}
        >
          <option value="">{say('choose')}</option>
          {cases.map(({ id, number, projectName }) => (
            <option key={id} value={id}>
              {number} {projectName}
            </option>
          ))}
        </select>
      </Labelled>
      <DateField id="objection-received" name={say('received-on')} value={receivedOn} change={setReceivedOn} />
      <Labelled id="objection-from" label={say('objector')}>
        <select
          id="objection-from"
          className="plain-input"
          value={from}
          onChange={({ target }) => setFrom(objectors.find((one) => one === target.value) ?? 'unit')}
        >
          {objectors.map((one) => (
            <option key={one} value={one}>
              {say(`objector-${one}`)}
            </option>
          ))}
        </select>
      </Labelled>
    </>
  );
  return (
    <NotedStep
      name={say('register-objection')}
      what={say('register-what')}
      noteLabel={say('objection-words')}
      more={more}
      ready={applicationId !== '' && receivedOn !== ''}
      command={command}
    />
  );
}
