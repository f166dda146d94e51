import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';

interface Awaited<T> {
  readonly queryKey: QueryKey;
  readonly ask: () => Promise<T>;
  readonly isEnded: (answer: T) => boolean;
  /** What the end has changed elsewhere: an application that a judged scan submitted. */
  readonly changes: QueryKey;
}

const pauseMilliseconds = 1_500;

/**
 * Something that ends by itself: asked for again until it has. What its end changed is asked for anew before the end is
 * shown: however fresh the answer seems that another page got a second ago, it is from before.
 */
export function useAwaited<T>({ queryKey, ask, isEnded, changes }: Awaited<T>) {
  const queries = useQueryClient();
  return useQuery({
    queryKey,
    queryFn: async () => {
      const answer = await ask();
      if (isEnded(answer)) await queries.invalidateQueries({ queryKey: changes, refetchType: 'all' });
      return answer;
    },
    refetchInterval: ({ state }) => (state.data !== undefined && isEnded(state.data) ? false : pauseMilliseconds),
  });
}
