import { App, Button } from 'antd';
import { useGoOn } from '#portal/shell/go-on.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { formTexts } from '#portal/texts/form.ts';
import { NextStep } from '../application-parts.tsx';
import type { Application } from '../queries.ts';
import { useEditAgain } from '../records.tsx';

/** Frozen: to be stamped, or to be edited again, which voids what was printed; a returned one begins with what was asked. */
export function FrozenForm({ application }: { application: Application }) {
  const say = useTexts(formTexts);
  return (
    <div className="card">
      <p>{say('not-editable')}</p>
      <div className="actions">
        <NextStep application={application} />
        {application.status === 'returned' ? null : <EditAgain application={application} />}
      </div>
    </div>
  );
}

export function EditAgain({ application }: { application: Application }) {
  const say = useTexts(formTexts);
  const goOn = useGoOn();
  const { modal } = App.useApp();
  const again = useEditAgain(application.id);
  const ask = () =>
    void modal.confirm({
      title: say('edit-again-title'),
      content: say('edit-again-what', { n: application.formVersion }),
      okText: say('edit-again'),
      onOk: async () => {
        if (await again.run(undefined)) goOn(`/applications/${application.id}/form`);
      },
    });
  if (!application.possible.includes('edit-again')) return null;
  return (
    <>
      <Button loading={again.busy} onClick={ask}>
        {say('edit-again')}
      </Button>
      {again.error ? <ProblemView error={again.error} /> : null}
    </>
  );
}
