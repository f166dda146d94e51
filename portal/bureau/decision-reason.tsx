import { useTexts } from '#portal/texts/language.tsx';
import { reasonTexts } from '#portal/texts/reasons.ts';
import type { ReleasePreview } from './release-queries.ts';

/** The bureau's own words for a decision that needed them; said plainly where they were erased. */
export function DecisionReason({ of }: { of: Pick<ReleasePreview['changes'][number], 'reasoned' | 'reason'> }) {
  const say = useTexts(reasonTexts);
  return of.reasoned ? <p className="filed-reason">{of.reason ?? say('reason-erased')}</p> : null;
}
