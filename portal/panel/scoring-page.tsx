import { App } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { ApiProblem } from '#portal/api/problem.ts';
import { FiledFormView } from '#portal/case/filed-form.tsx';
import { PageViewer } from '#portal/scan-viewer/page-viewer.tsx';
import { useGoOn } from '#portal/shell/go-on.ts';
import { Asked } from '#portal/shell/asked.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { Colon, useLabel, useTexts } from '#portal/texts/language.tsx';
import { panelTexts } from '#portal/texts/panel.ts';
import { reviewTexts } from '#portal/texts/review.ts';
import { numberOf } from '#portal/unit/application-parts.tsx';
import { useFormDefinition } from '#portal/unit/queries.ts';
import { kindLabel } from '#texts/labels.ts';
import { useSheet } from './kept-score.ts';
import { type Evaluated, useConflict, useEvaluated, useEvaluatedPages } from './queries.ts';
import { ScoreSheet } from './score-sheet.tsx';
import '#portal/unit/unit.css';
import '#portal/case/case.css';
import './panel.css';

/** One case in an evaluator's hands: form and scan to read, the sheet to score it on. After a conflict there is no such case. */
export function ScoringPage() {
  const say = useTexts(panelTexts);
  const { applicationId = '' } = useParams();
  const evaluated = useEvaluated(applicationId);
  const back = <Link to="/evaluation">{say('back')}</Link>;
  const { error, data } = evaluated;
  const gone = error instanceof ApiProblem && error.status === 404;
  if (data && !gone) return <Case key={`${data.id} ${data.formVersion}`} evaluated={data} back={back} />;
  return (
    <Page title={say('score')} above={back}>
      {gone ? <Nothing title={say('gone')}>{back}</Nothing> : <Asked of={evaluated} />}
    </Page>
  );
}

function Case({ evaluated, back }: { evaluated: Evaluated; back: React.ReactNode }) {
  const say = useTexts(panelTexts);
  const sayReview = useTexts(reviewTexts);
  const label = useLabel();
  const sheet = useSheet(evaluated);
  const { id, kind, applicantName = '', body } = evaluated;
  const name = evaluated.projectName ?? sayReview('untitled');
  return (
    <Page wide title={name} above={back}>
      <p className="soft">
        {applicantName} · {label(kindLabel(kind))} · {body.name} · {sayReview('number')} {numberOf(id)}
      </p>
      <section className="card conflict-card" aria-labelledby="conflict">
        <h2 id="conflict">{say('conflict')}</h2>
        <p>{say('conflict-lead')}</p>
        <Conflict id={id} name={name} forget={sheet.forget} />
      </section>
      <div className="scoring">
        <div className="scoring-material">
          <FiledForm evaluated={evaluated} />
          <FiledScan evaluated={evaluated} />
        </div>
        <ScoreSheet evaluated={evaluated} name={name} kept={sheet} />
      </div>
    </Page>
  );
}

function Conflict({ id, name, forget }: { id: string; name: string; forget: () => void }) {
  const say = useTexts(panelTexts);
  const queries = useQueryClient();
  const goOn = useGoOn();
  const { message } = App.useApp();
  const leave = useConflict(id);
  const done = () => {
    forget();
    // What was shown of the case is not kept either.
    queries.removeQueries({ queryKey: ['evaluated', id] });
    queries.removeQueries({ queryKey: ['evaluated-pages', id] });
    void message.success(say('conflict-done'));
    goOn('/evaluation');
  };
  return (
    <NotedStep
      danger
      name={say('conflict')}
      what={say('conflict-what', { name })}
      noteLabel={say('conflict-why')}
      command={leave}
      done={done}
    />
  );
}

function FiledForm({ evaluated }: { evaluated: Evaluated }) {
  const say = useTexts(panelTexts);
  const definition = useFormDefinition(evaluated.kind);
  return (
    <section className="card case-side" tabIndex={0} aria-labelledby="filed-form">
      <h2 id="filed-form">{say('form')}</h2>
      <p className="soft">{say('phones-masked')}</p>
      <Asked of={definition} />
      {definition.data ? (
        <FiledFormView definition={definition.data} document={evaluated.form} asking={undefined} />
      ) : null}
    </section>
  );
}

function FiledScan({ evaluated }: { evaluated: Evaluated }) {
  const say = useTexts(panelTexts);
  const sayReview = useTexts(reviewTexts);
  const [scan] = evaluated.scans;
  const reason = evaluated.scanJustification?.content?.note;
  const pages = useEvaluatedPages(evaluated.id, scan?.uploadId);
  return (
    <section className="card case-side" aria-labelledby="filed-scan">
      <h2 id="filed-scan">{say('scan')}</h2>
      {scan ? <Asked of={pages} /> : <p className="soft">{sayReview('pages-none')}</p>}
      {pages.data ? <PageViewer pages={pages.data} /> : null}
      {reason ? (
        <p className="filed-reason">
          {say('scan-reason')}
          <Colon />
          {reason}
        </p>
      ) : null}
    </section>
  );
}
