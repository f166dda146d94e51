import { App } from 'antd';
import { type ComponentType, useState } from 'react';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { IdentityButton } from './identity-button.tsx';
import { whenReached } from './loaded.ts';

const menu = () => whenReached(() => import('./identity-menu.tsx'));

/** For whom one acts. Its menu, an eighth of all libraries of the first page, comes when somebody is about to open it. */
export function Identity() {
  const say = useTexts(shellTexts);
  const { message } = App.useApp();
  const [Menu, setMenu] = useState<ComponentType>();
  const ahead = () => void menu().catch(() => undefined);
  const open = () =>
    void menu().then(
      ({ IdentityMenu }) => setMenu(() => IdentityMenu),
      () => message.error(say('menu-missing')),
    );
  return Menu ? <Menu /> : <IdentityButton onPointerEnter={ahead} onFocus={ahead} onClick={open} />;
}
