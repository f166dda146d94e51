import { App, Dropdown, type MenuProps } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Office, useActing } from '#portal/session/me.tsx';
import { signOut } from '#portal/session/oidc.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { roleLabel } from '#texts/labels.ts';
import { askedAlready, isLostByClosing, isLostByGoing } from './ask-before-leaving.tsx';
import { IdentityButton } from './identity-button.tsx';
import { homes, useOfficeName } from './offices.ts';

/** What choosing an office, or the way out, does: asked first where something typed would be lost. */
function usePick() {
  const say = useTexts(shellTexts);
  const nameOf = useOfficeName();
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const { office, offices, choose } = useActing();
  const go = (next: Office) => {
    choose(next.office);
    void navigate(homes[next.kind], askedAlready);
    void message.info(say('switched-office', { name: nameOf(next) }));
  };
  const ask = (what: 'switch-unsaved' | 'sign-out-unsaved', then: () => void) =>
    void modal.confirm({
      title: say('unsaved'),
      content: say(what),
      okText: say('leave-unsaved'),
      okButtonProps: { danger: true },
      cancelText: say('stay'),
      onOk: then,
    });
  const out = () => void signOut().catch(() => message.error(say('sign-out-failed')));
  const leave = () => {
    if (isLostByClosing()) ask('sign-out-unsaved', out);
    else out();
  };
  return (key: string) => {
    if (key === 'sign-out') return leave();
    const next = offices.find((one) => one.office === key);
    if (!next || key === office?.office) return;
    // Whoever stays must still act for the office that they typed for: it is asked before anything changes.
    if (isLostByGoing()) ask('switch-unsaved', () => go(next));
    else go(next);
  };
}

/** The others for whom one may act, and the way out; open when it comes, because it was asked for. */
export function IdentityMenu() {
  const say = useTexts(shellTexts);
  const [open, setOpen] = useState(true);
  const button = useRef<HTMLButtonElement>(null);
  const label = useLabel();
  const nameOf = useOfficeName();
  const { office, offices } = useActing();
  const pick = usePick();
  const choice = (one: Office) => ({
    key: one.office,
    label: `${nameOf(one)} · ${label(roleLabel(one.role))}`,
  });
  const items: MenuProps['items'] = [
    { key: 'offices', type: 'group', label: say('acting-as'), children: offices.map(choice) },
    { type: 'divider' },
    { key: 'sign-out', label: say('sign-out') },
  ];
  // The menu holds the focus while it is open, and gives it back: otherwise the keyboard would begin at the top of the page.
  const turn = (next: boolean) => {
    setOpen(next);
    if (!next) button.current?.focus();
  };
  return (
    <Dropdown
      trigger={['click']}
      open={open}
      onOpenChange={turn}
      autoFocus
      menu={{ items, selectable: true, selectedKeys: office ? [office.office] : [], onClick: ({ key }) => pick(key) }}
    >
      <IdentityButton ref={button} aria-expanded={open} />
    </Dropdown>
  );
}
