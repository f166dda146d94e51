import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '#portal/api/client.ts';
import { useActing } from './me.tsx';

/** What a person claimed, and what was answered. */
export const ownClaims = queryOptions({ queryKey: ['claims'], queryFn: () => answered(api().GET('/claims')) });

/**
 * What a person’s own confirmed claims call the units that he acts for. A unit that he joined by an invitation is not among
 * them: it has its code alone.
 */
export function useUnitNames(): {
  readonly known: boolean;
  readonly nameOf: (creditCode: string) => string | undefined;
} {
  const { offices } = useActing();
  const claims = useQuery({
    ...ownClaims,
    enabled: offices.some(({ kind }) => kind === 'unit'),
    staleTime: 300_000,
  });
  const named = claims.data?.claims.filter(({ status }) => status === 'confirmed') ?? [];
  return {
    known: !claims.isLoading,
    nameOf: (code) => named.find(({ creditCode }) => creditCode === code)?.unitName,
  };
}
