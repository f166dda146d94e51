import { Button } from 'antd';
import { Link } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { Loading, ProblemView } from '#portal/shell/states.tsx';
import { Underway } from '#portal/shell/underway.tsx';
import { bodyTexts } from '#portal/texts/body.ts';
import { Colon, useTexts } from '#portal/texts/language.tsx';
import { UploadFiles } from '#portal/unit/scan/upload-files.tsx';
import { announceSummary, usePrintedSummary, usePrintLink } from './queries.ts';

interface PrintedProps {
  readonly bodyId: string;
  readonly uploadable: boolean;
  /** The upload that came last, if there was one. */
  readonly lastUpload: string | undefined;
}

function LastUpload({ to }: { to: string }) {
  const say = useTexts(bodyTexts);
  return (
    <p>
      {say('last-scan')}
      <Colon />
      <Link to={to}>{say('see-result')}</Link>
    </p>
  );
}

/** The issued version as PDF and XLSX, and the way back of its stamped scan. */
export function PrintedSummary({ bodyId, uploadable, lastUpload }: PrintedProps) {
  const say = useTexts(bodyTexts);
  const printed = usePrintedSummary(bodyId, true);
  const summary = printed.data?.status === 'issued' ? printed.data : undefined;
  const sealPage = summary?.seals.find(({ required }) => required)?.page ?? summary?.pages;
  return (
    <section className="card" aria-labelledby="print">
      <h2 id="print">{say('print')}</h2>
      {printed.error ? <ProblemView error={printed.error} retry={() => void printed.refetch()} /> : null}
      {summary ? (
        <>
          <p>
            {say('version', { n: summary.version })} ·{' '}
            {say('print-lead', { pages: summary.pages, page: sealPage ?? 1 })}
          </p>
          <TakeTwins bodyId={bodyId} twins={summary} />
        </>
      ) : (
        <Underway>{say('printing')}</Underway>
      )}
      {lastUpload ? <LastUpload to={`/bodies/${bodyId}/summary/uploads/${lastUpload}`} /> : null}
      {uploadable && summary ? (
        <>
          <h3>{say('upload')}</h3>
          <UploadSummary bodyId={bodyId} />
        </>
      ) : null}
    </section>
  );
}

/** Both twins, each by a link of its own that is asked for when it is wanted. */
function TakeTwins({ bodyId, twins }: { bodyId: string; twins: { pdfSha256: string; xlsxSha256: string } }) {
  const say = useTexts(bodyTexts);
  const link = usePrintLink(bodyId);
  const take = async (sha256: string) => {
    const given = await link.run(sha256);
    if (given) window.location.assign(given.url);
  };
  return (
    <>
      <div className="actions">
        <Button type="primary" loading={link.busy} onClick={() => void take(twins.pdfSha256)}>
          {say('get-pdf')}
        </Button>
        <Button disabled={link.busy} onClick={() => void take(twins.xlsxSha256)}>
          {say('get-xlsx')}
        </Button>
      </div>
      <p className="soft">{say('get-logged')}</p>
      {link.error ? <ProblemView error={link.error} /> : null}
    </>
  );
}

function UploadSummary({ bodyId }: { bodyId: string }) {
  const round = useRound().data;
  if (!round) return <Loading />;
  return (
    <UploadFiles
      announce={announceSummary(bodyId)}
      result={(uploadId) => `/bodies/${bodyId}/summary/uploads/${uploadId}`}
      limits={round.scan}
    />
  );
}
