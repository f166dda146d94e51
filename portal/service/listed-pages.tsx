import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '#portal/api/client.ts';
import { useActing } from '#portal/session/me.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { Colon, useLabel, useTexts } from '#portal/texts/language.tsx';
import { serviceTexts } from '#portal/texts/service.ts';
import { StatusTag } from '#portal/unit/application-parts.tsx';
import { serviceStatusLabel } from '#texts/labels.ts';
import { useBodyServices, useBureauServices } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';
import './service.css';

type Listed = Schemas['ServedApplications'];

/** The body's listed projects: what waits for its confirmation first. */
export function BodyServicePage() {
  const say = useTexts(serviceTexts);
  const { office } = useActing();
  const listed = useBodyServices(office?.id ?? '');
  return (
    <Page wide title={say('service')}>
      <p>{say('list-lead-body')}</p>
      <Asked of={listed} />
      {listed.data ? <Rows listed={listed.data} /> : null}
    </Page>
  );
}

/** All listed projects of the round, planned and actual, shortfalls by themselves where one wants. */
export function BureauServicePage() {
  const say = useTexts(serviceTexts);
  const listed = useBureauServices();
  return (
    <Page wide title={say('service')}>
      <p>{say('list-lead-bureau')}</p>
      <Asked of={listed} />
      {listed.data ? <Rows listed={listed.data} withBody /> : null}
    </Page>
  );
}

const order: Readonly<Record<Listed['rows'][number]['service'], number>> = {
  reported: 0,
  returned: 1,
  awaited: 2,
  confirmed: 3,
};

function Rows({ listed, withBody = false }: { listed: Listed; withBody?: boolean }) {
  const say = useTexts(serviceTexts);
  const [onlyShort, setOnlyShort] = useState(false);
  const rows = listed.rows
    .filter(({ short }) => !onlyShort || short.length > 0)
    .toSorted((one, other) => order[one.service] - order[other.service]);
  if (listed.rows.length === 0) return <Nothing title={say('list-none')} />;
  return (
    <>
      <p>
        <label>
          <input
            type="checkbox"
            className="ask-box"
            checked={onlyShort}
            onChange={({ target }) => setOnlyShort(target.checked)}
          />
          {say('only-short')}
        </label>
      </p>
      <div className="rows-frame">
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{say('project')}</th>
              {withBody ? <th scope="col">{say('body')}</th> : null}
              <th scope="col">{say('state')}</th>
              <th scope="col">
                {say('days')}
                <Colon />
                {say('planned')} / {say('actual')}
              </th>
              <th scope="col">
                {say('person-times')}
                <Colon />
                {say('planned')} / {say('actual')}
              </th>
              <th scope="col">{say('certificates-count')}</th>
              <th scope="col">{say('letters-count')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} withBody={withBody} clauses={listed.clauses} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  readonly row: Listed['rows'][number];
  readonly withBody: boolean;
  readonly clauses: Listed['clauses'];
}

function Row({ row, withBody, clauses }: RowProps) {
  const say = useTexts(serviceTexts);
  const label = useLabel();
  const { planned, actual, short } = row;
  const beside = (plan: number | undefined, real: number | undefined): string =>
    `${plan ?? say('not-planned')} / ${real ?? say('not-planned')}`;
  return (
    <tr>
      <td>
        <Link to={`/review/applications/${row.id}/service`}>{row.projectName ?? say('unnamed')}</Link>
        <div className="soft">{row.applicantName}</div>
        <StatusTag status={row.status} />
      </td>
      {withBody ? <td data-name={say('body')}>{row.body.name}</td> : null}
      <td>
        <Tag>{label(serviceStatusLabel(row.service))}</Tag>
        {short.map((rule) => (
          <div key={rule} className="warn">
            {say('short-tag')}
            <Colon />
            <span lang="zh-CN">{clauses[rule]?.text ?? rule}</span>
          </div>
        ))}
      </td>
      <td data-name={`${say('days')} ${say('planned')} / ${say('actual')}`}>
        {planned ? beside(planned.days, actual?.days) : say('cannot-erased')}
      </td>
      <td data-name={`${say('person-times')} ${say('planned')} / ${say('actual')}`}>
        {planned ? beside(planned.personTimes, actual?.personTimes) : say('cannot-erased')}
      </td>
      <td data-name={say('certificates-count')}>{row.certificates}</td>
      <td data-name={say('letters-count')}>{row.letters}</td>
    </tr>
  );
}
