import { Alert } from 'antd';
import type { Row } from '#portal/case/queries.ts';
import { bodyTexts } from '#portal/texts/body.ts';
import { useListed, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { firstGap, firstTie } from './ranks.ts';
import { useSummary } from './queries.ts';

interface RemarkProps {
  readonly bodyId: string;
  readonly rows: readonly Row[];
}

/** What is odd about the ranks while they can be changed: allowed, and said before it is stamped. */
export function RankRemarks(props: RemarkProps) {
  const status = useSummary(props.bodyId).data?.status ?? '';
  if (!['open', 'issued'].includes(status)) return null;
  return (
    <>
      <Gap {...props} />
      <Tie rows={props.rows} />
    </>
  );
}

/** A later rank is on the summary and an earlier one is not. */
function Gap({ bodyId, rows }: RemarkProps) {
  const say = useTexts(bodyTexts);
  const sayReview = useTexts(reviewTexts);
  const gap = firstGap(rows, useSummary(bodyId).data?.placed ?? []);
  if (!gap) return null;
  const { rank: n, placed, holder } = gap;
  const title = holder
    ? say('gap-passed', { n, placed, name: holder.projectName ?? sayReview('untitled') })
    : say('gap-open', { n, placed });
  return <Remark title={title} description={say(holder ? 'gap-passed-lead' : 'gap-open-lead', { n })} />;
}

/** Two hold one rank. */
function Tie({ rows }: Pick<RemarkProps, 'rows'>) {
  const say = useTexts(bodyTexts);
  const sayReview = useTexts(reviewTexts);
  const listed = useListed();
  const tie = firstTie(rows);
  if (!tie) return null;
  const names = listed(tie.holders.map(({ projectName }) => projectName ?? sayReview('untitled')));
  const title = say('tie', { n: tie.rank, count: tie.holders.length });
  return <Remark title={title} description={say('tie-lead', { names })} />;
}

function Remark({ title, description }: { title: string; description: string }) {
  return <Alert className="spaced" type="warning" showIcon role="status" title={title} description={description} />;
}
