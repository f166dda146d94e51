import { createBrowserRouter, type RouteObject } from 'react-router';
import { accountRoutes } from '#portal/account/routes.ts';
import { bodyRoutes } from '#portal/body/routes.ts';
import { bureauRoutes } from '#portal/bureau/routes.ts';
import { serviceRoutes } from '#portal/service/routes.ts';
import { keepingRoutes } from '#portal/keeping/routes.ts';
import { evaluationRoutes } from '#portal/evaluation/routes.ts';
import { panelRoutes } from '#portal/panel/routes.ts';
import { SignedIn, SignInWindow } from '#portal/session/sign-in.tsx';
import { unitRoutes } from '#portal/unit/routes.ts';
import { Fault, UnknownPage } from './faults.tsx';
import { Frame } from './frame.tsx';
import { Home } from './home.tsx';
import { loaded } from './loaded.ts';

/** Every page by its address; mails link to these. Pages of a role are loaded when one first goes there. */
const pages: RouteObject[] = [
  { index: true, Component: Home },
  ...unitRoutes,
  ...bodyRoutes,
  ...bureauRoutes,
  ...serviceRoutes,
  ...evaluationRoutes,
  ...panelRoutes,
  ...keepingRoutes,
  ...accountRoutes,
  { path: '*', Component: UnknownPage },
].map(toldWhenUnreached);

/** A page whose file does not come fails as what it is: nothing is wrong with the page. */
function toldWhenUnreached(page: RouteObject): RouteObject {
  const { lazy } = page;
  return typeof lazy === 'function' ? { ...page, lazy: () => loaded(lazy()) } : page;
}

/** Two slashes at the beginning name another site: no page here has such an address, and the way leads home. */
function leaveOddAddress(): void {
  if (/^\/[/\\]/.test(window.location.pathname)) window.history.replaceState(null, '', '/');
}

/** Begins at once to load the page at this address. */
export function router() {
  leaveOddAddress();
  return createBrowserRouter([
    { path: '/signed-in', Component: SignedIn },
    { path: '/sign-in', Component: SignInWindow },
    {
      element: <Frame />,
      ErrorBoundary: Fault,
      children: [{ ErrorBoundary: Fault, children: pages }],
    },
  ]);
}

export type Router = ReturnType<typeof router>;

/** Fulfilled also when it could not be loaded: then its fault is what is drawn. */
export function firstPageIsHere(routes: Router): Promise<void> {
  return new Promise((here) => {
    if (routes.state.initialized) return here();
    const forget = routes.subscribe(({ initialized }) => {
      if (!initialized) return;
      forget();
      here();
    });
  });
}
