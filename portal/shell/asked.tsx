import { Loading, ProblemView } from './states.tsx';

interface AskedProps {
  readonly of: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly refetch: () => Promise<unknown>;
  };
}

/** While a question is open, or why it was not answered; nothing once it is. */
export function Asked({ of }: AskedProps) {
  if (of.error) return <ProblemView error={of.error} retry={() => void of.refetch()} />;
  return of.isPending ? <Loading /> : null;
}
