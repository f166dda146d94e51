import { Button } from 'antd';
import type { ComponentProps } from 'react';
import { useActing } from '#portal/session/me.tsx';
import { useColon, useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { useOfficeName } from './offices.ts';

/** For whom one acts. */
export function IdentityButton(props: ComponentProps<typeof Button>) {
  const say = useTexts(shellTexts);
  const colon = useColon();
  const nameOf = useOfficeName();
  const { office } = useActing();
  const shown = office ? nameOf(office) : say('no-office');
  return (
    <Button
      aria-expanded={false}
      {...props}
      className={`identity ${props.className ?? ''}`}
      aria-label={say('acting-as') + colon + shown}
      aria-haspopup="menu"
    >
      <span className="identity-label">{say('acting-as')}</span>
      <span className="identity-name">{shown}</span>
    </Button>
  );
}
