import { App, Button } from 'antd';
import { useState } from 'react';
import { ProblemView } from '#portal/shell/states.tsx';
import { accountTexts } from '#portal/texts/accounts.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { roleLabel } from '#texts/labels.ts';
import { type OfficeMember, useInvite } from './queries.ts';
import { TextField } from './text-field.tsx';

const untyped = { name: '', email: '', employer: '' };

interface InviteFormProps {
  readonly office: string;
  readonly officeName: string;
  readonly role: OfficeMember['role'];
}

/** Somebody is invited by mail; an evaluator with their employer, whose cases they never get. */
export function InviteForm({ office, officeName, role }: InviteFormProps) {
  const say = useTexts(accountTexts);
  const label = useLabel();
  const { message } = App.useApp();
  const invite = useInvite(office);
  const [typed, setTyped] = useState(untyped);
  const [asked, setAsked] = useState(false);
  const evaluator = role === 'evaluator';
  const change = (part: Partial<typeof untyped>) => setTyped({ ...typed, ...part });
  const employer = typed.employer.trim();
  const filled = typed.name.trim() !== '' && typed.email.includes('@') && (!evaluator || employer.length > 1);
  const send = async () => {
    setAsked(true);
    if (!filled) return;
    const { name, email } = typed;
    if (!(await invite.run({ name: name.trim(), email, ...(evaluator ? { employer } : {}) }))) return;
    setTyped(untyped);
    setAsked(false);
    void message.success(say('invited', { email }));
  };
  return (
    <section className="card short-lines" aria-labelledby="invite">
      <h2 id="invite">{say('invite')}</h2>
      <p className="soft">{say('invite-lead', { name: officeName, role: label(roleLabel(role)) })}</p>
      <TextField label={say('name')} value={typed.name} maxLength={50} change={(name) => change({ name })} />
      <TextField
        label={say('mail')}
        type="email"
        value={typed.email}
        maxLength={254}
        change={(email) => change({ email: email.trim() })}
      />
      {evaluator ? (
        <TextField
          label={say('employer')}
          hint={say('employer-hint')}
          value={typed.employer}
          maxLength={100}
          change={(next) => change({ employer: next })}
        />
      ) : null}
      {asked && !filled ? (
        <p className="field-fault" role="alert">
          {say('invite-missing')}
        </p>
      ) : null}
      {invite.error ? <ProblemView error={invite.error} /> : null}
      <div className="actions">
        <Button type="primary" loading={invite.busy} onClick={() => void send()}>
          {say('send-invitation')}
        </Button>
      </div>
    </section>
  );
}
