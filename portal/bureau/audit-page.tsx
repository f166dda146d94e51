import { useEffect, useState } from 'react';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { RowTable } from '#portal/shell/row-table.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { factTexts } from '#portal/texts/facts.ts';
import { officeZone, showMoment } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';
import { useLogNames } from './log-names.ts';
import { MoreRows, Person, Subject } from './log-parts.tsx';
import { everything, LogSearchForm } from './log-search-form.tsx';
import { useFacts } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

/** As many rows are looked for before somebody has to ask for more. */
const screenful = 200;

/** Who did what in this round, newest first. */
export function AuditPage() {
  const say = useTexts(bureauTexts);
  const sayFact = useTexts(factTexts);
  const [search, setSearch] = useState(everything);
  const found = useFacts(search);
  const pages = found.data?.pages ?? [];
  const rows = pages.flatMap(({ facts }) => facts).toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const { hasNextPage, isFetching, fetchNextPage } = found;
  useEffect(() => {
    if (hasNextPage && !isFetching && rows.length < screenful) void fetchNextPage();
  }, [hasNextPage, isFetching, rows.length, fetchNextPage]);
  const read = pages.reduce((sum, { chains }) => sum + chains.read, 0);
  const all = pages[0]?.chains.all ?? 0;
  const kinds = Object.keys(factTexts).map((type) => [type, sayFact(type)] as const);
  return (
    <Page title={say('audit')}>
      <p className="soft">{say('audit-lead')}</p>
      <LogSearchForm kinds={kinds} ask={setSearch} />
      <Asked of={found} />
      {found.data && all > 0 ? (
        <p className="soft" aria-live="polite">
          {say('audit-read', { read, all, found: rows.length })}
        </p>
      ) : null}
      {found.data && rows.length === 0 && !hasNextPage ? <Nothing title={say('audit-none')} /> : null}
      {rows.length > 0 ? <FoundFacts rows={rows} /> : null}
      <MoreRows of={found} />
    </Page>
  );
}

type Found = NonNullable<ReturnType<typeof useFacts>['data']>['pages'][number]['facts'];

function FoundFacts({ rows }: { rows: Found }) {
  const say = useTexts(bureauTexts);
  const sayFact = useTexts(factTexts);
  const sayActor = useTexts(unitTexts);
  const { language } = useLanguage();
  const names = useLogNames();
  return (
    <RowTable
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { name: say('at'), cell: ({ at }) => showMoment(at, officeZone, language) },
        { name: say('what'), cell: ({ type }) => sayFact(type) || type },
        { name: say('subject'), cell: ({ subject }) => <Subject subject={subject} names={names} /> },
        {
          name: say('who'),
          cell: ({ actor }) => (
            <>
              {sayActor(`actor-${actor.kind}`)}{' '}
              {actor.kind === 'system' ? null : <Person id={actor.id} names={names} />}
            </>
          ),
        },
      ]}
    />
  );
}
