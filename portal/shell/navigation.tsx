import { NavLink } from 'react-router';
import { type OfficeKind, useActing } from '#portal/session/me.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { navigationTexts } from '#portal/texts/navigation.ts';

interface Way {
  /** `:id` is the office's own. */
  readonly to: string;
  /** Marked on this very page alone, not on those below it. */
  readonly exact?: true;
  readonly text: keyof typeof navigationTexts;
}

/** The pages of each role that one may always go to. */
const ways: Readonly<Record<OfficeKind, readonly Way[]>> = {
  unit: [
    { to: '/applications', text: 'my-applications' },
    { to: '/guide', text: 'guide' },
    { to: '/colleagues', text: 'colleagues' },
  ],
  committee: [{ to: '/applications', text: 'my-applications' }],
  body: [
    { to: '/body', text: 'queue', exact: true },
    { to: '/body/ranking', text: 'ranking' },
    { to: '/bodies/:id/summary', text: 'summary' },
    { to: '/body/service', text: 'service' },
    { to: '/body/tasks', text: 'body-tasks' },
    { to: '/body/claims', text: 'claims' },
    { to: '/colleagues', text: 'colleagues' },
  ],
  bureau: [
    { to: '/bureau', text: 'intake', exact: true },
    { to: '/bureau/proposals', text: 'proposals' },
    { to: '/bureau/paper', text: 'paper' },
    { to: '/bureau/assignments', text: 'assignments' },
    { to: '/bureau/comparison', text: 'comparison' },
    { to: '/bureau/decisions', text: 'decisions' },
    { to: '/bureau/charts', text: 'charts' },
    { to: '/bureau/deadline', text: 'deadline' },
    { to: '/bureau/dossiers', text: 'dossiers' },
    { to: '/bureau/results', text: 'results' },
    { to: '/bureau/publication', text: 'publication' },
    { to: '/bureau/funding', text: 'funding' },
    { to: '/bureau/service', text: 'service' },
    { to: '/bureau/tasks', text: 'body-tasks' },
    { to: '/bureau/claims', text: 'claims' },
    { to: '/bureau/bodies', text: 'members' },
    { to: '/bureau/mails', text: 'mails' },
    { to: '/bureau/access-log', text: 'access-log' },
  ],
  panel: [{ to: '/evaluation', text: 'my-evaluations' }],
  system: [
    { to: '/administration', text: 'members', exact: true },
    { to: '/administration/round', text: 'round' },
    { to: '/administration/retention', text: 'retention' },
    { to: '/administration/persons', text: 'persons' },
  ],
};

export function Navigation() {
  const say = useTexts(shellTexts);
  const sayWay = useTexts(navigationTexts);
  const { office } = useActing();
  return (
    <nav className="ways" aria-label={say('menu')}>
      {(office ? ways[office.kind] : []).map(({ to, text, exact = false }) => (
        <NavLink key={to} to={to.replace(':id', office?.id ?? '')} end={exact}>
          {sayWay(text)}
        </NavLink>
      ))}
    </nav>
  );
}
