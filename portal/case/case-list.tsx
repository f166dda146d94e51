import { Button, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useRound } from '#portal/api/round.ts';
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
  readonly more?: { readonly title: string; readonly cell: (row: Row) => ReactNode };
}

/** Everything that was filed, loaded once and narrowed in the browser. */
export function CaseList({ rows, waits, withBody = false, more }: CaseListProps) {
  const say = useTexts(reviewTexts);
  const [filters, setFilters] = useState<Filters>(noFilters);
  const shown = narrowed(rows, filters, waits);
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
        <div className="rows-frame">
          <table className="rows">
            <thead>
              <tr>
                <th>{say('project')}</th>
                <th>{say('unit')}</th>
                <th>{say('kind')}</th>
                {withBody ? <th>{say('body')}</th> : null}
                <th>{say('state')}</th>
                <th>{say('rank')}</th>
                {more ? <th>{more.title}</th> : null}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <CaseRow key={row.id} row={row} withBody={withBody} more={more} />
              ))}
            </tbody>
          </table>
        </div>
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

interface RowProps extends Pick<CaseListProps, 'more'> {
  readonly row: Row;
  readonly withBody: boolean;
}

function CaseRow({ row, withBody, more }: RowProps) {
  const say = useTexts(reviewTexts);
  const label = useLabel();
  const { language } = useLanguage();
  const bodyName = useBodyName();
  const { id, unreached = 0, dueAt } = row;
  return (
    <tr>
      <td data-name={say('project')}>
        <Link to={`/review/applications/${id}`}>{row.projectName ?? say('untitled')}</Link>
        <div className="soft">{numberOf(id)}</div>
      </td>
      <td data-name={say('unit')}>{row.applicantName ?? row.creditCode}</td>
      <td data-name={say('kind')}>{label(kindLabel(row.kind))}</td>
      {withBody ? <td data-name={say('body')}>{bodyName(row.bodyId)}</td> : null}
      <td data-name={say('state')}>
        <StatusTag status={row.status} />
        {unreached > 0 ? <Tag color="warning">{say('unreached-mark', { count: unreached })}</Tag> : null}
        {dueAt ? <div className="soft">{say('due-mark', { at: showInstant(dueAt, officeZone, language) })}</div> : null}
      </td>
      <td data-name={say('rank')}>{row.rank ?? '—'}</td>
      {more ? <td data-name={more.title}>{more.cell(row)}</td> : null}
    </tr>
  );
}
