import { TakeButton } from '#portal/shell/take-button.tsx';
import { aftermathTexts } from '#portal/texts/aftermath.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { usePublicationSheet } from './aftermath-queries.ts';
import { saveSmallFile } from './small-file.ts';

/** One of the two lists as a sheet: what is listed, or what is open to objections. */
export function TakeList({ list }: { list: 'listed' | 'intended' }) {
  const say = useTexts(aftermathTexts);
  return <TakeButton name={say('take-sheet')} command={usePublicationSheet()} input={list} take={saveSmallFile} />;
}
