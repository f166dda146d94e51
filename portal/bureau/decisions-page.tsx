import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { CaseList } from '#portal/case/case-list.tsx';
import type { Row } from '#portal/case/queries.ts';
import { AskBeforeLeaving } from '#portal/shell/ask-before-leaving.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing, ProblemView } from '#portal/shell/states.tsx';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { ConcludeRound } from './conclude-round.tsx';
import { OutcomeForm, type TypedOutcome } from './outcome-form.tsx';
import { beforeEvaluation, useBeginEvaluation, useIntake, usePrepared } from './queries.ts';

const decidable = ({ status }: Row): boolean => status === 'forwarded';

/** Outcomes are prepared one by one and released together, so that all hear at the same moment. */
export function DecisionsPage() {
  const say = useTexts(bureauTexts);
  const round = useRound().data;
  const intake = useIntake();
  const prepared = usePrepared();
  const rows = (intake.data?.applications ?? []).filter(decidable);
  const decisions = prepared.data?.prepared ?? [];
  const of = (id: string) => decisions.find(({ applicationId }) => applicationId === id);
  const evaluating = round?.status === 'evaluating';
  const { unsaved, change } = useUnsaved();
  const open = decisions.filter(({ applicationId }) => prepared.data?.released.includes(applicationId) !== true).length;
  return (
    <Page wide title={say('decisions')} extra={open > 0 ? <ToRelease count={open} /> : null}>
      <AskBeforeLeaving
        isUnsaved={() => unsaved.size > 0}
        content={say('decisions-unsaved', { count: unsaved.size })}
      />
      <p>{say('decisions-lead')}</p>
      <RoundStep status={round?.status} rows={intake.data?.applications} />
      <Asked of={intake} />
      <Asked of={prepared} />
      {intake.data && rows.length === 0 ? <Nothing title={say('decisions-none')} /> : null}
      {rows.length > 0 && prepared.data ? (
        <CaseList
          rows={rows}
          waits={({ id }) => of(id) === undefined}
          withBody
          more={{
            name: say('outcome'),
            cell: ({ id }) => (
              <OutcomeForm
                id={id}
                decision={of(id)}
                typed={unsaved.get(id)}
                change={(typed) => change(id, typed)}
                open={evaluating}
              />
            ),
          }}
        />
      ) : null}
    </Page>
  );
}

/** What is typed by case: the page holds it, because a row that a filter hides must not lose it. */
function useUnsaved() {
  const [unsaved, setUnsaved] = useState<ReadonlyMap<string, TypedOutcome>>(new Map());
  const change = (id: string, typed: TypedOutcome | undefined) =>
    setUnsaved((before) => {
      const others = [...before].filter(([other]) => other !== id);
      return new Map(typed ? [...others, [id, typed]] : others);
    });
  return { unsaved, change };
}

/** What the bureau does with the round itself: its evaluation begins before all decisions, its end comes after them. */
function RoundStep({ status, rows }: { status: string | undefined; rows: readonly Row[] | undefined }) {
  if (status === 'released') return <ConcludeRound rows={rows} />;
  return status !== undefined && beforeEvaluation.includes(status) ? <Begin /> : null;
}

function Begin() {
  const say = useTexts(bureauTexts);
  const { modal } = App.useApp();
  const begin = useBeginEvaluation();
  const ask = () =>
    void modal.confirm({
      title: say('begin-evaluation'),
      content: say('begin-what'),
      okText: say('begin-evaluation'),
      onOk: () => begin.run(undefined),
    });
  return (
    <div className="card">
      <Button type="primary" loading={begin.busy} onClick={ask}>
        {say('begin-evaluation')}
      </Button>
      {begin.error ? <ProblemView error={begin.error} /> : null}
    </div>
  );
}

/** What is prepared is looked at once more on a page of its own before anybody hears of it. */
function ToRelease({ count }: { count: number }) {
  const say = useTexts(bureauTexts);
  const navigate = useNavigate();
  return (
    <Button type="primary" onClick={() => void navigate('/bureau/decisions/release')}>
      {say('to-release', { count })}
    </Button>
  );
}
