import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { keeper, signedInChannel, tokensFrom } from '#portal/session/tokens.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';

/** The session ended while a page was open: the page stays as it is, and the sign-in happens in a window of its own. */
export function SessionExpired({ open }: { open: boolean }) {
  const say = useTexts(shellTexts);
  const queries = useQueryClient();
  useEffect(() => {
    const channel = new BroadcastChannel(signedInChannel);
    channel.addEventListener('message', ({ data }) => {
      const tokens = tokensFrom(data);
      // Somebody else's sign-in in another window is not this page's: what was typed here is not his.
      if (!tokens || keeper.state !== 'expired' || keeper.tokens?.subject !== tokens.subject) return;
      keeper.keep(tokens);
      void queries.invalidateQueries();
    });
    return () => channel.close();
  }, [queries]);
  return (
    <Modal
      open={open}
      title={say('session-expired')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button
          type="primary"
          onClick={() => window.open('/sign-in?window=1', 'shenbao-sign-in', 'width=520,height=720')}
        >
          {say('sign-in-again')}
        </Button>
      }
    >
      <p>{say('session-expired-lead')}</p>
    </Modal>
  );
}
