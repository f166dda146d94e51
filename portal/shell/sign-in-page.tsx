import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { beginSignIn } from '#portal/session/oidc.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { Page } from './page.tsx';
import { PersonalDataNotice } from './personal-data.tsx';
import { Loading, ProblemView } from './states.tsx';

/** Nobody is signed in: what this is, and the way in. One comes back to the page that a link named. */
export function SignInPage() {
  const say = useTexts(shellTexts);
  const { pathname, search, hash } = useLocation();
  // What stands behind `#` stays in this browser: an invitation’s token waits here while one signs in.
  const returnTo = `${pathname}${search}${hash}`;
  const [error, setError] = useState<unknown>();
  const linked = pathname !== '/';
  // Who follows a link out of a mail wants that page: whoever is signed in at the issuer is there without another click.
  useEffect(() => {
    if (linked) void beginSignIn(returnTo).catch(setError);
  }, [linked, returnTo]);
  if (linked && !error) return <Loading />;
  return (
    <Page title={say('portal-name')}>
      <div className="welcome">
        <p>{say('sign-in-lead')}</p>
        <Button type="primary" size="large" onClick={() => void beginSignIn(returnTo).catch(setError)}>
          {say('sign-in')}
        </Button>
        {error ? <ProblemView error={error} /> : null}
      </div>
      <PersonalDataNotice />
    </Page>
  );
}
