import { Button } from 'antd';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { Page } from './page.tsx';
import { ProblemView } from './states.tsx';

export function UnknownPage() {
  const say = useTexts(shellTexts);
  return (
    <Page title={say('page-unknown')}>
      <p>{say('page-unknown-lead')}</p>
      <Link to="/">{say('back-home')}</Link>
    </Page>
  );
}

/** A page that failed while it was drawn: said, with a way on. */
export function Fault() {
  const say = useTexts(shellTexts);
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <UnknownPage />;
  return (
    <Page title={say('something-failed')}>
      <ProblemView error={error} retry={() => window.location.reload()} />
      <p>
        <Button type="link" href="/">
          {say('back-home')}
        </Button>
      </p>
    </Page>
  );
}
