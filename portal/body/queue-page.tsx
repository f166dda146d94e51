import { waitsForBody } from '#portal/case/filters.ts';
import { CaseList } from '#portal/case/case-list.tsx';
import { useActing } from '#portal/session/me.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { useBodyQueue } from './queries.ts';

/** What was filed with the body, with what waits for it first in reach. */
export function QueuePage() {
  const say = useTexts(reviewTexts);
  const { office } = useActing();
  const queue = useBodyQueue(office?.id ?? '');
  const rows = queue.data?.applications;
  return (
    <Page wide title={say('queue')}>
      <Asked of={queue} />
      {rows?.length === 0 ? (
        <Nothing title={say('queue-empty')}>
          <p>{say('queue-empty-lead')}</p>
        </Nothing>
      ) : null}
      {rows && rows.length > 0 ? <CaseList rows={rows} waits={waitsForBody} /> : null}
    </Page>
  );
}
