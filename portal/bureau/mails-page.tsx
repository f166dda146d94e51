import { useState } from 'react';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { RowTable } from '#portal/shell/row-table.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { officeZone, showMoment } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { DayField } from './day-field.tsx';
import { mailKinds } from './mail-kinds.ts';
import { MoreRows, Subject } from './log-parts.tsx';
import { useMails } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

/** The mails that the system owed on one day and what became of each. */
export function MailsPage() {
  const say = useTexts(bureauTexts);
  const sayKind = useTexts(mailKinds);
  const { language } = useLanguage();
  const [day, setDay] = useState('');
  const mails = useMails(day);
  const pages = mails.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.mails);
  return (
    <Page wide title={say('mails')} extra={<DayField day={day || (pages[0]?.day ?? '')} change={setDay} />}>
      <Asked of={mails} />
      {mails.data && rows.length === 0 ? <Nothing title={say('mails-none')} /> : null}
      {rows.length > 0 ? (
        <RowTable
          rows={rows}
          keyOf={({ eventId, kind, memberId }) => `${eventId} ${kind} ${memberId}`}
          columns={[
            { name: say('at'), cell: ({ claimedAt }) => showMoment(claimedAt, officeZone, language) },
            { name: say('mail-kind'), cell: ({ kind }) => sayKind(kind) || kind },
            { name: say('recipient'), cell: ({ memberId }) => memberId },
            { name: say('subject'), cell: ({ subject }) => <Subject subject={subject} /> },
            {
              name: say('state'),
              className: ({ status }) => (status === 'sent' || status === 'delivered' ? '' : 'warn'),
              cell: ({ status, reason }) => (
                <>
                  {say(`mail-${status}`)}
                  {reason ? <div className="soft">{reason}</div> : null}
                </>
              ),
            },
            { name: say('attempts'), cell: ({ attempts }) => attempts },
          ]}
        />
      ) : null}
      <MoreRows of={mails} />
    </Page>
  );
}
