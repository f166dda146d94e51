import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '#portal/api/client.ts';
import { useActing } from '#portal/session/me.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { type Column, RowTable } from '#portal/shell/row-table.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { useColon, useLabel, useTexts } from '#portal/texts/language.tsx';
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
  const columns = useColumns(listed.clauses, withBody);
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
      <RowTable rows={rows} keyOf={({ id }) => id} columns={columns} />
    </>
  );
}

type Row = Listed['rows'][number];

function useColumns(clauses: Listed['clauses'], withBody: boolean): Column<Row>[] {
  const say = useTexts(serviceTexts);
  const label = useLabel();
  const colon = useColon();
  const beside = (
    name: 'days' | 'person-times',
    of: (row: Row) => readonly [number | undefined, number | undefined],
  ) => ({
    name: `${say(name)}${colon}${say('planned')} / ${say('actual')}`,
    cell: (row: Row) =>
      row.planned
        ? of(row)
            .map((value) => value ?? say('not-planned'))
            .join(' / ')
        : say('cannot-erased'),
  });
  return [
    {
      name: say('project'),
      cell: ({ id, projectName, applicantName, status }) => (
        <>
          <Link to={`/review/applications/${id}/service`}>{projectName ?? say('unnamed')}</Link>
          <div className="soft">{applicantName}</div>
          <StatusTag status={status} />
        </>
      ),
    },
    ...(withBody ? [{ name: say('body'), cell: ({ body }: Row) => body.name }] : []),
    {
      name: say('state'),
      cell: ({ service, short }) => (
        <>
          <Tag>{label(serviceStatusLabel(service))}</Tag>
          {short.map((rule) => (
            <div key={rule} className="warn">
              {say('short-tag')}
              {colon}
              <span lang="zh-CN">{clauses[rule]?.text ?? rule}</span>
            </div>
          ))}
        </>
      ),
    },
    beside('days', ({ planned, actual }) => [planned?.days, actual?.days]),
    beside('person-times', ({ planned, actual }) => [planned?.personTimes, actual?.personTimes]),
    { name: say('certificates-count'), cell: ({ certificates }) => certificates },
    { name: say('letters-count'), cell: ({ letters }) => letters },
  ];
}
