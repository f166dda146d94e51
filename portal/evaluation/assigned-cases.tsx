import { Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useIntake } from '#portal/bureau/queries.ts';
import type { Row } from '#portal/case/queries.ts';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { evaluationTexts } from '#portal/texts/evaluation.ts';
import { useBracketed, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { type Assignments, useAddition, useRemoval } from './queries.ts';

type Part = Assignments['assignments'][number];

interface CasesProps {
  readonly assignments: Assignments;
  /** While the round is being evaluated. */
  readonly open: boolean;
}

/** Each application with its evaluators; somebody is taken from it, or put to it by hand, with a reason. */
export function AssignedCases({ assignments, open }: CasesProps) {
  const say = useTexts(evaluationTexts);
  const rows = useIntake().data?.applications ?? [];
  const known = (id: string) =>
    assignments.assignments.some(({ applicationId }) => applicationId === id) ||
    assignments.open.some(({ applicationId }) => applicationId === id);
  const shown = rows.filter(({ id }) => known(id));
  if (shown.length === 0) return null;
  return (
    <section className="card" aria-labelledby="by-application">
      <h2 id="by-application">{say('by-application')}</h2>
      <ul className="plain-list">
        {shown.map((row) => (
          <CaseParts key={row.id} row={row} assignments={assignments} open={open} />
        ))}
      </ul>
    </section>
  );
}

function CaseParts({ row, assignments, open }: CasesProps & { row: Row }) {
  const say = useTexts(evaluationTexts);
  const sayReview = useTexts(reviewTexts);
  const project = row.projectName ?? sayReview('untitled');
  const parts = assignments.assignments.filter(({ applicationId }) => applicationId === row.id);
  const missing = assignments.open.find(({ applicationId }) => applicationId === row.id)?.missing ?? 0;
  const nameOf = (wanted: string) =>
    assignments.evaluators.find(({ memberId }) => memberId === wanted)?.name ?? say('unknown-evaluator');
  const mayChange = open && row.status === 'forwarded' && !assignments.scoringClosed;
  return (
    <li className="case-parts">
      <div>
        <Link to={`/bureau/applications/${row.id}/panel`}>{project}</Link>{' '}
        {missing > 0 ? <Tag color="warning">{say('open-places', { count: missing })}</Tag> : null}
        <div className="soft">{row.applicantName}</div>
      </div>
      <ul className="plain-list">
        {parts.map((part) => (
          <li key={part.memberId} className="part">
            <span>{nameOf(part.memberId)}</span>
            <PartState part={part} />
            {mayChange && part.status === 'assigned' ? (
              <Remove part={part} name={nameOf(part.memberId)} project={project} />
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? <Add row={row} project={project} parts={parts} evaluators={assignments.evaluators} /> : null}
    </li>
  );
}

function PartState({ part }: { part: Part }) {
  const say = useTexts(evaluationTexts);
  switch (part.status) {
    case 'assigned':
      if (part.excluded)
        return (
          <>
            <Tag color="error">{say('part-excluded')}</Tag>
            <span className="soft">{say(`excluded-${part.excluded}`)}</span>
          </>
        );
      return part.scored ? (
        <Tag color="success">{say('part-scored')}</Tag>
      ) : (
        <Tag color="processing">{say('part-open')}</Tag>
      );
    case 'conflicted':
      return <Tag color="warning">{say('part-conflicted')}</Tag>;
    case 'removed':
      return <Tag>{say('part-removed')}</Tag>;
  }
}

function Remove({ part, name, project }: { part: Part; name: string; project: string }) {
  const say = useTexts(evaluationTexts);
  const remove = useRemoval(part.applicationId, part.memberId);
  return (
    <NotedStep
      danger
      small
      name={say('remove')}
      title={say('remove-name', { name })}
      what={say('remove-what', { name, project })}
      command={remove}
    />
  );
}

interface AddProps extends Pick<Assignments, 'evaluators'> {
  readonly row: Row;
  readonly project: string;
  readonly parts: readonly Part[];
}

function Add({ row, project, parts, evaluators }: AddProps) {
  const say = useTexts(evaluationTexts);
  const bracketed = useBracketed();
  const [memberId, setMemberId] = useState('');
  const add = useAddition(row.id, memberId);
  const has = (id: string) => parts.some((part) => part.memberId === id && part.status === 'assigned');
  const who = (
    <label className="field">
      <span className="field-label">{say('add-who')}</span>
      <select className="plain-input" value={memberId} onChange={({ target }) => setMemberId(target.value)}>
        <option value="">{say('choose')}</option>
        {evaluators
          .filter((one) => !has(one.memberId))
          .map((one) => (
            <option key={one.memberId} value={one.memberId}>
              {one.name}
              {bracketed(say('progress-of', { scored: one.scored, assigned: one.assigned }))}
            </option>
          ))}
      </select>
    </label>
  );
  return (
    <NotedStep
      small
      name={say('add')}
      what={say('add-what', { project })}
      more={who}
      ready={memberId !== ''}
      command={add}
      done={() => setMemberId('')}
    />
  );
}
