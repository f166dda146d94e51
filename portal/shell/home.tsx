import { Button, Typography } from 'antd';
import { Navigate } from 'react-router';
import { useActing } from '#portal/session/me.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { homes } from './offices.ts';
import { Page } from './page.tsx';
import { PersonalDataNotice } from './personal-data.tsx';

/** The start: where the office for which one acts begins, or what to do without one. */
export function Home() {
  const { office } = useActing();
  return office ? <Navigate to={homes[office.kind]} replace /> : <NoOffice />;
}

function NoOffice() {
  const say = useTexts(shellTexts);
  const { memberId, checkAgain } = useActing();
  return (
    <Page title={say('no-office')}>
      <div className="card">
        <p>{say('no-office-lead')}</p>
        <ul>
          <li>{say('no-office-unit')}</li>
          <li>{say('no-office-staff')}</li>
        </ul>
        <p>
          {say('account-number')}：<Typography.Text copyable>{memberId}</Typography.Text>
        </p>
        <Button type="primary" onClick={checkAgain}>
          {say('check-again')}
        </Button>
      </div>
      <PersonalDataNotice open />
    </Page>
  );
}
