import type { RouteObject } from 'react-router';

/** The pages of a nominating body, each loaded when one first goes there; mails link to the dossier and the summary. */
export const bodyRoutes: RouteObject[] = [
  { path: 'body', lazy: async () => ({ Component: (await import('./queue-page.tsx')).QueuePage }) },
  { path: 'body/ranking', lazy: async () => ({ Component: (await import('./ranking-page.tsx')).RankingPage }) },
  { path: 'body/cut-off', lazy: async () => ({ Component: (await import('./cut-off-page.tsx')).CutOffPage }) },
  { path: 'body/tasks', lazy: async () => ({ Component: (await import('./tasks-page.tsx')).TasksPage }) },
  {
    path: 'bodies/:bodyId/summary',
    lazy: async () => ({ Component: (await import('./summary-page.tsx')).SummaryPage }),
  },
  {
    path: 'bodies/:bodyId/summary/uploads/:uploadId',
    lazy: async () => ({ Component: (await import('./summary-upload-page.tsx')).SummaryUploadPage }),
  },
  {
    path: 'review/applications/:applicationId',
    lazy: async () => ({ Component: (await import('#portal/case/dossier-page.tsx')).DossierPage }),
  },
];
