import { Alert, App, Button, Tag } from 'antd';
import { useEffect } from 'react';
import { ApiProblem } from '#portal/api/problem.ts';
import { useActing } from '#portal/session/me.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { accountTexts } from '#portal/texts/accounts.ts';
import { officeZone, showMoment } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { type Claim, useMyClaims, useWithdrawal } from './queries.ts';

export const colours = { open: 'processing', confirmed: 'success', refused: 'error', withdrawn: 'default' } as const;

/** What was claimed, and what was answered. */
export function MyClaims() {
  const say = useTexts(accountTexts);
  const claims = useMyClaims();
  const { offices, checkAgain } = useActing();
  const all = claims.data?.claims ?? [];
  // What was confirmed while one looked: the new office is there at once, without another sign-in.
  const fresh = all.some(
    ({ status, creditCode }) =>
      status === 'confirmed' && !offices.some(({ kind, id }) => kind === 'unit' && id === creditCode),
  );
  useEffect(() => {
    if (fresh) checkAgain();
  }, [fresh, checkAgain]);
  // Whose account files nothing has no claims to show.
  if (claims.error instanceof ApiProblem && claims.error.status === 403) return null;
  if (claims.isPending || claims.error) return <Asked of={claims} />;
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="my-claims">
      <h2 id="my-claims">{say('my-claims')}</h2>
      <ul className="plain-list">
        {all.map((claim) => (
          <li key={claim.id}>
            <OneClaim claim={claim} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneClaim({ claim }: { claim: Claim }) {
  const say = useTexts(accountTexts);
  const { language } = useLanguage();
  const { unitName, creditCode, status, bodyName, filedAt, settledAt, note } = claim;
  return (
    <article className="card">
      <div className="person-head">
        <h3>{unitName}</h3>
        <Tag color={colours[status]}>{say(`claim-${status}`)}</Tag>
      </div>
      <p className="soft">
        {creditCode} · {bodyName || say('direct')} ·{' '}
        {say('filed-at', { at: showMoment(filedAt, officeZone, language) })}
        {settledAt ? <SettledAt at={settledAt} status={status} /> : null}
      </p>
      {note ? <Alert type="warning" showIcon title={say('refused-because')} description={note} /> : null}
      {status === 'open' ? <Withdraw claim={claim} /> : null}
    </article>
  );
}

/** When it was answered or taken back; whoever settles claims sees by whom. */
export function SettledAt({ at, status, by }: { at: string; status: Claim['status']; by?: string | undefined }) {
  const say = useTexts(accountTexts);
  const { language } = useLanguage();
  const what = say(`claim-${status}`);
  const shown = showMoment(at, officeZone, language);
  return <> · {by ? say('settled-by', { at: shown, what, by }) : say('settled-at', { at: shown, what })}</>;
}

function Withdraw({ claim }: { claim: Claim }) {
  const say = useTexts(accountTexts);
  const { modal } = App.useApp();
  const withdrawal = useWithdrawal(claim.id);
  const ask = () =>
    void modal.confirm({
      title: say('withdraw-claim'),
      content: say('withdraw-claim-what', { unit: claim.unitName }),
      okText: say('withdraw-claim'),
      onOk: () => withdrawal.run(undefined),
    });
  return (
    <>
      <p>{say('waiting-for-body')}</p>
      <div className="actions">
        <Button loading={withdrawal.busy} onClick={ask}>
          {say('withdraw-claim')}
        </Button>
      </div>
      {withdrawal.error ? <ProblemView error={withdrawal.error} /> : null}
    </>
  );
}
