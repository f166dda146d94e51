import { Button, Spin } from 'antd';
import { Link } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { Loading, ProblemView } from '#portal/shell/states.tsx';
import { bodyTexts } from '#portal/texts/body.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { UploadFiles } from '#portal/unit/scan/upload-files.tsx';
import { announceSummary, usePrintedSummary } from './queries.ts';

interface PrintedProps {
  readonly bodyId: string;
  readonly uploadable: boolean;
  /** The upload that came last, if there was one. */
  readonly lastUpload: string | undefined;
}

/** The issued version as PDF and XLSX, and the way back of its stamped scan. */
export function PrintedSummary({ bodyId, uploadable, lastUpload }: PrintedProps) {
  const say = useTexts(bodyTexts);
  const round = useRound().data;
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
          <div className="actions">
            <Button type="primary" href={summary.url} target="_blank" rel="noreferrer">
              {say('get-pdf')}
            </Button>
            <Button href={summary.xlsxUrl} target="_blank" rel="noreferrer">
              {say('get-xlsx')}
            </Button>
          </div>
        </>
      ) : (
        <p role="status">
          <Spin size="small" /> {say('printing')}
        </p>
      )}
      {lastUpload ? (
        <p>
          {say('last-scan')}：<Link to={`/bodies/${bodyId}/summary/uploads/${lastUpload}`}>{say('see-result')}</Link>
        </p>
      ) : null}
      {uploadable && summary ? (
        <>
          <h3>{say('upload')}</h3>
          {round ? (
            <UploadFiles
              announce={announceSummary(bodyId)}
              result={(uploadId) => `/bodies/${bodyId}/summary/uploads/${uploadId}`}
              limits={round.scan}
            />
          ) : (
            <Loading />
          )}
        </>
      ) : null}
    </section>
  );
}
