import { Alert, App, Button, Checkbox, Typography } from 'antd';
import { useState } from 'react';
import { useRound } from '#portal/api/round.ts';
import { useActing } from '#portal/session/me.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { useOfficeName } from '#portal/shell/offices.ts';
import { Page } from '#portal/shell/page.tsx';
import { PersonalDataNotice } from '#portal/shell/personal-data.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { accountTexts } from '#portal/texts/accounts.ts';
import { Colon, useListed, useTexts } from '#portal/texts/language.tsx';
import { BodyChoice } from './body-choice.tsx';
import { verdictOf } from './credit-code.ts';
import { CreditCodeField } from './credit-code-field.tsx';
import { MyClaims } from './my-claims.tsx';
import { type ClaimInput, useClaim } from './queries.ts';
import { TextField } from './text-field.tsx';
import '#portal/unit/unit.css';
import './account.css';

/** For which unit one acts: said here by whoever signs in for the first time, and confirmed by the body that it files with. */
export function ClaimPage() {
  const say = useTexts(accountTexts);
  const { office, suspended, memberId, checkAgain } = useActing();
  const nameOf = useOfficeName();
  const listed = useListed();
  return (
    <Page title={say(office ? 'claim-another' : 'claim')}>
      <p>{say(office ? 'claim-another-lead' : 'claim-lead')}</p>
      {suspended.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={say('you-are-suspended', { office: listed(suspended.map(nameOf)) })}
          description={say('you-are-suspended-lead')}
        />
      ) : null}
      <MyClaims />
      <ClaimForm />
      <section className="card" aria-labelledby="other-ways">
        <h2 id="other-ways">{say('other-ways')}</h2>
        <ul>
          <li>{say('way-colleague')}</li>
          <li>{say('way-staff')}</li>
        </ul>
        <p>
          {say('account-number')}
          <Colon />
          <Typography.Text copyable>{memberId}</Typography.Text>
        </p>
        <Button onClick={checkAgain}>{say('check-again')}</Button>
      </section>
    </Page>
  );
}

const untyped = { creditCode: '', unitName: '', name: '', email: '', bodyId: '' };
type Typed = typeof untyped;
const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

function ClaimForm() {
  const say = useTexts(accountTexts);
  const listed = useListed();
  const { message } = App.useApp();
  const round = useRound();
  const claim = useClaim();
  const [typed, setTyped] = useState<Typed>(untyped);
  const [read, setRead] = useState(false);
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const missing = missingIn(typed, read);
  const send = async () => {
    setAsked(true);
    if (missing.length > 0) return;
    const input: ClaimInput = { ...typed, acknowledged: true };
    if (!(await claim.run(input))) return;
    setTyped(untyped);
    setRead(false);
    setAsked(false);
    void message.success(say('claimed'));
  };
  return (
    <section className="card short-lines" aria-labelledby="claim-form">
      <h2 id="claim-form">{say('claim-form')}</h2>
      <UnitFields typed={typed} change={change} />
      <Asked of={round} />
      {round.data ? (
        <BodyChoice
          label={say('claim-body')}
          hint={say('claim-body-hint')}
          bodies={round.data.bodies}
          others={[{ value: 'bureau', label: say('direct') }]}
          value={typed.bodyId}
          change={(bodyId) => change({ bodyId })}
        />
      ) : null}
      <PersonFields typed={typed} change={change} />
      <PersonalDataNotice open />
      <Checkbox checked={read} onChange={({ target }) => setRead(target.checked)}>
        {say('notice-read')}
      </Checkbox>
      {asked && missing.length > 0 ? (
        <p className="field-fault" role="alert">
          {say('still-missing', { what: listed(missing.map((one) => say(one))) })}
        </p>
      ) : null}
      {claim.error ? <ProblemView error={claim.error} /> : null}
      <div className="actions">
        <Button type="primary" loading={claim.busy} onClick={() => void send()}>
          {say('send-claim')}
        </Button>
      </div>
    </section>
  );
}

function UnitFields({ typed, change }: { typed: Typed; change: (part: Partial<Typed>) => void }) {
  const say = useTexts(accountTexts);
  return (
    <>
      <CreditCodeField
        label={say('credit-code')}
        value={typed.creditCode}
        change={(creditCode) => change({ creditCode })}
      />
      <TextField
        label={say('unit-name')}
        hint={say('unit-name-hint')}
        value={typed.unitName}
        maxLength={100}
        autoComplete="organization"
        change={(unitName) => change({ unitName })}
      />
    </>
  );
}

function PersonFields({ typed, change }: { typed: Typed; change: (part: Partial<Typed>) => void }) {
  const say = useTexts(accountTexts);
  return (
    <>
      <TextField
        label={say('own-name')}
        value={typed.name}
        maxLength={50}
        autoComplete="name"
        change={(name) => change({ name })}
      />
      <TextField
        label={say('own-mail')}
        hint={say('own-mail-hint')}
        type="email"
        value={typed.email}
        maxLength={254}
        autoComplete="email"
        change={(email) => change({ email: email.trim() })}
      />
    </>
  );
}

function missingIn(typed: Typed, read: boolean) {
  const open: [boolean, 'credit-code' | 'unit-name' | 'claim-body' | 'own-name' | 'own-mail' | 'notice-read-short'][] =
    [
      [verdictOf(typed.creditCode) !== 'right', 'credit-code'],
      [typed.unitName.trim().length < 2, 'unit-name'],
      [typed.bodyId === '', 'claim-body'],
      [typed.name.trim() === '', 'own-name'],
      [!isAddress(typed.email), 'own-mail'],
      [!read, 'notice-read-short'],
    ];
  return open.flatMap(([is, name]) => (is ? [name] : []));
}
