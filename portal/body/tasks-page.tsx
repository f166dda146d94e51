import { Link } from 'react-router';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { useContact } from '#portal/case/queries.ts';
import { useActing } from '#portal/session/me.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { bodyTexts } from '#portal/texts/body.ts';
import { reviewTexts } from '#portal/texts/review.ts';
import { type ContactTask, useBodyTasks } from './queries.ts';
import '#portal/unit/unit.css';

/** Whom the body is to call because no mail reached them. */
export function TasksPage() {
  const say = useTexts(bodyTexts);
  const { office } = useActing();
  const tasks = useBodyTasks(office?.id ?? '');
  return (
    <Page title={say('tasks')}>
      <p>{say('tasks-lead')}</p>
      <Asked of={tasks} />
      {tasks.data?.tasks.length === 0 ? <Nothing title={say('tasks-none')} /> : null}
      <ul className="plain-list">
        {(tasks.data?.tasks ?? []).map((task) => (
          <li key={`${task.subject} ${task.memberId}`}>
            <TaskCard task={task} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

export const applicationOf = ({ subject }: ContactTask): string | undefined => /^application\/(.+)$/.exec(subject)?.[1];

function TaskCard({ task }: { task: ContactTask }) {
  const say = useTexts(bodyTexts);
  const applicationId = applicationOf(task);
  return (
    <article className="card">
      <TaskFacts task={task} />
      {applicationId ? (
        <div className="actions">
          <Link to={`/review/applications/${applicationId}`}>{say('see-numbers')}</Link>
          <SettleContact task={task} applicationId={applicationId} />
        </div>
      ) : null}
    </article>
  );
}

/** Who was not reached about what, and why. */
export function TaskFacts({ task }: { task: ContactTask }) {
  const say = useTexts(bodyTexts);
  const sayReview = useTexts(reviewTexts);
  return (
    <>
      <h2>{task.name ?? say('unknown-person')}</h2>
      <p className="soft">
        {task.projectName ?? sayReview('untitled')} · {say(`reason-${task.reason}`)} ·{' '}
        {say('mails-missed', { count: task.mails })}
      </p>
    </>
  );
}

export function SettleContact({ task, applicationId }: { task: ContactTask; applicationId: string }) {
  const say = useTexts(bodyTexts);
  const settle = useContact(applicationId, task.memberId);
  return (
    <NotedStep
      name={say('settle')}
      what={say('settle-what', { name: task.name ?? say('unknown-person') })}
      noteLabel={say('how-told')}
      command={settle}
    />
  );
}
