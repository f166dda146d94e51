import type { RouteObject } from 'react-router';

/** The pages of the bureau, each loaded when one first goes there. */
export const bureauRoutes: RouteObject[] = [
  { path: 'bureau', lazy: async () => ({ Component: (await import('./intake-page.tsx')).IntakePage }) },
  {
    path: 'bureau/decisions',
    lazy: async () => ({ Component: (await import('./decisions-page.tsx')).DecisionsPage }),
  },
  {
    path: 'bureau/decisions/release',
    lazy: async () => ({ Component: (await import('./release-page.tsx')).ReleasePage }),
  },
  { path: 'bureau/deadline', lazy: async () => ({ Component: (await import('./deadline-page.tsx')).DeadlinePage }) },
  {
    path: 'bureau/proposals',
    lazy: async () => ({ Component: (await import('./proposals-page.tsx')).ProposalsPage }),
  },
  { path: 'bureau/dossiers', lazy: async () => ({ Component: (await import('./dossiers-page.tsx')).DossiersPage }) },
  {
    path: 'bureau/results',
    lazy: async () => ({ Component: (await import('./results-page.tsx')).ResultsPage }),
  },
  {
    path: 'bureau/publication',
    lazy: async () => ({ Component: (await import('./publication-page.tsx')).PublicationPage }),
  },
  { path: 'bureau/funding', lazy: async () => ({ Component: (await import('./funding-page.tsx')).FundingPage }) },
  { path: 'bureau/tasks', lazy: async () => ({ Component: (await import('./tasks-page.tsx')).BureauTasksPage }) },
  { path: 'bureau/mails', lazy: async () => ({ Component: (await import('./mails-page.tsx')).MailsPage }) },
  { path: 'bureau/audit', lazy: async () => ({ Component: (await import('./audit-page.tsx')).AuditPage }) },
  {
    path: 'bureau/access-log',
    lazy: async () => ({ Component: (await import('./access-log-page.tsx')).AccessLogPage }),
  },
];
