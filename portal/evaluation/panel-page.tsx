import { Link, useParams } from 'react-router';
import { AskForParts } from '#portal/shell/ask-before-leaving.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { useDossier } from '#portal/case/queries.ts';
import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { useColon, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { StatusTag } from '#portal/unit/application-parts.tsx';
import { DecisionForm } from './decision-form.tsx';
import { PanelScores } from './panel-scores.tsx';
import { useEvaluation } from './queries.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';
import './evaluation.css';

/** One case before the panel: what each evaluator gave and said, and apart from that what the panel decides. */
export function PanelPage() {
  const say = useTexts(evaluationTexts);
  const sayReview = useTexts(reviewTexts);
  const colon = useColon();
  const { applicationId = '' } = useParams();
  const dossier = useDossier(applicationId);
  const evaluation = useEvaluation(applicationId);
  const name = dossier.data?.projectName ?? sayReview('untitled');
  return (
    <Page
      wide
      title={dossier.data ? `${say('panel')}${colon}${name}` : say('panel')}
      above={<Link to="/bureau/comparison">{say('back-comparison')}</Link>}
      extra={dossier.data ? <StatusTag status={dossier.data.status} /> : null}
    >
      <p className="soft">
        {dossier.data?.applicantName} · {dossier.data?.body.name} ·{' '}
        <Link to={`/review/applications/${applicationId}`}>{say('open-case')}</Link>
      </p>
      <Asked of={dossier} />
      <Asked of={evaluation} />
      {evaluation.data ? <PanelScores evaluation={evaluation.data} /> : null}
      {evaluation.data && dossier.data ? (
        <AskForParts content={sayReview('leave-unsent')}>
          <DecisionForm key={applicationId} dossier={dossier.data} evaluation={evaluation.data} name={name} />
        </AskForParts>
      ) : null}
    </Page>
  );
}
