import { useEffect, useState } from 'react';
import { serverNow, settings } from '#portal/session/settings.ts';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';

/** Time as the server tells it, renewed every half minute. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

export function DemoBanner() {
  const say = useTexts(shellTexts);
  const { language } = useLanguage();
  const now = useNow();
  const { mailbox } = settings();
  const minute = new Date(Math.floor(now / 60_000) * 60_000).toISOString();
  return (
    <aside className="demo" aria-label={say('demo')}>
      <span>{say('demo-banner', { now: showInstant(minute, officeZone, language) })}</span>
      {mailbox ? (
        <a href={mailbox} target="_blank" rel="noreferrer">
          {say('open-mailbox')}
        </a>
      ) : null}
    </aside>
  );
}
