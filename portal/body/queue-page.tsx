import { waitsForBody } from '#portal/case/filters.ts';
import { CaseList } from '#portal/case/case-list.tsx';
import { useActing } from '#portal/session/me.tsx';
import { Link } from 'react-router';
import { useBodyClaims } from '#portal/account/queries.ts';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { PlacesLine } from './places-line.tsx';
import { useBodyQueue } from './queries.ts';

/** What was filed with the body, with what waits for it first in reach. */
export function QueuePage() {
  const say = useTexts(reviewTexts);
  const { office } = useActing();
  const queue = useBodyQueue(office?.id ?? '');
  const rows = queue.data?.applications;
  return (
    <Page wide title={say('queue')}>
      {office?.kind === 'body' ? <WaitingClaims bodyId={office.id} /> : null}
      {office?.kind === 'body' ? <PlacesLine bodyId={office.id} /> : null}
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

/** Units whose people wait to be confirmed cannot begin; nothing is said where there is none, or none is known. */
function WaitingClaims({ bodyId }: { bodyId: string }) {
  const say = useTexts(reviewTexts);
  const claims = useBodyClaims(bodyId).data?.claims ?? [];
  const count = claims.filter(({ status }) => status === 'open').length;
  if (count === 0) return null;
  return (
    <p role="status">
      <Link to="/body/claims">{say('claims-wait', { count })}</Link>
    </p>
  );
}
