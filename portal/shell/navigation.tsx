import { NavLink } from 'react-router';
import { type OfficeKind, useActing } from '#portal/session/me.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { navigationTexts } from '#portal/texts/navigation.ts';

interface Way {
  readonly to: string;
  readonly text: keyof typeof navigationTexts;
}

/** The pages of each role that one may always go to. */
const ways: Readonly<Record<OfficeKind, readonly Way[]>> = {
  unit: [
    { to: '/applications', text: 'my-applications' },
    { to: '/guide', text: 'guide' },
  ],
  committee: [{ to: '/applications', text: 'my-applications' }],
  body: [{ to: '/body', text: 'queue' }],
  bureau: [{ to: '/bureau', text: 'intake' }],
  system: [{ to: '/administration', text: 'administration' }],
};

export function Navigation() {
  const say = useTexts(shellTexts);
  const sayWay = useTexts(navigationTexts);
  const { office } = useActing();
  return (
    <nav className="ways" aria-label={say('menu')}>
      {(office ? ways[office.kind] : []).map(({ to, text }) => (
        <NavLink key={to} to={to}>
          {sayWay(text)}
        </NavLink>
      ))}
    </nav>
  );
}
