import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { beginSignIn } from '#portal/session/oidc.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { Page } from './page.tsx';
import { ProblemView } from './states.tsx';

/** Nobody is signed in: what this is, and the way in. One comes back to the page that a link named. */
export function SignInPage() {
  const say = useTexts(shellTexts);
  const { pathname, search } = useLocation();
  const [error, setError] = useState<unknown>();
  return (
    <Page title={say('portal-name')}>
      <div className="welcome">
        <p>{say('sign-in-lead')}</p>
        <Button type="primary" size="large" onClick={() => void beginSignIn(`${pathname}${search}`).catch(setError)}>
          {say('sign-in')}
        </Button>
        {error ? <ProblemView error={error} /> : null}
      </div>
    </Page>
  );
}
