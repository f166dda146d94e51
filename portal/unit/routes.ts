import type { RouteObject } from 'react-router';

/** The pages of a unit, each loaded when one first goes there. */
export const unitRoutes: RouteObject[] = [
  { path: 'applications', lazy: async () => ({ Component: (await import('./my-applications.tsx')).MyApplications }) },
];
