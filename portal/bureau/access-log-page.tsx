import { useState } from 'react';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing } from '#portal/shell/states.tsx';
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
        <div className="rows-frame">
          <table className="rows">
            <thead>
              <tr>
                <th>{say('at')}</th>
                <th>{say('who')}</th>
                <th>{say('what')}</th>
                <th>{say('subject')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((entry) => (
                <tr key={entry.requestId + entry.at}>
                  <td data-name={say('at')}>{showMoment(entry.at, officeZone, language)}</td>
                  <td data-name={say('who')}>
                    <Person id={entry.memberId} names={names} withRole />
                  </td>
                  <td data-name={say('what')}>{isKnown(entry.kind) ? say(accessKinds[entry.kind]) : entry.kind}</td>
                  <td data-name={say('subject')}>
                    <Subject subject={entry.subject} names={names} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <MoreRows of={log} />
    </Page>
  );
}
