import type { RouteObject } from 'react-router';

/** How an account begins and who works where, each page loaded when one first goes there; mails link to most of them. */
export const accountRoutes: RouteObject[] = [
  { path: 'claim', lazy: async () => ({ Component: (await import('./claim-page.tsx')).ClaimPage }) },
  { path: 'invitation', lazy: async () => ({ Component: (await import('./invitation-page.tsx')).InvitationPage }) },
  { path: 'colleagues', lazy: async () => ({ Component: (await import('./colleagues-page.tsx')).ColleaguesPage }) },
  { path: 'body/claims', lazy: async () => ({ Component: (await import('./body-claims-page.tsx')).BodyClaimsPage }) },
  {
    path: 'bureau/claims',
    lazy: async () => ({ Component: (await import('./body-claims-page.tsx')).BureauClaimsPage }),
  },
  { path: 'bureau/bodies', lazy: async () => ({ Component: (await import('./members-page.tsx')).BodiesPage }) },
  { path: 'administration', lazy: async () => ({ Component: (await import('./members-page.tsx')).MembersPage }) },
];
