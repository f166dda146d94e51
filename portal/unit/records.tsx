import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { AskedList } from '#portal/case/asked-list.tsx';
import { answered, api, keyed, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { ReasonList } from '#portal/case/reason-list.tsx';
import { useGoOn } from '#portal/shell/go-on.ts';
import { Page } from '#portal/shell/page.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { FactList } from '#portal/shell/fact-list.tsx';
import { ProblemView } from '#portal/shell/states.tsx';
import { correctionTexts } from '#portal/texts/correction.ts';
import { showInstant, showMoment } from '#portal/texts/instants.ts';
import { useLanguage, useTexts } from '#portal/texts/language.tsx';
import { reasonTexts } from '#portal/texts/reasons.ts';
import { shellTexts } from '#portal/texts/shell.ts';
import { unitTexts } from '#portal/texts/unit.ts';
import { numberOf, TermLine } from './application-parts.tsx';
import { ReceiptFiles } from './receipt-files.tsx';
import { type Application, useApplication, useCorrection, useHistory, useReasons, useReceipt } from './queries.ts';
import './unit.css';

function useBack() {
  const say = useTexts(unitTexts);
  const { applicationId = '' } = useParams();
  return { applicationId, above: <Link to={`/applications/${applicationId}`}>{say('back')}</Link> };
}

export function HistoryPage() {
  const say = useTexts(unitTexts);
  const { applicationId, above } = useBack();
  const history = useHistory(applicationId);
  return (
    <Page title={say('history')} above={above}>
      <Asked of={history} />
      <div className="card">
        <FactList facts={history.data?.facts ?? []} />
      </div>
    </Page>
  );
}

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;

/** The proof of filing, fit to be printed. */
export function ReceiptPage() {
  const say = useTexts(unitTexts);
  const { applicationId, above } = useBack();
  const receipt = useReceipt(applicationId);
  const application = useApplication(applicationId).data;
  const { data } = receipt;
  return (
    <Page
      title={say('receipt')}
      above={above}
      extra={
        data ? (
          <Button className="no-print" type="primary" onClick={() => window.print()}>
            {say('print')}
          </Button>
        ) : null
      }
    >
      <Asked of={receipt} />
      {data ? (
        <div className="card">
          <p>{say('receipt-lead')}</p>
          <ReceiptFacts receipt={data} application={application} />
          <ReceiptFiles receipt={data} />
        </div>
      ) : null}
    </Page>
  );
}

interface ReceiptProps {
  readonly receipt: Schemas['Receipt'];
  readonly application: Application | undefined;
}

function ReceiptFacts({ receipt, application }: ReceiptProps) {
  const say = useTexts(unitTexts);
  const sayShell = useTexts(shellTexts);
  const { language } = useLanguage();
  return (
    <dl className="pairs">
      <dt>{say('receipt-unit')}</dt>
      <dd>
        {application?.applicantName} {application?.creditCode}
      </dd>
      <dt>{say('number')}</dt>
      <dd>
        {numberOf(receipt.applicationId)} {application?.projectName}
      </dd>
      <dt>{say('received-at')}</dt>
      <dd>{showMoment(receipt.receivedAt, receipt.timeZone, language)}</dd>
      <dt>{say('deadline')}</dt>
      <dd>{showInstant(receipt.deadlineAt, receipt.timeZone, language)}</dd>
      <dt>{say('form-version')}</dt>
      <dd>{say('version', { n: receipt.formVersion })}</dd>
      <dt>{say('files')}</dt>
      <dd>
        {receipt.files.map(({ number, pages, bytes, sha256 }) => (
          <div key={number}>
            {say('file-line', { n: number, pages, size: megabytes(bytes) })}
            <br />
            <span className="soft">{say('fingerprint')}</span> <code>{sha256}</code>
          </div>
        ))}
      </dd>
      <dt>{say('chain-head')}</dt>
      <dd>
        <code>{receipt.head.hash}</code>
      </dd>
      <dt>{say('signature')}</dt>
      <dd>
        <code>{receipt.signature}</code>
      </dd>
      <dt>{say('issued-by')}</dt>
      <dd>
        {sayShell('footer')} · {sayShell('portal-name')}
      </dd>
    </dl>
  );
}

/** Why it was handed over, declined or extended, and why its deadlines moved. */
export function ReasonsPage() {
  const say = useTexts(reasonTexts);
  const { applicationId, above } = useBack();
  const reasons = useReasons(applicationId);
  return (
    <Page title={say('written-reasons')} above={above}>
      <Asked of={reasons} />
      {reasons.data ? (
        <div className="card">
          {reasons.data.reasons.length === 0 ? <p className="soft">{say('reasons-none-unit')}</p> : null}
          <ReasonList reasons={reasons.data.reasons} />
        </div>
      ) : null}
    </Page>
  );
}

/** What was asked, and the way back into the form. */
export function CorrectionPage() {
  const say = useTexts(unitTexts);
  const navigate = useNavigate();
  const goOn = useGoOn();
  const { applicationId, above } = useBack();
  const application = useApplication(applicationId).data;
  const again = useEditAgain(applicationId);
  const begin = async () => {
    if (await again.run(undefined)) goOn(`/applications/${applicationId}/form`);
  };
  const returned = application?.status === 'returned';
  const editing = application?.possible.includes('save-draft') === true;
  return (
    <Page title={say('correction')} above={above}>
      <div className="card">
        {returned ? <p>{say('correction-lead')}</p> : null}
        <AskedFor applicationId={applicationId} />
        {application ? <TermLine application={application} /> : null}
        {again.error ? <ProblemView error={again.error} /> : null}
        <div className="actions">
          {returned ? (
            <Button type="primary" loading={again.busy} onClick={() => void begin()}>
              {say('correction-begin')}
            </Button>
          ) : null}
          {editing ? (
            <Button type="primary" onClick={() => void navigate(`/applications/${applicationId}/form`)}>
              {say('go-fill-in')}
            </Button>
          ) : null}
          {returned ? null : (
            <Button onClick={() => void navigate(`/applications/${applicationId}/changes`)}>{say('go-changes')}</Button>
          )}
        </div>
      </div>
    </Page>
  );
}

/** The reviewer's words, as a whole and field by field. */
function AskedFor({ applicationId }: { applicationId: string }) {
  const say = useTexts(unitTexts);
  const sayCorrection = useTexts(correctionTexts);
  const asked = useCorrection(applicationId);
  if (asked.error || asked.isPending) return <Asked of={asked} />;
  if (!asked.data) return <p>{sayCorrection('nothing-to-compare')}</p>;
  const { note, everything, fields } = asked.data;
  return (
    <>
      <h2>{say('asked')}</h2>
      <p>{note}</p>
      <AskedList fields={fields} />
      <p className="soft">{say(everything ? 'asked-everything' : 'asked-named')}</p>
    </>
  );
}

/** Voids the frozen version and opens the form again. */
export const useEditAgain = (applicationId: string) =>
  useCommand((_none: undefined, key) =>
    answered(
      api().POST('/applications/{applicationId}/edit-again', {
        params: { path: { applicationId }, header: keyed(key) },
      }),
    ),
  );
