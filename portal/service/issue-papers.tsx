import { App, Button } from 'antd';
import { useId, useState } from 'react';
import { ProblemView } from '#portal/shell/states.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { serviceTexts } from '#portal/texts/service.ts';
import { timeKindLabel } from '#texts/labels.ts';
import { type ReviewedService, type TimeKind, useCertify, useLetters } from './queries.ts';

const kinds = ['continuing-education', 'service-time'] as const satisfies readonly TimeKind[];

/** Who confirms issues: certificates from the confirmed service, letters from the listing on. */
export function IssuePapers({ service }: { service: ReviewedService }) {
  const say = useTexts(serviceTexts);
  const [rows, setRows] = useState<readonly number[]>([]);
  const id = useId();
  const tick = (row: number, chosen: boolean) =>
    setRows((before) => (chosen ? [...before, row] : before.filter((one) => one !== row)));
  return (
    <section className="card" aria-labelledby="issue">
      <h2 id="issue">{say('issue')}</h2>
      <fieldset className="service-present">
        <legend>{say('issue-for')}</legend>
        <ul className="plain-list">
          {service.experts.map(({ row, name, employer }) => (
            <li key={row} className="service-expert">
              <label htmlFor={`${id}-${row}`}>
                <input
                  id={`${id}-${row}`}
                  className="ask-box"
                  type="checkbox"
                  checked={rows.includes(row)}
                  onChange={({ target }) => tick(row, target.checked)}
                />
                {say('expert-of', { name, employer })}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {service.possible.includes('certify') ? (
        <Certificates service={service} rows={rows} />
      ) : (
        <p className="soft">{say('certify-after')}</p>
      )}
      <Letters service={service} rows={rows} />
      {rows.length === 0 ? <p className="soft">{say('choose-expert')}</p> : null}
    </section>
  );
}

interface IssueProps {
  readonly service: ReviewedService;
  readonly rows: readonly number[];
}

function Certificates({ service, rows }: IssueProps) {
  const say = useTexts(serviceTexts);
  const label = useLabel();
  const { modal, message } = App.useApp();
  const [as, setAs] = useState<TimeKind>('continuing-education');
  const certify = useCertify(service.id);
  const send = async () => {
    if (await certify.run({ rows: [...rows], as })) void message.success(say('issued'));
  };
  const ask = () =>
    void modal.confirm({
      title: say('issue-certificates'),
      content: say('certificates-what', { count: rows.length, as: label(timeKindLabel(as)) }),
      okText: say('issue-certificates'),
      onOk: send,
    });
  const { hoursPerDay } = service;
  return (
    <>
      <fieldset className="service-present">
        <legend>{say('as')}</legend>
        {kinds.map((kind) => (
          <label key={kind} className="service-expert">
            <input type="radio" name="as" className="ask-box" checked={as === kind} onChange={() => setAs(kind)} />
            {label(timeKindLabel(kind))}
          </label>
        ))}
        <p className="soft">
          {hoursPerDay === undefined ? say('not-converted') : say('converted', { hours: hoursPerDay })}
        </p>
      </fieldset>
      <div className="actions">
        <Button type="primary" loading={certify.busy} disabled={rows.length === 0} onClick={ask}>
          {say('issue-certificates')}
        </Button>
      </div>
      {certify.error ? <ProblemView error={certify.error} /> : null}
    </>
  );
}

function Letters({ service, rows }: IssueProps) {
  const say = useTexts(serviceTexts);
  const { modal, message } = App.useApp();
  const letters = useLetters(service.id);
  const send = async () => {
    if (await letters.run([...rows])) void message.success(say('issued'));
  };
  const ask = () =>
    void modal.confirm({
      title: say('issue-letters'),
      content: say('letters-what', { count: rows.length }),
      okText: say('issue-letters'),
      onOk: send,
    });
  return (
    <>
      <div className="actions">
        <Button loading={letters.busy} disabled={rows.length === 0} onClick={ask}>
          {say('issue-letters')}
        </Button>
      </div>
      {letters.error ? <ProblemView error={letters.error} /> : null}
    </>
  );
}
