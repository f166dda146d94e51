import { Alert, Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { answered, api, keyed, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { Underway } from '#portal/shell/underway.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { scanTexts } from '#portal/texts/scan.ts';
import { unitTexts } from '#portal/texts/unit.ts';
import { explainFinding } from '#texts/findings.ts';
import {
  type Application,
  isUploadEnded,
  useApplication,
  usePrintedForm,
  useScanPages,
  useUpload,
} from '../queries.ts';
import { PageByPage } from './page-by-page.tsx';
import '../unit.css';

type Upload = Schemas['Upload'];

/** What became of a scan, within seconds: page by page, what is wrong and what to do. */
export function UploadPage() {
  const say = useTexts(scanTexts);
  const sayUnit = useTexts(unitTexts);
  const { applicationId = '', uploadId = '' } = useParams();
  const upload = useUpload(applicationId, uploadId);
  const ended = upload.data !== undefined && isUploadEnded(upload.data);
  return (
    <Page wide title={say('result-title')} above={<Link to={`/applications/${applicationId}`}>{sayUnit('back')}</Link>}>
      <Asked of={upload} />
      {upload.data && !ended ? (
        <Underway card>{say(upload.data.status === 'uploading' ? 'receiving' : 'checking')}</Underway>
      ) : null}
      {upload.data && ended ? <Verdict upload={upload.data} applicationId={applicationId} /> : null}
      {ended ? <Pages applicationId={applicationId} uploadId={uploadId} /> : null}
    </Page>
  );
}

function Pages({ applicationId, uploadId }: { applicationId: string; uploadId: string }) {
  const pages = useScanPages(applicationId, uploadId, true);
  const form = usePrintedForm(applicationId, true).data;
  const printed = form?.status === 'issued' ? { version: form.formVersion, seals: form.seals } : undefined;
  return pages.data ? <PageByPage pages={pages.data} of="form" printed={printed} /> : <Asked of={pages} />;
}

function Verdict({ upload, applicationId }: { upload: Upload; applicationId: string }) {
  const say = useTexts(scanTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const asked = useApplication(applicationId);
  const application = asked.data;
  const waiting = application?.possible.includes('justify') === true;
  const questioned = waiting && upload.status === 'judged' && upload.outcome?.startsWith('accepted-with-warnings');
  const again = (
    <Button onClick={() => void navigate(`/applications/${applicationId}/scan`)}>{say('upload-again')}</Button>
  );
  if (upload.status === 'refused')
    return (
      <section className="card">
        <Alert type="error" showIcon role="alert" title={say('refused')} description={say('refused-lead')} />
        <ul>
          {upload.findings.map((code) => (
            <li key={code}>{label(explainFinding(code))}</li>
          ))}
        </ul>
        {again}
      </section>
    );
  if (questioned)
    return (
      <section className="card">
        <Alert type="warning" showIcon role="alert" title={say('questioned')} description={say('questioned-lead')} />
        <Justify applicationId={applicationId} uploadId={upload.uploadId} instead={again} />
      </section>
    );
  if (!application) return <Asked of={asked} />;
  const late = upload.outcome?.startsWith('kept-late') === true;
  const never = ['drafting', 'awaiting-scan', 'lapsed'].includes(application.status);
  // A late one is filed once it is admitted; what was withdrawn never will be.
  const filed = !never && !(late && application.status === 'withdrawn');
  return filed ? <Filed application={application} /> : <KeptAside late={late} />;
}

function Filed({ application }: { application: Application }) {
  const say = useTexts(scanTexts);
  const navigate = useNavigate();
  const { id: applicationId, status } = application;
  const since = status === 'withdrawn' || status === 'returned' ? (`accepted-${status}` as const) : undefined;
  return (
    <section className="card">
      {since ? (
        <Alert type="info" showIcon role="status" title={say(since)} description={say(`${since}-lead`)} />
      ) : (
        <Alert type="success" showIcon role="status" title={say('accepted')} description={say('accepted-lead')} />
      )}
      <div className="actions">
        <Button type="primary" onClick={() => void navigate(`/applications/${applicationId}/receipt`)}>
          {say('see-receipt')}
        </Button>
      </div>
    </section>
  );
}

/** It changed nothing: it came too late, or another one was filed before. */
function KeptAside({ late }: { late: boolean }) {
  const say = useTexts(scanTexts);
  return (
    <section className="card">
      {late ? (
        <Alert type="warning" showIcon role="status" title={say('kept-late')} description={say('kept-late-lead')} />
      ) : (
        <Alert type="info" showIcon role="status" title={say('kept-aside')} />
      )}
    </section>
  );
}

interface JustifyProps {
  readonly applicationId: string;
  readonly uploadId: string;
  /** What may be done instead. */
  readonly instead: ReactNode;
}

function Justify({ applicationId, uploadId, instead }: JustifyProps) {
  const say = useTexts(scanTexts);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const justify = useCommand((text: string, key) =>
    answered(
      api().POST('/applications/{applicationId}/uploads/{uploadId}/justification', {
        params: { path: { applicationId, uploadId }, header: keyed(key) },
        body: { note: text },
      }),
    ),
  );
  const send = () => {
    setMissing(note.trim() === '');
    if (note.trim() !== '') void justify.run(note.trim());
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor="justification">
        {say('explain')}
      </label>
      <Input.TextArea
        id="justification"
        rows={3}
        maxLength={2000}
        value={note}
        aria-describedby="justification-hint"
        aria-invalid={missing}
        onChange={({ target }) => setNote(target.value)}
      />
      <span id="justification-hint" className={missing ? 'field-fault' : 'soft'}>
        {say(missing ? 'explain-missing' : 'explain-hint')}
      </span>
      {justify.error ? <ProblemView error={justify.error} /> : null}
      <div className="actions">
        <Button type="primary" loading={justify.busy} onClick={send}>
          {say('explain-send')}
        </Button>
        {instead}
      </div>
    </div>
  );
}
