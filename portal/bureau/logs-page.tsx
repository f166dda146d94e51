import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { showInstant } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { numberOf } from '#portal/unit/application-parts.tsx';
import { DayField } from './day-field.tsx';
import { mailKinds } from './mail-kinds.ts';
import { useAccessLog, useMails } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

const zone = 'Asia/Shanghai';

/** `application/<id>` leads to its page; anything else is shown as it is. */
function Subject({ subject }: { subject: string }) {
  const [, id] = /^application\/(.+)$/.exec(subject) ?? [];
  return id ? <Link to={`/review/applications/${id}`}>{numberOf(id)}</Link> : <code>{subject}</code>;
}

/** The mails that the system owed on one day and what became of each. */
export function MailsPage() {
  const say = useTexts(bureauTexts);
  const sayKind = useTexts(mailKinds);
  const { language } = useLanguage();
  const [day, setDay] = useState('');
  const mails = useMails(day);
  const rows = mails.data?.mails ?? [];
  return (
    <Page wide title={say('mails')} extra={<DayField day={day || (mails.data?.day ?? '')} change={setDay} />}>
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
                  <td data-name={say('at')}>{showInstant(mail.claimedAt, zone, language)}</td>
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
    </Page>
  );
}

const accessKinds = {
  'phones-revealed': 'kind-phones-revealed',
  'file-downloaded': 'kind-file-downloaded',
  exported: 'kind-exported',
  erased: 'kind-erased',
} as const;
const isKnown = (kind: string): kind is keyof typeof accessKinds => Object.hasOwn(accessKinds, kind);

/** Who saw or took personal data of others on one day. */
export function AccessLogPage() {
  const say = useTexts(bureauTexts);
  const { language } = useLanguage();
  const [day, setDay] = useState('');
  const log = useAccessLog(day);
  const rows = log.data?.entries ?? [];
  return (
    <Page title={say('access-log')} extra={<DayField day={day || (log.data?.day ?? '')} change={setDay} />}>
      <p className="soft">{say('access-lead')}</p>
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
                  <td data-name={say('at')}>{showInstant(entry.at, zone, language)}</td>
                  <td data-name={say('who')}>{entry.memberId}</td>
                  <td data-name={say('what')}>{isKnown(entry.kind) ? say(accessKinds[entry.kind]) : entry.kind}</td>
                  <td data-name={say('subject')}>
                    <Subject subject={entry.subject} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Page>
  );
}
