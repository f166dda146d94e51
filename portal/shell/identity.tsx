import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { type Office, useActing } from '#portal/session/me.tsx';
import { signOut } from '#portal/session/oidc.ts';
import { useColon, useLabel, useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { roleLabel } from '#texts/labels.ts';
import { askedAlready, isLostByClosing, isLostByGoing } from './ask-before-leaving.tsx';
import { homes, useOfficeName } from './offices.ts';

/** For whom one acts, the others for whom one may, and the way out. */
export function Identity() {
  const say = useTexts(shellTexts);
  const colon = useColon();
  const label = useLabel();
  const nameOf = useOfficeName();
  const navigate = useNavigate();
  const { message, modal } = App.useApp();
  const { office, offices, choose } = useActing();
  const choice = (one: Office) => ({
    key: one.office,
    label: `${nameOf(one)} · ${label(roleLabel(one.role))}`,
  });
  const items: MenuProps['items'] = [
    { key: 'offices', type: 'group', label: say('acting-as'), children: offices.map(choice) },
    { type: 'divider' },
    { key: 'sign-out', label: say('sign-out') },
  ];
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
  const pick = (key: string) => {
    if (key === 'sign-out') return leave();
    const next = offices.find((one) => one.office === key);
    if (!next || key === office?.office) return;
    // Whoever stays must still act for the office that they typed for: it is asked before anything changes.
    if (isLostByGoing()) ask('switch-unsaved', () => go(next));
    else go(next);
  };
  const shown = office ? nameOf(office) : say('no-office');
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectable: true, selectedKeys: office ? [office.office] : [], onClick: ({ key }) => pick(key) }}
    >
      <Button className="identity" aria-label={say('acting-as') + colon + shown} aria-haspopup="menu">
        <span className="identity-label">{say('acting-as')}</span>
        <span className="identity-name">{shown}</span>
      </Button>
    </Dropdown>
  );
}
