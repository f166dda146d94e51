import { lazy } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useActing } from '#portal/session/me.tsx';
import { homes } from './offices.ts';

const ClaimPage = lazy(async () => ({ default: (await import('#portal/account/claim-page.tsx')).ClaimPage }));

/** The start: where the office for which one acts begins. */
export function Home() {
  const { office } = useActing();
  return office ? <Navigate to={homes[office.kind]} replace /> : null;
}

/** Every page, for those who act for an office; whoever acts for none finds the way to one, at whatever address they are. */
export function Pages() {
  const { office } = useActing();
  const { pathname } = useLocation();
  return office || pathname === '/invitation' ? <Outlet /> : <ClaimPage />;
}
