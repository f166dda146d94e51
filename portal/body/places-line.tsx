import { Colon, useTexts } from '#portal/texts/language.tsx';
import { bodyTexts } from '#portal/texts/body.ts';
import { useOverview } from './queries.ts';

/** How many the body may recommend, and how many places it has used: known before anything is assessed. */
export function PlacesLine({ bodyId }: { bodyId: string }) {
  const say = useTexts(bodyTexts);
  const { data } = useOverview(bodyId);
  if (!data) return null;
  return (
    <p>
      {say('places')}
      <Colon />
      {say('places-of', data.places)}
    </p>
  );
}
