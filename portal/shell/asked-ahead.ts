import type { QueryClient } from '@tanstack/react-query';
import { roundQuery } from '#portal/api/round.ts';
import { meQuery } from '#portal/session/me.tsx';
import { keeper } from '#portal/session/tokens.ts';
import { myApplicationsQuery } from '#portal/unit/my-applications-query.ts';

/**
 * What the first page asks for in any case, asked for while its scripts are still on their way: otherwise the questions come one
 * after another, each when the answer before has been drawn. The pages find the answers; what fails here they ask again.
 */
export function askAhead(queries: QueryClient): void {
  if (keeper.state !== 'signed-in') return;
  void queries.prefetchQuery(meQuery);
  void queries.prefetchQuery(roundQuery());
  if (location.pathname === '/applications') void queries.prefetchQuery(myApplicationsQuery);
}
