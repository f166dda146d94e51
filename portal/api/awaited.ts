import { hashKey, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';

interface Awaited<T> {
  readonly queryKey: QueryKey;
  readonly ask: () => Promise<T>;
  readonly isEnded: (answer: T) => boolean;
  /** What the end has changed elsewhere: an application that a judged scan submitted. */
  readonly changes: QueryKey;
}

const pauseMilliseconds = 1_500;

/**
 * Something that ends by itself: asked for again until it has. Then every answer is from before, however fresh it seems: what is
 * shown beside the end (`changes`) is asked for anew first, the rest when a page shows it.
 */
export function useAwaited<T>({ queryKey, ask, isEnded, changes }: Awaited<T>) {
  const queries = useQueryClient();
  return useQuery({
    queryKey,
    queryFn: async () => {
      const answer = await ask();
      if (isEnded(answer)) {
        const own = hashKey(queryKey);
        void queries.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== own });
        await queries.refetchQueries({ queryKey: changes }, { cancelRefetch: false });
      }
      return answer;
    },
    refetchInterval: ({ state }) => (state.data !== undefined && isEnded(state.data) ? false : pauseMilliseconds),
  });
}
