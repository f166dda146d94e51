import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { answered, api } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';
import type { Application } from './queries.ts';

/** The form and the scan that were filed last. */
export function FiledPapers({ application: { id, uploadId } }: { application: Application }) {
  const say = useTexts(unitTexts);
  const navigate = useNavigate();
  return (
    <>
      <FiledForm applicationId={id} />
      {uploadId ? (
        <Button onClick={() => void navigate(`/applications/${id}/uploads/${uploadId}`)}>{say('see-scan')}</Button>
      ) : null}
    </>
  );
}

/** Its link lives five minutes, so it is asked for by a click; of what was erased the answer says so. */
function FiledForm({ applicationId }: { applicationId: string }) {
  const say = useTexts(unitTexts);
  const link = useCommand((_none: undefined) =>
    answered(api().GET('/applications/{applicationId}/form', { params: { path: { applicationId } } })),
  );
  const open = async () => {
    const given = await link.run(undefined);
    if (given?.status === 'issued') window.location.assign(given.url);
  };
  return (
    <>
      <Button loading={link.busy} onClick={() => void open()}>
        {say('see-form')}
      </Button>
      {link.error ? <ProblemView error={link.error} /> : null}
    </>
  );
}
