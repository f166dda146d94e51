import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { Schemas } from '#portal/api/client.ts';
import { useRound } from '#portal/api/round.ts';
import { useActing } from '#portal/session/me.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';
import { kindLabel } from '#texts/labels.ts';
import { NextStep, numberOf, RoundDeadline, StatusTag, TermLine } from './application-parts.tsx';
import { applicationQuery, useMyApplications } from './queries.ts';
import { useNoNewOne } from './no-new-one.ts';
import './unit.css';

type Row = Schemas['ApplicationRow'];

/** Everything that the unit has filed or begun, with what is to be done next and until when. */
export function MyApplications() {
  const say = useTexts(unitTexts);
  const navigate = useNavigate();
  const { office } = useActing();
  const list = useMyApplications();
  const rows = (list.data?.applications ?? []).filter(
    ({ creditCode }) => office?.kind !== 'unit' || creditCode === office.id,
  );
  const closed = useNoNewOne();
  const begin = (
    <Button type="primary" disabled={closed !== undefined} onClick={() => void navigate('/applications/new')}>
      {say('new-application')}
    </Button>
  );
  const why = closed === undefined ? null : <p className="soft">{closed}</p>;
  return (
    <Page title={say('my-applications')} extra={rows.length > 0 ? begin : null}>
      <Asked of={list} />
      {rows.length > 0 ? why : null}
      {list.data && rows.length === 0 ? (
        <>
          <RoundDeadline />
          <Nothing title={say('nothing-yet')}>
            {closed === undefined ? <p>{say('nothing-yet-lead')}</p> : null}
            {begin}
            {why}
          </Nothing>
        </>
      ) : null}
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.id}>
            <ApplicationCard row={row} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function ApplicationCard({ row }: { row: Row }) {
  const say = useTexts(unitTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const one = useQuery(applicationQuery(row.id)).data;
  const round = useRound().data;
  const body = one?.body.name ?? round?.bodies.find(({ id }) => id === row.bodyId)?.name ?? '';
  return (
    <article className="card application-card">
      <div className="application-card-head">
        <h2>
          <Link to={`/applications/${row.id}`}>{row.projectName ?? say('untitled')}</Link>
        </h2>
        <StatusTag status={row.status} />
      </div>
      <p className="soft">
        {label(kindLabel(row.kind))} · {body} · {say('number')} {numberOf(row.id)}
      </p>
      {one ? (
        <dl className="pairs">
          <dt>{say('next-step')}</dt>
          <dd>{say(`step-${one.nextStep}`)}</dd>
        </dl>
      ) : null}
      {one ? <TermLine application={one} /> : null}
      <div className="actions">
        {one ? <NextStep application={one} /> : null}
        <Button onClick={() => void navigate(`/applications/${row.id}`)}>{say('open')}</Button>
      </div>
    </article>
  );
}
