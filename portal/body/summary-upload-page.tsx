import { Alert, Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { PageByPage } from '#portal/unit/scan/page-by-page.tsx';
import { NotedStep } from '#portal/shell/noted-step.tsx';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { Underway } from '#portal/shell/underway.tsx';
import { bodyTexts } from '#portal/texts/body.ts';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { scanTexts } from '#portal/texts/scan.ts';
import { explainFinding } from '#texts/findings.ts';
import { isUploadEnded } from '#portal/unit/queries.ts';
import { useNamedBody } from './named-body.ts';
import { usePrintedSummary, useSummary, useSummaryPages, useSummaryUpload, useSummaryWord } from './queries.ts';
import '#portal/unit/unit.css';

/** What became of the stamped summary, page by page. */
export function SummaryUploadPage() {
  const say = useTexts(bodyTexts);
  const sayScan = useTexts(scanTexts);
  const { bodyId = '', uploadId = '' } = useParams();
  const upload = useSummaryUpload(bodyId, uploadId);
  const named = useNamedBody(bodyId);
  const ended = upload.data !== undefined && isUploadEnded(upload.data);
  const pages = useSummaryPages(bodyId, uploadId, ended);
  const printed = usePrintedSummary(bodyId, ended).data;
  return (
    <Page
      title={`${say('result-title')}${named}`}
      above={<Link to={`/bodies/${bodyId}/summary`}>{say('back-summary')}</Link>}
    >
      <Asked of={upload} />
      {upload.data && !ended ? (
        <Underway card>{sayScan(upload.data.status === 'uploading' ? 'receiving' : 'checking')}</Underway>
      ) : null}
      {upload.data && ended ? (
        <Verdict refused={upload.data.status === 'refused'} codes={upload.data.findings} />
      ) : null}
      {ended ? <Asked of={pages} /> : null}
      {pages.data ? (
        <PageByPage pages={pages.data} of="summary" printed={printed?.status === 'issued' ? printed : undefined} />
      ) : null}
    </Page>
  );
}

function Verdict({ refused, codes }: { refused: boolean; codes: readonly string[] }) {
  const say = useTexts(bodyTexts);
  const sayScan = useTexts(scanTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const { bodyId = '', uploadId = '' } = useParams();
  const asked = useSummary(bodyId);
  const summary = asked.data;
  const word = useSummaryWord(bodyId, uploadId);
  const again = <Button onClick={() => void navigate(`/bodies/${bodyId}/summary`)}>{sayScan('upload-again')}</Button>;
  if (refused)
    return (
      <section className="card">
        <Alert type="error" showIcon role="alert" title={sayScan('refused')} description={sayScan('refused-lead')} />
        <ul>
          {codes.map((code) => (
            <li key={code}>{label(explainFinding(code))}</li>
          ))}
        </ul>
        {again}
      </section>
    );
  if (!summary) return <Asked of={asked} />;
  if (summary.questioned?.uploadId === uploadId)
    return (
      <section className="card">
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={sayScan('questioned')}
          description={say('questioned-lead')}
        />
        <div className="actions">
          <NotedStep
            name={say('explain-send')}
            what={sayScan('explain-hint')}
            noteLabel={sayScan('explain')}
            command={word}
          />
          {again}
        </div>
      </section>
    );
  const forwarded = summary.status === 'forwarded';
  return (
    <Alert
      className="spaced"
      type={forwarded ? 'success' : 'info'}
      showIcon
      role="status"
      title={say(forwarded ? 'accepted' : 'kept')}
    />
  );
}
