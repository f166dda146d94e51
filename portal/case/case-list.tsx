import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { type Column, RowTable } from '#portal/shell/row-table.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { useBracketed, useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { numberOf, StatusTag } from '#portal/unit/application-parts.tsx';
import { kindLabel, statusLabel } from '#texts/labels.ts';
import { countsBy, type Filters, narrowed, noFilters } from './filters.ts';
import type { Row } from './queries.ts';
import '#portal/unit/unit.css';
import './case.css';

interface CaseListProps {
  readonly rows: readonly Row[];
  /** Does this one wait for whoever looks? */
  readonly waits: (row: Row) => boolean;
  /** The bureau sees the rows of all bodies. */
  readonly withBody?: boolean;
  /** A column of its own, for what a page does with each row. */
  readonly more?: Column<Row> | undefined;
}

/** Everything that was filed, loaded once and narrowed in the browser. */
export function CaseList({ rows, waits, withBody = false, more }: CaseListProps) {
  const say = useTexts(reviewTexts);
  const [filters, setFilters] = useState<Filters>(noFilters);
  const shown = narrowed(rows, filters, waits);
  const columns = useColumns({ withBody, more });
  return (
    <>
      <FilterBar rows={rows} waits={waits} withBody={withBody} filters={filters} change={setFilters} />
      <p className="soft" role="status">
        {say('count', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <Nothing title={say('nothing-matches')}>
          <Button onClick={() => setFilters(noFilters)}>{say('clear-filters')}</Button>
        </Nothing>
      ) : (
        <RowTable rows={shown} keyOf={({ id }) => id} columns={columns} />
      )}
    </>
  );
}

interface FilterProps extends Pick<CaseListProps, 'rows' | 'waits'> {
  readonly withBody: boolean;
  readonly filters: Filters;
  readonly change: (filters: Filters) => void;
}

function FilterBar({ rows, waits, withBody, filters, change }: FilterProps) {
  const say = useTexts(reviewTexts);
  const label = useLabel();
  const bodyName = useBodyName();
  const bracketed = useBracketed();
  const waiting = rows.filter(waits).length;
  return (
    <div className="card">
      <div className="count-buttons">
        <Button
          type={filters.mine ? 'primary' : 'default'}
          aria-pressed={filters.mine}
          onClick={() => change({ ...filters, mine: !filters.mine })}
        >
          {say('waiting-for-me')} {waiting}
        </Button>
        <Button
          type={filters.status === '' && !filters.mine ? 'primary' : 'default'}
          aria-pressed={filters.status === '' && !filters.mine}
          onClick={() => change({ ...filters, status: '', mine: false })}
        >
          {say('all')} {rows.length}
        </Button>
        <StateButtons rows={rows} filters={filters} change={change} />
      </div>
      <div className="filters">
        <Choice
          name={say('kind')}
          value={filters.kind}
          options={countsBy(rows, 'kind').map(([kind, count]) => [
            kind,
            `${label(kindLabel(kind))}${bracketed(count)}`,
          ])}
          change={(kind) => change({ ...filters, kind })}
        />
        {withBody ? (
          <Choice
            name={say('body')}
            value={filters.bodyId}
            options={countsBy(rows, 'bodyId').map(([id, count]) => [id, `${bodyName(id)}${bracketed(count)}`])}
            change={(bodyId) => change({ ...filters, bodyId })}
          />
        ) : null}
        <label className="filter">
          {say('search')}
          <input
            className="plain-input"
            type="search"
            value={filters.words}
            onChange={({ target }) => change({ ...filters, words: target.value })}
          />
        </label>
      </div>
    </div>
  );
}

function StateButtons({ rows, filters, change }: Pick<FilterProps, 'rows' | 'filters' | 'change'>) {
  const label = useLabel();
  return (
    <>
      {countsBy(rows, 'status').map(([status, count]) => (
        <Button
          key={status}
          type={filters.status === status ? 'primary' : 'default'}
          aria-pressed={filters.status === status}
          onClick={() => change({ ...filters, status: filters.status === status ? '' : status })}
        >
          {label(statusLabel(status))} {count}
        </Button>
      ))}
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, shown: string])[];
  readonly change: (value: string) => void;
}

function Choice({ name, value, options, change }: ChoiceProps) {
  const say = useTexts(reviewTexts);
  return (
    <label className="filter">
      {name}
      <select className="plain-input" value={value} onChange={({ target }) => change(target.value)}>
        <option value="">{say('all')}</option>
        {options.map(([one, shown]) => (
          <option key={one} value={one}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The name of a body; direct applications are filed with the bureau itself. */
export function useBodyName(): (id: string) => string {
  const bodies = useRound().data?.bodies ?? [];
  const label = useLabel();
  return (id) => {
    if (id === 'bureau') return label({ zh: '市局（直接申报）', en: 'The bureau (direct)' });
    return bodies.find((body) => body.id === id)?.name ?? id;
  };
}

function useColumns({ withBody, more }: Pick<CaseListProps, 'withBody' | 'more'>): Column<Row>[] {
  const say = useTexts(reviewTexts);
  const label = useLabel();
  const { language } = useLanguage();
  const bodyName = useBodyName();
  return [
    {
      name: say('project'),
      cell: ({ id, projectName }) => (
        <>
          <Link to={`/review/applications/${id}`}>{projectName ?? say('untitled')}</Link>
          <div className="soft">{numberOf(id)}</div>
        </>
      ),
    },
    { name: say('unit'), cell: ({ applicantName, creditCode }) => applicantName ?? creditCode },
    { name: say('kind'), cell: ({ kind }) => label(kindLabel(kind)) },
    ...(withBody ? [{ name: say('body'), cell: ({ bodyId }: Row) => bodyName(bodyId) }] : []),
    {
      name: say('state'),
      cell: ({ status, unreached = 0, dueAt }) => (
        <>
          <StatusTag status={status} />
          {unreached > 0 ? <Tag color="warning">{say('unreached-mark', { count: unreached })}</Tag> : null}
          {dueAt ? (
            <div className="soft">{say('due-mark', { at: showInstant(dueAt, officeZone, language) })}</div>
          ) : null}
        </>
      ),
    },
    { name: say('rank'), cell: ({ rank }) => rank ?? '—' },
    ...(more ? [more] : []),
  ];
}
