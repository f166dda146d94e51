import { applicationOf, SettleContact, TaskFacts } from '#portal/body/tasks-page.tsx';
import type { ContactTask } from '#portal/body/queries.ts';
import { useBodyName } from '#portal/case/case-list.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Nothing } from '#portal/shell/states.tsx';
import { bodyTexts } from '#portal/texts/body.ts';
import { bureauTexts } from '#portal/texts/bureau.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { useBodyContact, useBureauTasks } from './queries.ts';
import '#portal/unit/unit.css';

/** Everybody whom no mail reached, whoever is to call them. */
export function BureauTasksPage() {
  const say = useTexts(bureauTexts);
  const bodyName = useBodyName();
  const tasks = useBureauTasks();
  return (
    <Page title={say('tasks')}>
      <p>{say('tasks-lead')}</p>
      <Asked of={tasks} />
      {tasks.data?.tasks.length === 0 ? <Nothing title={say('tasks-none')} /> : null}
      <ul className="plain-list">
        {(tasks.data?.tasks ?? []).map((task) => {
          const applicationId = applicationOf(task);
          return (
            <li key={`${task.subject} ${task.memberId}`}>
              <article className="card">
                <TaskFacts task={task} />
                <p>
                  {task.office === 'bureau' ? say('calls-bureau') : say('calls-body', { name: bodyName(task.bodyId) })}
                </p>
                <div className="actions">
                  {applicationId ? (
                    <SettleContact task={task} applicationId={applicationId} />
                  ) : (
                    <SettleOfBody task={task} />
                  )}
                </div>
              </article>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}

/** Somebody of a body who was to hear about its summary. */
function SettleOfBody({ task }: { task: ContactTask }) {
  const say = useTexts(bodyTexts);
  const settle = useBodyContact(task.bodyId, task.memberId);
  return (
    <NotedStep
      name={say('settle')}
      what={say('settle-what', { name: task.name ?? say('unknown-person') })}
      noteLabel={say('how-told')}
      command={settle}
    />
  );
}
