import type { RouteObject } from 'react-router';

/** The pages of the bureau, each loaded when one first goes there. */
export const bureauRoutes: RouteObject[] = [
  { path: 'bureau', lazy: async () => ({ Component: (await import('./intake-page.tsx')).IntakePage }) },
];
