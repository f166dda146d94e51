import { App, Button, Typography } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useActing } from '#portal/session/me.tsx';
import { beginSignIn } from '#portal/session/oidc.ts';
import { useGoOn } from '#portal/shell/go-on.ts';
import { Page } from '#portal/shell/page.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { accountTexts } from '#portal/texts/accounts.ts';
import { Colon, useTexts } from '#portal/texts/language.tsx';
import { useAcceptance } from './queries.ts';
import '#portal/unit/unit.css';

/** Where an invitation’s link leads: its token stands behind `#`, and leaves this page in the one request that accepts it. */
export function InvitationPage() {
  const say = useTexts(accountTexts);
  const { hash } = useLocation();
  const [token] = useState(hash.slice(1));
  return (
    <Page title={say('invitation')}>
      {/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{22}$/.test(token) ? <Accept token={token} /> : <Incomplete />}
    </Page>
  );
}

function Accept({ token }: { token: string }) {
  const say = useTexts(accountTexts);
  const { memberId, choose } = useActing();
  const { message } = App.useApp();
  const goOn = useGoOn();
  const acceptance = useAcceptance();
  const [error, setError] = useState<unknown>();
  const accept = async () => {
    const joined = await acceptance.run(token);
    if (!joined) return;
    choose(joined.office);
    void message.success(say('joined'));
    goOn('/', { replace: true });
  };
  return (
    <div className="card">
      <p>{say('invitation-lead')}</p>
      <p>
        {say('signed-in-as')}
        <Colon />
        <Typography.Text>{memberId}</Typography.Text>
      </p>
      {(acceptance.error ?? error) ? <ProblemView error={acceptance.error ?? error} /> : null}
      <div className="actions">
        <Button type="primary" loading={acceptance.busy} onClick={() => void accept()}>
          {say('accept')}
        </Button>
        <Button onClick={() => void beginSignIn(`/invitation#${token}`, { anew: true }).catch(setError)}>
          {say('other-account')}
        </Button>
      </div>
    </div>
  );
}

function Incomplete() {
  const say = useTexts(accountTexts);
  return (
    <div className="card" role="alert">
      <p>{say('link-incomplete')}</p>
    </div>
  );
}
