import { useState } from 'react';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing } from '#portal/shell/states.tsx';
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
        <div className="rows-frame">
          <table className="rows">
            <thead>
              <tr>
                <th>{say('at')}</th>
                <th>{say('mail-kind')}</th>
                <th>{say('recipient')}</th>
                <th>{say('subject')}</th>
                <th>{say('state')}</th>
                <th>{say('attempts')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((mail) => (
                <tr key={`${mail.eventId} ${mail.kind} ${mail.memberId}`}>
                  <td data-name={say('at')}>{showMoment(mail.claimedAt, officeZone, language)}</td>
                  <td data-name={say('mail-kind')}>{sayKind(mail.kind) || mail.kind}</td>
                  <td data-name={say('recipient')}>{mail.memberId}</td>
                  <td data-name={say('subject')}>
                    <Subject subject={mail.subject} />
                  </td>
                  <td
                    data-name={say('state')}
                    className={mail.status === 'sent' || mail.status === 'delivered' ? '' : 'warn'}
                  >
                    {say(`mail-${mail.status}`)}
                    {mail.reason ? <div className="soft">{mail.reason}</div> : null}
                  </td>
                  <td data-name={say('attempts')}>{mail.attempts}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <MoreRows of={mails} />
    </Page>
  );
}
