import type { RouteObject } from 'react-router';

/** What follows after a listing, for units and for those who confirm; mails link to the two pages of one application. */
export const serviceRoutes: RouteObject[] = [
  {
    path: 'applications/:applicationId/service',
    lazy: async () => ({ Component: (await import('./own-service-page.tsx')).OwnServicePage }),
  },
  {
    path: 'review/applications/:applicationId/service',
    lazy: async () => ({ Component: (await import('./reviewed-service-page.tsx')).ReviewedServicePage }),
  },
  {
    path: 'body/service',
    lazy: async () => ({ Component: (await import('./listed-pages.tsx')).BodyServicePage }),
  },
  {
    path: 'bureau/service',
    lazy: async () => ({ Component: (await import('./listed-pages.tsx')).BureauServicePage }),
  },
];
