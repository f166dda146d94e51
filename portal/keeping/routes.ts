import type { RouteObject } from 'react-router';

/** An administrator's pages about the round and about personal data, each loaded when one first goes there. */
export const keepingRoutes: RouteObject[] = [
  { path: 'administration/round', lazy: async () => ({ Component: (await import('./round-page.tsx')).RoundPage }) },
  {
    path: 'administration/retention',
    lazy: async () => ({ Component: (await import('./retention-page.tsx')).RetentionPage }),
  },
  {
    path: 'administration/persons',
    lazy: async () => ({ Component: (await import('./persons-page.tsx')).PersonsPage }),
  },
];
