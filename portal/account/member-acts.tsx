import { Button, Modal } from 'antd';
import { useState } from 'react';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { accountTexts } from '#portal/texts/accounts.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { type OfficeMember, type Standing, useParticulars, useStanding } from './queries.ts';
import { TextField } from './text-field.tsx';

interface MemberProps {
  readonly office: string;
  readonly officeName: string;
  readonly member: OfficeMember;
}

/** What an administrator may do with one membership, by where it stands. */
export function MemberActs(props: MemberProps) {
  const { status } = props.member;
  if (status === 'ended') return null;
  return (
    <div className="actions">
      <ChangeParticulars {...props} />
      <Act {...props} to={status === 'suspended' ? 'active' : 'suspended'} />
      <Act {...props} to="ended" />
    </div>
  );
}

function Act({ office, officeName, member, to }: MemberProps & { to: Standing }) {
  const say = useTexts(accountTexts);
  const command = useStanding(office, member.memberId, to);
  const { name } = member;
  return (
    <NotedStep
      danger={to !== 'active'}
      name={say(`act-${to}`)}
      title={say('act-on', { act: say(`act-${to}`), name })}
      what={say(`act-${to}-what`, { name, office: officeName })}
      command={command}
    />
  );
}

function ChangeParticulars({ office, member }: MemberProps) {
  const say = useTexts(accountTexts);
  const sayShell = useTexts(shellTexts);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState({ name: member.name, email: member.email, employer: member.employer ?? '' });
  const change = useParticulars(office, member.memberId);
  const { role } = member;
  const close = () => {
    setOpen(false);
    change.reset();
  };
  const send = async () => {
    const { name, email, employer } = typed;
    const more = role === 'evaluator' ? { employer } : {};
    if (await change.run({ name, email, role, ...more })) close();
  };
  return (
    <>
      <Button aria-label={say('change-of', { name: member.name })} onClick={() => setOpen(true)}>
        {say('change')}
      </Button>
      <Modal
        open={open}
        title={say('change-of', { name: member.name })}
        okText={say('save')}
        cancelText={sayShell('cancel')}
        confirmLoading={change.busy}
        onOk={() => void send()}
        onCancel={close}
      >
        <p>{say('change-what')}</p>
        <TextField
          label={say('name')}
          value={typed.name}
          maxLength={50}
          change={(name) => setTyped({ ...typed, name })}
        />
        <TextField
          label={say('mail')}
          type="email"
          value={typed.email}
          maxLength={254}
          change={(email) => setTyped({ ...typed, email: email.trim() })}
        />
        {role === 'evaluator' ? (
          <TextField
            label={say('employer')}
            value={typed.employer}
            maxLength={100}
            change={(employer) => setTyped({ ...typed, employer })}
          />
        ) : null}
        {change.error ? <ProblemView error={change.error} /> : null}
      </Modal>
    </>
  );
}
