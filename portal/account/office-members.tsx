import { Tag } from 'antd';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { accountTexts } from '#portal/texts/accounts.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { roleLabel } from '#texts/labels.ts';
import { Invitations } from './invitations.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberActs } from './member-acts.tsx';
import { type OfficeMember, useOffice } from './queries.ts';
import '#portal/unit/unit.css';
import './account.css';

/** Who works in an office, who is invited, and a way to invite; for an administrator also what may be done with each. */
export function OfficeMembers({ office, name }: { office: string; name: string }) {
  const say = useTexts(accountTexts);
  const found = useOffice(office);
  if (!found.data) return <Asked of={found} />;
  const { members, invitations, administers, role } = found.data;
  return (
    <>
      <section aria-labelledby="members">
        <h2 id="members">{say('members-of', { name })}</h2>
        {members.length === 0 ? <Nothing title={say('no-members')} /> : null}
        <ul className="plain-list">
          {members.map((member) => (
            <li key={member.memberId}>
              <article className="card">
                <MemberFacts member={member} />
                {administers ? <MemberActs office={office} officeName={name} member={member} /> : null}
              </article>
            </li>
          ))}
        </ul>
      </section>
      <Invitations office={office} invitations={invitations} />
      <InviteForm key={office} office={office} officeName={name} role={role} />
    </>
  );
}

const colours = { active: 'success', suspended: 'warning', ended: 'default' } as const;

function MemberFacts({ member }: { member: OfficeMember }) {
  const say = useTexts(accountTexts);
  const label = useLabel();
  const { name, email, role, status } = member;
  return (
    <>
      <div className="person-head">
        <h3>{name}</h3>
        <Tag color={colours[status]}>{say(`standing-${status}`)}</Tag>
      </div>
      <p className="soft person-facts">
        {label(roleLabel(role))} · {email}
      </p>
    </>
  );
}
