import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';
import { useHistory, usePrintedForm } from './queries.ts';

/** The form and the scan that were filed last; of what was erased, or is not printed yet, there is no link. */
export function FiledPapers({ applicationId }: { applicationId: string }) {
  const say = useTexts(unitTexts);
  const navigate = useNavigate();
  const printed = usePrintedForm(applicationId, true);
  const form = printed.data?.status === 'issued' ? printed.data : undefined;
  const uploadId = useFiledUpload(applicationId);
  return (
    <>
      {form ? (
        <Button href={form.url} target="_blank" rel="noreferrer">
          {say('see-form')}
        </Button>
      ) : null}
      {uploadId ? (
        <Button onClick={() => void navigate(`/applications/${applicationId}/uploads/${uploadId}`)}>
          {say('see-scan')}
        </Button>
      ) : null}
    </>
  );
}

/** The upload that was filed last: the record of the filing names it. */
function useFiledUpload(applicationId: string): string | undefined {
  const facts = useHistory(applicationId).data?.facts ?? [];
  const filed = facts.findLast((fact) => 'type' in fact && fact.type === 'application-submitted');
  const uploadId = filed && 'data' in filed ? filed.data['uploadId'] : undefined;
  return typeof uploadId === 'string' ? uploadId : undefined;
}
