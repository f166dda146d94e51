import type { RouteObject } from 'react-router';

/** The pages of an evaluator, each loaded when one first goes there. */
export const panelRoutes: RouteObject[] = [
  { path: 'evaluation', lazy: async () => ({ Component: (await import('./mine-page.tsx')).MinePage }) },
  {
    path: 'evaluation/:applicationId',
    lazy: async () => ({ Component: (await import('./scoring-page.tsx')).ScoringPage }),
  },
];
