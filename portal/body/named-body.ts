import { useRound } from '#portal/api/round.ts';
import { useActing } from '#portal/session/me.tsx';
import { useBracketed } from '#portal/texts/language.tsx';

/** Behind the title of a body's page: which body it is, where that is not the one that the header names. */
export function useNamedBody(bodyId: string): string {
  const { office } = useActing();
  const bodies = useRound().data?.bodies ?? [];
  const bracketed = useBracketed();
  if (office?.kind === 'body' && office.id === bodyId) return '';
  const name = bodies.find(({ id }) => id === bodyId)?.name;
  return name === undefined ? '' : bracketed(name);
}
