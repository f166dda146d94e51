import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { keeper, type Tokens, tokensFrom } from '#portal/session/tokens.ts';
import { hearWindows } from '#portal/session/windows.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';

/** The session ended while a page was open: the page stays as it is, and the sign-in happens in a window of its own. */
export function SessionExpired({ open }: { open: boolean }) {
  const say = useTexts(shellTexts);
  const queries = useQueryClient();
  const [other, setOther] = useState<Tokens>();
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    return hearWindows('signed-in', (data) => {
      const tokens = tokensFrom(data);
      if (!tokens || keeper.state !== 'expired') return;
      // Somebody else's sign-in is not this page's: what was typed here is not his. Which of the two it is to be is asked.
      if (keeper.tokens?.subject !== tokens.subject) return setOther(tokens);
      setOther(undefined);
      keeper.keep(tokens);
      void queries.invalidateQueries();
    });
  }, [queries]);
  useEffect(() => hearWindows('signed-out', (subject) => keeper.end(String(subject))), []);
  const signIn = () => {
    const opened = window.open(`/sign-in?window=1${other ? '&anew' : ''}`, 'shenbao-sign-in', 'width=520,height=720');
    setBlocked(opened === null);
  };
  const goOnAs = (tokens: Tokens) => {
    keeper.keep(tokens);
    window.location.replace('/');
  };
  // Not there until it is needed: a window that is closed draws nothing, and costs its styles all the same.
  if (!open) return null;
  return (
    <Modal
      open
      title={say('session-expired')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <>
          {other ? (
            <Button danger onClick={() => goOnAs(other)}>
              {say('go-on-as-other')}
            </Button>
          ) : null}
          <Button type="primary" onClick={signIn}>
            {say('sign-in-again')}
          </Button>
        </>
      }
    >
      <p>{say('session-expired-lead')}</p>
      {blocked ? <p role="alert">{say('sign-in-blocked')}</p> : null}
      {other ? <p role="alert">{say('signed-in-as-other')}</p> : null}
    </Modal>
  );
}
