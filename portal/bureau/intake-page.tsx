import { CaseList } from '#portal/case/case-list.tsx';
import { waitsForBureau } from '#portal/case/filters.ts';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { useIntake } from './queries.ts';

/** Everything that was filed in the round, whichever body it went through. */
export function IntakePage() {
  const say = useTexts(bureauTexts);
  const intake = useIntake();
  const rows = intake.data?.applications;
  return (
    <Page wide title={say('intake')}>
      <Asked of={intake} />
      {rows?.length === 0 ? <Nothing title={say('intake-empty')} /> : null}
      {rows && rows.length > 0 ? <CaseList rows={rows} waits={waitsForBureau} withBody /> : null}
    </Page>
  );
}
