import { Alert } from 'antd';
import type { Row } from '#portal/case/queries.ts';
import { bodyTexts } from '#portal/texts/body.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { firstGap } from './first-gap.ts';
import { useSummary } from './queries.ts';

/** A later rank is on the summary and an earlier one is not: allowed, and said before it is stamped. */
export function RankGapRemark({ bodyId, rows }: { bodyId: string; rows: readonly Row[] }) {
  const say = useTexts(bodyTexts);
  const sayReview = useTexts(reviewTexts);
  const summary = useSummary(bodyId).data;
  const gap = summary && ['open', 'issued'].includes(summary.status) ? firstGap(rows, summary.placed) : undefined;
  if (!gap) return null;
  const { rank: n, placed, holder } = gap;
  const title = holder
    ? say('gap-passed', { n, placed, name: holder.projectName ?? sayReview('untitled') })
    : say('gap-open', { n, placed });
  const description = say(holder ? 'gap-passed-lead' : 'gap-open-lead', { n });
  return <Alert className="spaced" type="warning" showIcon role="status" title={title} description={description} />;
}
