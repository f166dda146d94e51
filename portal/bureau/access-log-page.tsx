import { useState } from 'react';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { RowTable } from '#portal/shell/row-table.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { officeZone, showMoment } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { useLogNames } from './log-names.ts';
import { MoreRows, Person, Subject } from './log-parts.tsx';
import { everything, LogSearchForm } from './log-search-form.tsx';
import { useAccessLog } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

const accessKinds = {
  'phones-revealed': 'kind-phones-revealed',
  'scan-viewed': 'kind-scan-viewed',
  'file-downloaded': 'kind-file-downloaded',
  exported: 'kind-exported',
  erased: 'kind-erased',
} as const;
const isKnown = (kind: string): kind is keyof typeof accessKinds => Object.hasOwn(accessKinds, kind);

/** Who saw or took personal data of others: on which days, which person, which case. */
export function AccessLogPage() {
  const say = useTexts(bureauTexts);
  const { language } = useLanguage();
  const [search, setSearch] = useState(everything);
  const log = useAccessLog(search);
  const names = useLogNames();
  const pages = log.data?.pages ?? [];
  const kinds = Object.entries(accessKinds).map(([kind, text]) => [kind, say(text)] as const);
  const rows = pages.flatMap(({ entries }) => entries);
  return (
    <Page title={say('access-log')}>
      <p className="soft">{say('access-lead')}</p>
      <LogSearchForm days={pages[0]} kinds={kinds} ask={setSearch} />
      <Asked of={log} />
      {log.data && rows.length === 0 ? <Nothing title={say('access-none')} /> : null}
      {rows.length > 0 ? (
        <RowTable
          rows={rows}
          keyOf={({ requestId, at }) => requestId + at}
          columns={[
            { name: say('at'), cell: ({ at }) => showMoment(at, officeZone, language) },
            { name: say('who'), cell: ({ memberId }) => <Person id={memberId} names={names} withRole /> },
            { name: say('what'), cell: ({ kind }) => (isKnown(kind) ? say(accessKinds[kind]) : kind) },
            { name: say('subject'), cell: ({ subject }) => <Subject subject={subject} names={names} /> },
          ]}
        />
      ) : null}
      <MoreRows of={log} />
    </Page>
  );
}
