import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { type Answers, answersToSend, Checklist, isSilent } from '#portal/case/checklist.tsx';
import type { Dossier } from '#portal/case/queries.ts';
import { useUnsavedPart } from '#portal/shell/ask-before-leaving.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { officeZone, showInstant } from '#portal/texts/instants.ts';
import { Colon, useLabel, useLanguage, useTexts } from '#portal/texts/language.tsx';
import { type Evaluation, useEvaluation, useIntakeCheck } from './queries.ts';

interface IntakeProps {
  readonly dossier: Dossier;
  /** Asks the unit for what is missing, with these words to begin with. */
  readonly askFor: (note: string) => void;
}

/** The bureau's check when a case comes in: what has come, every question answered, and what is missing asked for. */
export function IntakeCheck({ dossier, askFor }: IntakeProps) {
  const say = useTexts(evaluationTexts);
  const evaluation = useEvaluation(dossier.id);
  const { data } = evaluation;
  return (
    <section className="card" aria-labelledby="intake-check">
      <h2 id="intake-check">{say('intake-title')}</h2>
      <Pieces dossier={dossier} />
      <Asked of={evaluation} />
      {data ? <LastCheck evaluation={data} dossier={dossier} askFor={askFor} /> : null}
      {data && dossier.possible.includes('check-intake') ? (
        <Questions key={data.formVersion} evaluation={data} dossier={dossier} />
      ) : null}
    </section>
  );
}

/** What has come of what must come. */
function Pieces({ dossier }: { dossier: Dossier }) {
  const say = useTexts(evaluationTexts);
  const { language } = useLanguage();
  const { paper, formVersion } = dossier;
  const scanned = dossier.scans.some((scan) => scan.formVersion === formVersion && scan.status === 'judged');
  const pieces = [
    [say('piece-form', { n: formVersion }), dossier.formSha256 !== undefined, say('piece-there')],
    [say('piece-scan'), scanned, say('piece-there')],
    [
      say('piece-paper'),
      paper !== undefined,
      paper
        ? say('piece-paper-at', { at: showInstant(paper.receivedAt, officeZone, language), copies: paper.copies })
        : '',
    ],
  ] as const;
  return (
    <>
      <h3>{say('intake-pieces')}</h3>
      <ul className="plain-list">
        {pieces.map(([name, there, words]) => (
          <li key={name}>
            {name}
            <Colon />
            <span className={there ? 'good' : 'warn'}>{there ? `✓ ${words}` : `× ${say('piece-missing')}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function LastCheck({ evaluation, dossier, askFor }: IntakeProps & { evaluation: Evaluation }) {
  const say = useTexts(evaluationTexts);
  const label = useLabel();
  const { language } = useLanguage();
  const { intake, questions, formVersion } = evaluation;
  if (!intake) return null;
  const unmet = Object.entries(intake.answers ?? {}).filter(([, { met }]) => !met);
  const lines = unmet.map(([rule, { note = '' }]) => {
    const question = questions.find((one) => one.rule === rule)?.question;
    return `${question ? label(question) : rule} ${note}`;
  });
  const complete = say(dossier.paper ? 'intake-complete' : 'intake-met');
  const words = intake.complete ? complete : say('intake-incomplete', { count: unmet.length });
  return (
    <Alert
      className="spaced"
      type={intake.complete ? 'success' : 'warning'}
      showIcon
      title={intake.formVersion === formVersion ? words : say('intake-old')}
      description={
        <>
          {intake.at ? say('intake-at', { at: showInstant(intake.at, officeZone, language) }) : null}
          <Unmet lines={lines} />
        </>
      }
      action={
        !intake.complete && dossier.possible.includes('return') ? (
          <Button
            size="small"
            onClick={() => askFor([say('intake-asked-note'), ...lines.map((line) => `· ${line}`)].join('\n'))}
          >
            {say('intake-ask')}
          </Button>
        ) : null
      }
    />
  );
}

function Unmet({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What was answered stays while a colleague checks too: the form alone begins anew, with its next version. */
function Questions({ evaluation, dossier }: { evaluation: Evaluation; dossier: Dossier }) {
  const say = useTexts(evaluationTexts);
  const { message } = App.useApp();
  const { questions, intake, formVersion } = evaluation;
  const given = intake?.formVersion === formVersion ? (intake.answers ?? {}) : {};
  const [typed, setTyped] = useState<Answers>();
  const answers =
    typed ?? Object.fromEntries(Object.entries(given).map(([rule, { met, note = '' }]) => [rule, { met, note }]));
  const [fault, setFault] = useState('');
  useUnsavedPart(typed !== undefined);
  const check = useIntakeCheck(dossier);
  const save = async () => {
    const open = questions.filter(({ rule }) => answers[rule] === undefined).length;
    const silent = Object.values(answers).some(isSilent);
    const wrong = open > 0 ? say('intake-open', { count: open }) : silent ? say('intake-note-missing') : '';
    setFault(wrong);
    if (wrong !== '' || !(await check.run(answersToSend(answers)))) return;
    setTyped(undefined);
    void message.success(say('intake-saved'));
  };
  return (
    <>
      <p className="soft">{say('intake-lead')}</p>
      <Checklist id="intake" items={questions} answers={answers} change={setTyped} />
      {fault ? (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      ) : null}
      {check.error ? <ProblemView error={check.error} /> : null}
      <Button type="primary" loading={check.busy} onClick={() => void save()}>
        {say('intake-save')}
      </Button>
    </>
  );
}
