import { Link } from 'react-router';
import { useActing } from '#portal/session/me.tsx';
import { useOfficeName } from '#portal/shell/offices.ts';
import { Page } from '#portal/shell/page.tsx';
import { accountTexts } from '#portal/texts/accounts.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { OfficeMembers } from './office-members.tsx';

/** Who else acts for one’s own unit or body. */
export function ColleaguesPage() {
  const say = useTexts(accountTexts);
  const nameOf = useOfficeName();
  const { office } = useActing();
  if (!office) return null;
  return (
    <Page title={say('colleagues')}>
      <p>{say('colleagues-lead')}</p>
      {office.kind === 'unit' ? (
        <p>
          <Link to="/claim">{say('claim-another')}</Link>
        </p>
      ) : null}
      <OfficeMembers office={office.office} name={nameOf(office)} />
    </Page>
  );
}
