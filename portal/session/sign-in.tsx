import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Loading, ProblemView } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { beginSignIn, endSignIn } from './oidc.ts';
import { keeper } from './tokens.ts';
import { tellWindows } from './windows.ts';

const inWindow = '/sign-in?window=1';

/** A window of its own in which a session is renewed while the page behind it waits. */
export function SignInWindow() {
  const [error, setError] = useState<unknown>();
  // After somebody else’s sign-in the issuer is to ask who it is this time.
  const [anew] = useState(() => new URLSearchParams(window.location.search).has('anew'));
  useEffect(() => void beginSignIn(inWindow, { anew }).catch(setError), [anew]);
  return error ? <ProblemView error={error} retry={() => window.location.reload()} /> : <Loading />;
}

// React renders twice in its strict mode, and a code is good for once.
let ending: Promise<string> | undefined;

/** Where the issuer sends people back to. */
export function SignedIn() {
  const say = useTexts(shellTexts);
  const navigate = useNavigate();
  const [state, setState] = useState<'ending' | 'done' | 'failed'>('ending');
  useEffect(() => {
    ending ??= endSignIn(new URL(window.location.href));
    ending.then(
      (returnTo) => {
        if (returnTo !== inWindow) return void navigate(returnTo, { replace: true });
        tellWindows('signed-in', keeper.tokens);
        setState('done');
        window.close();
      },
      () => setState('failed'),
    );
  }, [navigate]);
  if (state === 'done') return <p className="page">{say('sign-in-closes')}</p>;
  if (state === 'failed')
    return (
      <div className="page" role="alert">
        <h1>{say('sign-in-failed')}</h1>
        <a href="/">{say('back-home')}</a>
      </div>
    );
  return <Loading />;
}
