import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { answered, api } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { follow, TakeButton } from '#portal/shell/take-button.tsx';
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
  return (
    <TakeButton
      name={say('see-form')}
      command={link}
      input={undefined}
      take={(given) => (given.status === 'issued' ? follow(given) : undefined)}
    />
  );
}
