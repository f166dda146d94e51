import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
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

/** The pages that a role with few of them may always go to: a row in the head. */
const ways: Readonly<Partial<Record<OfficeKind, readonly Way[]>>> = {
  unit: [
    { to: '/applications', text: 'my-applications' },
    { to: '/guide', text: 'guide' },
    { to: '/colleagues', text: 'colleagues' },
  ],
  committee: [{ to: '/applications', text: 'my-applications' }],
  panel: [{ to: '/evaluation', text: 'my-evaluations' }],
  system: [
    { to: '/administration', text: 'members', exact: true },
    { to: '/administration/round', text: 'round' },
    { to: '/administration/retention', text: 'retention' },
    { to: '/administration/persons', text: 'persons' },
  ],
};

interface Group {
  readonly title: keyof typeof navigationTexts;
  readonly ways: readonly Way[];
}

/** A role with many pages has them beside the page, in the order in which a round goes on. */
const groups: Readonly<Partial<Record<OfficeKind, readonly Group[]>>> = {
  body: [
    {
      title: 'group-nomination',
      ways: [
        { to: '/body', text: 'queue', exact: true },
        { to: '/body/ranking', text: 'ranking' },
        { to: '/bodies/:id/summary', text: 'summary' },
        { to: '/body/cut-off', text: 'deadline' },
        { to: '/body/service', text: 'service' },
      ],
    },
    {
      title: 'group-people',
      ways: [
        { to: '/body/tasks', text: 'body-tasks' },
        { to: '/body/claims', text: 'claims' },
        { to: '/colleagues', text: 'colleagues' },
      ],
    },
  ],
  bureau: [
    {
      title: 'group-intake',
      ways: [
        { to: '/bureau', text: 'intake', exact: true },
        { to: '/bureau/proposals', text: 'proposals' },
        { to: '/bureau/paper', text: 'paper' },
        { to: '/bureau/deadline', text: 'deadline' },
        { to: '/bureau/tasks', text: 'body-tasks' },
        { to: '/bureau/claims', text: 'claims' },
      ],
    },
    {
      title: 'group-evaluation',
      ways: [
        { to: '/bureau/assignments', text: 'assignments' },
        { to: '/bureau/comparison', text: 'comparison' },
        { to: '/bureau/charts', text: 'charts' },
        { to: '/bureau/decisions', text: 'decisions' },
      ],
    },
    {
      title: 'group-results',
      ways: [
        { to: '/bureau/dossiers', text: 'dossiers' },
        { to: '/bureau/results', text: 'results' },
        { to: '/bureau/publication', text: 'publication' },
        { to: '/bureau/funding', text: 'funding' },
        { to: '/bureau/service', text: 'service' },
      ],
    },
    {
      title: 'group-records',
      ways: [
        { to: '/bureau/bodies', text: 'members' },
        { to: '/bureau/mails', text: 'mails' },
        { to: '/bureau/audit', text: 'audit' },
        { to: '/bureau/access-log', text: 'access-log' },
      ],
    },
  ],
};

function Ways({ ways: shown }: { ways: readonly Way[] }) {
  const sayWay = useTexts(navigationTexts);
  const { office } = useActing();
  return shown.map(({ to, text, exact = false }) => (
    <NavLink key={to} to={to.replace(':id', office?.id ?? '')} end={exact}>
      {sayWay(text)}
    </NavLink>
  ));
}

/** The row in the head; empty for a role whose pages stand beside. */
export function Navigation() {
  const say = useTexts(shellTexts);
  const { office } = useActing();
  const shown = office ? ways[office.kind] : undefined;
  if (!shown) return <span className="head-space" />;
  return (
    <nav className="ways" aria-label={say('menu')}>
      <Ways ways={shown} />
    </nav>
  );
}

/** Beside the page, and above it on a narrow screen, where it opens at a button and closes when one has gone somewhere. */
export function SideNavigation() {
  const say = useTexts(shellTexts);
  const sayWay = useTexts(navigationTexts);
  const { office } = useActing();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const shown = office ? groups[office.kind] : undefined;
  if (!shown) return null;
  const open = openAt === pathname;
  return (
    <nav className={open ? 'office-side side-open' : 'office-side'} aria-label={say('menu')}>
      <button
        type="button"
        className="side-toggle"
        aria-expanded={open}
        aria-controls="side-groups"
        onClick={() => setOpenAt(open ? undefined : pathname)}
      >
        {say('menu')}
      </button>
      <div id="side-groups" className="side-groups">
        {shown.map(({ title, ways: ofGroup }) => (
          <section key={title} aria-label={sayWay(title)}>
            <p>{sayWay(title)}</p>
            <Ways ways={ofGroup} />
          </section>
        ))}
      </div>
    </nav>
  );
}
