import type { RouteObject } from 'react-router';

/** The bureau's pages about the evaluation, each loaded when one first goes there. */
export const evaluationRoutes: RouteObject[] = [
  {
    path: 'bureau/assignments',
    lazy: async () => ({ Component: (await import('./assignments-page.tsx')).AssignmentsPage }),
  },
  {
    path: 'bureau/comparison',
    lazy: async () => ({ Component: (await import('./comparison-page.tsx')).ComparisonPage }),
  },
  {
    path: 'bureau/applications/:applicationId/panel',
    lazy: async () => ({ Component: (await import('./panel-page.tsx')).PanelPage }),
  },
  { path: 'bureau/charts', lazy: async () => ({ Component: (await import('./charts-page.tsx')).ChartsPage }) },
  { path: 'bureau/paper', lazy: async () => ({ Component: (await import('./paper-page.tsx')).PaperPage }) },
];
