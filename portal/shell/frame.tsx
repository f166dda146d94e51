import { Button } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { Link, ScrollRestoration } from 'react-router';
import { ActingProvider, useSession } from '#portal/session/me.tsx';
import { settings } from '#portal/session/settings.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { DemoBanner } from './demo-banner.tsx';
import { Enquiry } from './enquiry.tsx';
import { Pages } from './home.tsx';
import { Identity } from './identity.tsx';
import { Navigation, SideNavigation } from './navigation.tsx';
import { SessionExpired } from './session-expired.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { Loading } from './states.tsx';

/** The frame around every page: who one is, the way around, and what is wrong with the connection or the session. */
export function Frame() {
  const session = useSession();
  const say = useTexts(shellTexts);
  const page = (
    <>
      <Offline />
      <div className="office-page">
        <SideNavigation />
        <main id="content" className="content">
          <Suspense fallback={<Loading />}>
            <Pages />
          </Suspense>
        </main>
      </div>
    </>
  );
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {say('skip-to-content')}
      </a>
      {settings().environment === 'local' ? <DemoBanner /> : null}
      {session === 'leaving' ? (
        <Loading />
      ) : session === 'none' ? (
        <>
          <Head />
          <main id="content" className="content">
            <SignInPage />
          </main>
        </>
      ) : (
        <ActingProvider>
          <Head signedIn />
          {page}
        </ActingProvider>
      )}
      <ScrollRestoration />
      <SessionExpired open={session === 'expired'} />
      <footer className="foot">
        {session === 'none' || session === 'leaving' ? null : <Enquiry />}
        {say('footer')}
      </footer>
    </div>
  );
}

function Head({ signedIn = false }: { signedIn?: boolean }) {
  const say = useTexts(shellTexts);
  return (
    <header className="head">
      <Link to="/" className="brand">
        <img src="/icon.svg" alt="" width="28" height="28" />
        <span>{say('portal-name')}</span>
      </Link>
      {signedIn ? <Navigation /> : <span className="head-space" />}
      <div className="head-tools">
        <LanguageSwitch />
        {signedIn ? <Identity /> : null}
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const say = useTexts(shellTexts);
  const { language, speak } = useLanguage();
  return (
    <Button
      type="text"
      size="small"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      aria-label={say('language-label')}
      onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
    >
      {say('language')}
    </Button>
  );
}

function Offline() {
  const say = useTexts(shellTexts);
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const note = () => setOnline(navigator.onLine);
    window.addEventListener('online', note);
    window.addEventListener('offline', note);
    return () => {
      window.removeEventListener('online', note);
      window.removeEventListener('offline', note);
    };
  }, []);
  return online ? null : (
    <div className="offline" role="alert">
      {say('offline')}
    </div>
  );
}
