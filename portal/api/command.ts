import { hashKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from './client.ts';
import { isPassing } from './problem.ts';

/** One step that a person takes. */
export interface Command<I, O> {
  readonly busy: boolean;
  readonly error: unknown;
  /** Resolves with the reply, or with undefined when it was refused: `error` then says why. */
  run(input: I): Promise<O | undefined>;
  reset(): void;
}

/** A step is over when it was answered: its window does not stay open for a question that nobody answers. */
const refreshMilliseconds = 2000;
const passed = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * A command of the API, sent again with the same key while only the network or the service fails. What was shown is asked
 * for anew afterwards, whether it went well or not: a refusal mostly means that something had changed. Asked for twice at once, as
 * by a double click, it is one step; so it is when it is asked for again because nothing was heard of it.
 */
export function useCommand<I, O>(send: (input: I, key: string) => Promise<O>): Command<I, O> {
  const queries = useQueryClient();
  const underWay = useRef(new Map<string, Promise<O | undefined>>());
  /** What may have been done although no answer came. */
  const unheard = useRef<{ readonly asked: string; readonly key: string }>(undefined);
  const mutation = useMutation({
    mutationFn: ({ input, key }: { input: I; key: string }) => send(input, key),
    retry: (count, error) => count < 3 && isPassing(error),
    onSettled: () => Promise.race([queries.invalidateQueries(), passed(refreshMilliseconds)]),
  });
  return {
    busy: mutation.isPending,
    error: mutation.error,
    reset: () => mutation.reset(),
    run: (input) => {
      const asked = hashKey([input]);
      const key = unheard.current?.asked === asked ? unheard.current.key : newKey();
      unheard.current = undefined;
      const running =
        underWay.current.get(asked) ??
        mutation
          .mutateAsync({ input, key })
          .catch((error: unknown) => {
            if (isPassing(error)) unheard.current = { asked, key };
            return undefined;
          })
          .finally(() => void underWay.current.delete(asked));
      underWay.current.set(asked, running);
      return running;
    },
  };
}
