import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { useRound } from '#portal/api/round.ts';
import { Asked } from '#portal/shell/asked.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Loading, ProblemView } from '#portal/shell/states.tsx';
import { Underway } from '#portal/shell/underway.tsx';
import { useListed, useTexts } from '#portal/texts/language.tsx';
import { scanTexts } from '#portal/texts/scan.ts';
import { unitTexts } from '#portal/texts/unit.ts';
import { Ended, NextStep, TermLine } from '../application-parts.tsx';
import { EditAgain } from '../form/frozen-form.tsx';
import { type Application, useApplication, usePrintedForm } from '../queries.ts';
import { announceScan } from './sending.ts';
import { UploadFiles } from './upload-files.tsx';
import '../unit.css';

/** Print, sign and stamp, scan, upload: four steps on one page, in the order in which hands do them. */
export function ScanPage() {
  const say = useTexts(scanTexts);
  const sayUnit = useTexts(unitTexts);
  const { applicationId = '' } = useParams();
  const application = useApplication(applicationId);
  const awaited = application.data !== undefined && takesScan(application.data);
  return (
    <Page title={say('title')} above={<Link to={`/applications/${applicationId}`}>{sayUnit('back')}</Link>}>
      <Asked of={application} />
      {application.data && !awaited ? <NotAwaited application={application.data} /> : null}
      {application.data && awaited ? <Steps application={application.data} /> : null}
    </Page>
  );
}

/** One that lapsed takes the scan of a form that was frozen and never filed: it is kept, and an extension admits it. */
function takesScan({ status, possible, formSha256, uploadId }: Application): boolean {
  const printed = formSha256 !== undefined && uploadId === undefined;
  return possible.includes('upload') && (status !== 'lapsed' || printed);
}

/** Why no scan is awaited, and the way on. */
function NotAwaited({ application }: { application: Application }) {
  const say = useTexts(scanTexts);
  const sayUnit = useTexts(unitTexts);
  const navigate = useNavigate();
  const over = application.status === 'lapsed' || application.status === 'not-forwarded';
  return (
    <div className="card">
      {over ? <Ended application={application} /> : <p>{say(whyNone[application.status] ?? 'not-awaited')}</p>}
      <div className="actions">
        <NextStep application={application} />
        <Button onClick={() => void navigate(`/applications/${application.id}`)}>{sayUnit('back')}</Button>
      </div>
    </div>
  );
}

const whyNone: Partial<Record<Application['status'], 'not-frozen' | 'not-corrected'>> = {
  drafting: 'not-frozen',
  returned: 'not-corrected',
};

function Steps({ application }: { application: Application }) {
  const say = useTexts(scanTexts);
  const listed = useListed();
  const round = useRound().data;
  const printed = usePrintedForm(application.id, true);
  const form = printed.data?.status === 'issued' ? printed.data : undefined;
  const sealPage = form?.seals.find(({ party }) => party === 'applicant')?.page;
  return (
    <>
      {application.status === 'lapsed' ? (
        <section className="card">
          <Ended application={application} />
          <p>{say('kept-only')}</p>
        </section>
      ) : (
        <TermLine application={application} />
      )}
      <ol className="four-steps">
        <li className="card">
          <h2>{say('step-print')}</h2>
          {form ? (
            <>
              <p>{say('print-lead', { pages: form.pages })}</p>
              {form.kept.length > 0 ? <p>{say('kept-lead', keptPages(form, listed))}</p> : null}
              <div className="actions">
                <Button type="primary" href={form.url} target="_blank" rel="noreferrer">
                  {say('download')}
                </Button>
                <EditAgain application={application} />
              </div>
            </>
          ) : null}
          {form || printed.error ? null : <Underway>{say('printing')}</Underway>}
          {printed.error ? <ProblemView error={printed.error} retry={() => void printed.refetch()} /> : null}
        </li>
        <li className="card">
          <h2>{say('step-stamp')}</h2>
          <p>{say('stamp-lead', { page: sealPage ?? '…' })}</p>
        </li>
        <li className="card">
          <h2>{say('step-scan')}</h2>
          <p>{say('scan-lead')}</p>
        </li>
        <li className="card">
          <h2>{say('step-upload')}</h2>
          {round ? (
            <UploadFiles
              announce={announceScan(application.id)}
              result={(uploadId) => `/applications/${application.id}/uploads/${uploadId}`}
              limits={round.scan}
            />
          ) : (
            <Loading />
          )}
        </li>
      </ol>
    </>
  );
}

interface Printed {
  readonly pages: number;
  readonly kept: readonly { page: number }[];
}

/** Which pages of an earlier version still hold, and which are to be done anew. */
function keptPages({ pages, kept }: Printed, listed: (names: readonly string[]) => string) {
  const held = new Set(kept.map(({ page }) => page));
  const anew = Array.from({ length: pages }, (_none, index) => index + 1).filter((page) => !held.has(page));
  return { pages, kept: listed([...held].map(String)), anew: listed(anew.map(String)) };
}
