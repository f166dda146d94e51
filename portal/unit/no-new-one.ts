import { useRound } from '#portal/api/round.ts';
import { useActing } from '#portal/session/me.tsx';
import { useNow } from '#portal/shell/demo-banner.tsx';
import { useListed, useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';
import { numberOf } from './application-parts.tsx';
import { type Kind, placesHeld } from './places-held.ts';
import { useMyApplications } from './queries.ts';

/** Why nothing new can be begun, of this kind or of any; undefined: it can, as far as is known here. */
export function useNoNewOne(kinds: readonly Kind[] = ['service-team', 'service-base']): string | undefined {
  const say = useTexts(unitTexts);
  const listed = useListed();
  const now = useNow();
  const round = useRound().data;
  const rows = useMyApplications().data?.applications ?? [];
  const { office } = useActing();
  if (!round) return undefined;
  if (Date.parse(round.deadline.at) <= now) return say('begin-passed');
  if (office?.kind !== 'unit') return undefined;
  const held = kinds.map((kind) => placesHeld(rows, { round, creditCode: office.id, kind }));
  if (held.some((some) => some.length === 0)) return undefined;
  const numbers = [...new Set(held.flat().map(({ id }) => numberOf(id)))];
  return say('begin-taken', { numbers: listed(numbers), max: round.quota.max });
}
