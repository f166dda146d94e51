import { Button } from 'antd';
import { ProblemView } from '#portal/shell/states.tsx';
import { aftermathTexts } from '#portal/texts/aftermath.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { usePublicationSheet } from './aftermath-queries.ts';
import { saveSmallFile } from './small-file.ts';

/** One of the two lists as a sheet: what is listed, or what is open to objections. */
export function TakeList({ list }: { list: 'listed' | 'intended' }) {
  const say = useTexts(aftermathTexts);
  const sheet = usePublicationSheet();
  const take = async () => {
    const file = await sheet.run(list);
    if (file) saveSmallFile(file);
  };
  return (
    <>
      <Button loading={sheet.busy} onClick={() => void take()}>
        {say('take-sheet')}
      </Button>
      {sheet.error ? <ProblemView error={sheet.error} /> : null}
    </>
  );
}
