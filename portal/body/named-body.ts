import { useRound } from '#portal/api/round.ts';
import { useActing } from '#portal/session/me.tsx';
import { useBracketed } from '#portal/texts/language.tsx';

/** Does one act for this body here? The bureau looks at its pages too, and acts by its own. */
export function useIsOwnBody(bodyId: string): boolean {
  const { office } = useActing();
  return office?.kind === 'body' && office.id === bodyId;
}

/** Behind the title of a body's page: which body it is, where that is not the one that the header names. */
export function useNamedBody(bodyId: string): string {
  const own = useIsOwnBody(bodyId);
  const bodies = useRound().data?.bodies ?? [];
  const bracketed = useBracketed();
  if (own) return '';
  const name = bodies.find(({ id }) => id === bodyId)?.name;
  return name === undefined ? '' : bracketed(name);
}
