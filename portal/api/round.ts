import { useQuery } from '@tanstack/react-query';
import { settings } from '#portal/session/settings.ts';
import { answered, api } from './client.ts';

/** The round that this portal is about: it changes rarely, so it is asked for once in a while. */
export function roundQuery() {
  const { roundId } = settings();
  return {
    queryKey: ['round', roundId],
    queryFn: () => answered(api().GET('/rounds/{roundId}', { params: { path: { roundId } } })),
    staleTime: 60_000,
  };
}

export const useRound = () => useQuery(roundQuery());
