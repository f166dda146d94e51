import type { RouteObject } from 'react-router';

const one = 'applications/:applicationId';

/** The pages of a unit, each loaded when one first goes there. */
export const unitRoutes: RouteObject[] = [
  { path: 'applications', lazy: async () => ({ Component: (await import('./my-applications.tsx')).MyApplications }) },
  {
    path: 'applications/new',
    lazy: async () => ({ Component: (await import('./new-application.tsx')).NewApplication }),
  },
  { path: 'guide', lazy: async () => ({ Component: (await import('./conditions.tsx')).Guide }) },
  { path: one, lazy: async () => ({ Component: (await import('./application.tsx')).ApplicationPage }) },
  { path: `${one}/form`, lazy: async () => ({ Component: (await import('./form/form-page.tsx')).FormPage }) },
  { path: `${one}/scan`, lazy: async () => ({ Component: (await import('./scan/scan-page.tsx')).ScanPage }) },
  {
    path: `${one}/uploads/:uploadId`,
    lazy: async () => ({ Component: (await import('./scan/upload-page.tsx')).UploadPage }),
  },
  { path: `${one}/history`, lazy: async () => ({ Component: (await import('./records.tsx')).HistoryPage }) },
  { path: `${one}/receipt`, lazy: async () => ({ Component: (await import('./records.tsx')).ReceiptPage }) },
  { path: `${one}/reasons`, lazy: async () => ({ Component: (await import('./records.tsx')).ReasonsPage }) },
  { path: `${one}/changes`, lazy: async () => ({ Component: (await import('./changes-page.tsx')).ChangesPage }) },
  { path: `${one}/correction`, lazy: async () => ({ Component: (await import('./records.tsx')).CorrectionPage }) },
];
