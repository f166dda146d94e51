import { lazy } from 'react';
import { Navigate } from 'react-router';
import { useActing } from '#portal/session/me.tsx';
import { homes } from './offices.ts';

const ClaimPage = lazy(async () => ({ default: (await import('#portal/account/claim-page.tsx')).ClaimPage }));

/** The start: where the office for which one acts begins, or how to come by one. */
export function Home() {
  const { office } = useActing();
  return office ? <Navigate to={homes[office.kind]} replace /> : <ClaimPage />;
}
