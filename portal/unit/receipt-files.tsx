import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { answered, api, type Schemas } from '#portal/api/client.ts';
import { saveJson } from '#portal/shell/save-file.ts';
import { ProblemView } from '#portal/shell/states.tsx';
import { useTexts } from '#portal/texts/language.tsx';
import { unitTexts } from '#portal/texts/unit.ts';
import { numberOf } from './application-parts.tsx';

/** What a proof pack is checked against has to come from outside it: the receipt as it was signed, and the public key. */
export function ReceiptFiles({ receipt }: { receipt: Schemas['Receipt'] }) {
  const say = useTexts(unitTexts);
  const key = useMutation({
    mutationFn: () => answered(api().GET('/keys/head')),
    onSuccess: (published) => saveJson(`${say('key-file')}.json`, published),
  });
  const number = numberOf(receipt.applicationId);
  return (
    <div className="no-print">
      <p className="soft">{say('receipt-files-lead')}</p>
      <div className="actions">
        <Button onClick={() => saveJson(`${say('receipt-file', { number })}.json`, receipt)}>
          {say('download-receipt')}
        </Button>
        <Button loading={key.isPending} onClick={() => key.mutate()}>
          {say('download-key')}
        </Button>
      </div>
      {key.error ? <ProblemView error={key.error} /> : null}
    </div>
  );
}
