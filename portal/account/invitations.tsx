import { App, Button, Tag } from 'antd';
import { ProblemView } from '#portal/shell/states.tsx';
import { accountTexts } from '#portal/texts/accounts.ts';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { type Invitation, useSendAgain, useTakeBack } from './queries.ts';

/** Who was invited and has not come yet. */
export function Invitations({ office, invitations }: { office: string; invitations: readonly Invitation[] }) {
  const say = useTexts(accountTexts);
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{say('open-invitations')}</h2>
      <ul className="plain-list">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <OneInvitation office={office} invitation={invitation} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneInvitation({ office, invitation }: { office: string; invitation: Invitation }) {
  const say = useTexts(accountTexts);
  const { language } = useLanguage();
  const { modal, message } = App.useApp();
  const { id, name, email, expired, expiresAt } = invitation;
  const sendAgain = useSendAgain(office, id);
  const takeBack = useTakeBack(office, id);
  const again = async () => {
    if (await sendAgain.run(undefined)) void message.success(say('sent-again', { email }));
  };
  const ask = () =>
    void modal.confirm({
      title: say('take-back'),
      content: say('take-back-what', { name, email }),
      okText: say('take-back'),
      onOk: () => takeBack.run(undefined),
    });
  const error = sendAgain.error ?? takeBack.error;
  return (
    <article className="card">
      <div className="person-head">
        <h3>{name}</h3>
        <Tag color={expired ? 'error' : 'processing'}>{say(expired ? 'invitation-expired' : 'invitation-open')}</Tag>
      </div>
      <p className="soft person-facts">
        {email} · {say('valid-until', { at: showInstant(expiresAt, officeZone, language) })}
      </p>
      <div className="actions">
        <Button loading={sendAgain.busy} aria-label={say('send-again-to', { name })} onClick={() => void again()}>
          {say('send-again')}
        </Button>
        <Button danger loading={takeBack.busy} aria-label={say('take-back-of', { name })} onClick={ask}>
          {say('take-back')}
        </Button>
      </div>
      {error ? <ProblemView error={error} /> : null}
    </article>
  );
}
