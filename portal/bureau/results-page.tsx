import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '#portal/api/problem.ts';
import { AgainstNotice } from '#portal/case/against-notice.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Labelled } from '#portal/shell/labelled.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Nothing, ProblemView } from '#portal/shell/states.tsx';
import { TakeButton } from '#portal/shell/take-button.tsx';
import { RowTable } from '#portal/shell/row-table.tsx';
import { aftermathTexts } from '#portal/texts/aftermath.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { StatusTag } from '#portal/unit/application-parts.tsx';
import {
  type CaseAtMinistry,
  useFallBack,
  useNationalResult,
  useResults,
  useResultsTemplate,
} from './aftermath-queries.ts';
import { ImportResults } from './import-results.tsx';
import { saveSmallFile } from './small-file.ts';
import '#portal/unit/unit.css';
import '#portal/case/case.css';

/** The ministry's results: by a list, by hand, and the fall-back of those whom it did not take. */
export function ResultsPage() {
  const say = useTexts(aftermathTexts);
  const results = useResults();
  const cases = results.data?.cases ?? [];
  const waiting = cases.some(({ status }) => status === 'recommended');
  return (
    <Page wide title={say('results')} extra={waiting ? <Template /> : null}>
      <p>{say('results-lead')}</p>
      <Asked of={results} />
      {results.data && cases.length === 0 ? <Nothing title={say('results-none')} /> : null}
      {cases.length > 0 ? (
        <>
          {waiting ? <ImportResults /> : null}
          <h2>{say('cases-title')}</h2>
          <Cases cases={cases} />
        </>
      ) : null}
    </Page>
  );
}

function Template() {
  const say = useTexts(aftermathTexts);
  return <TakeButton name={say('template')} command={useResultsTemplate()} input={undefined} take={saveSmallFile} />;
}

function Cases({ cases }: { cases: readonly CaseAtMinistry[] }) {
  const say = useTexts(aftermathTexts);
  return (
    <RowTable
      rows={cases}
      keyOf={({ id }) => id}
      columns={[
        { name: say('number'), cell: ({ id, number }) => <Link to={`/review/applications/${id}`}>{number}</Link> },
        { name: say('project'), cell: ({ projectName }) => projectName },
        {
          name: say('unit'),
          cell: ({ applicantName, body }) => (
            <>
              {applicantName}
              <div className="soft">{body}</div>
            </>
          ),
        },
        {
          name: say('state'),
          cell: ({ status, nationalResult }) => (
            <>
              <StatusTag status={status} />
              {nationalResult === 'fell-back' ? <div className="soft">{say('fell-back')}</div> : null}
            </>
          ),
        },
        { name: say('acts'), cell: (one) => <Acts one={one} /> },
      ]}
    />
  );
}

function Acts({ one }: { one: CaseAtMinistry }) {
  if (one.status === 'recommended')
    return (
      <div className="actions">
        <Mark one={one} listed />
        <Mark one={one} listed={false} />
        <FallBack one={one} />
      </div>
    );
  return one.status === 'not-selected' ? <FallBack one={one} /> : null;
}

function Mark({ one, listed }: { one: CaseAtMinistry; listed: boolean }) {
  const say = useTexts(aftermathTexts);
  const { modal } = App.useApp();
  const record = useNationalResult(one.id);
  const verdict = say(listed ? 'verdict-listed' : 'verdict-not');
  const ask = () =>
    void modal.confirm({
      title: verdict,
      content: say('mark-what', { name: one.projectName ?? one.number, verdict }),
      okText: verdict,
      okButtonProps: { danger: true },
      onOk: () => record.run(listed),
    });
  return (
    <>
      <Button loading={record.busy} onClick={ask}>
        {say(listed ? 'mark-listed' : 'mark-not')}
      </Button>
      {record.error ? <ProblemView error={record.error} /> : null}
    </>
  );
}

/** R21 may speak against it: then its reason is asked for as well. */
function FallBack({ one }: { one: CaseAtMinistry }) {
  const say = useTexts(aftermathTexts);
  const [reason, setReason] = useState('');
  const fallBack = useFallBack(one.id, reason.trim());
  const wanted = fallBack.error instanceof ApiProblem && fallBack.error.code === 'reason-needed';
  const field = (
    <>
      <AgainstNotice error={fallBack.error} />
      <Labelled id={`reason-${one.id}`} label={say('fall-back-reason')}>
        <textarea
          id={`reason-${one.id}`}
          className="plain-input"
          maxLength={2000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Labelled>
    </>
  );
  return (
    <NotedStep
      name={say('fall-back')}
      what={say('fall-back-what', { name: one.projectName ?? one.number })}
      more={wanted || reason !== '' ? field : null}
      command={fallBack}
    />
  );
}
