import { isPassing } from './problem.ts';

interface Sent<I, O> {
  /** What was saved: not always what was given last. */
  readonly input: I;
  readonly answer: O;
}

/**
 * A save of which nothing was heard is sent again as it was, under its own key: it may have been kept, and sent anew with the version
 * of before it would look like somebody else's change. Whoever typed on meanwhile sends that afterwards.
 */
export function asItWas<I, O>(send: (input: I, key: string) => Promise<O>, newKey: () => string) {
  let unheard: { readonly input: I; readonly key: string } | undefined;
  return async (input: I): Promise<Sent<I, O>> => {
    const attempt = (unheard ??= { input, key: newKey() });
    try {
      const answer = await send(attempt.input, attempt.key);
      unheard = undefined;
      return { input: attempt.input, answer };
    } catch (error) {
      if (!isPassing(error)) unheard = undefined;
      throw error;
    }
  };
}
