import { answered, api } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import { PageViewer } from '#portal/scan-viewer/page-viewer.tsx';
import { Asked } from '#portal/shell/asked.tsx';
import { follow, TakeButton } from '#portal/shell/take-button.tsx';
import { Colon, useLabel, useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { explainFinding } from '#texts/findings.ts';
import { type Dossier, useCasePages } from './queries.ts';

/** The scan that was filed; where none was, the last that was judged. */
export function filedScan({ scans, formVersion }: Dossier): Dossier['scans'][number] | undefined {
  const judged = scans.filter(({ status }) => status === 'judged');
  return judged.find((scan) => scan.formVersion === formVersion) ?? judged[0];
}

/** The stamped scan beside the form: its pages, and what the machine says of them. */
export function CaseScan({ dossier }: { dossier: Dossier }) {
  const say = useTexts(reviewTexts);
  const scan = filedScan(dossier);
  const pages = useCasePages(dossier.id, scan?.uploadId);
  if (!scan) return <p className="soft">{say('pages-none')}</p>;
  return (
    <>
      <Asked of={pages} />
      {pages.data ? <PageViewer pages={pages.data} /> : null}
      {pages.data?.originals ? <OriginalFiles applicationId={dossier.id} scan={scan} /> : null}
    </>
  );
}

/** The files as they were sent, where a scanner has looked at them. */
function OriginalFiles({ applicationId, scan }: { applicationId: string; scan: Dossier['scans'][number] }) {
  const say = useTexts(reviewTexts);
  return (
    <>
      <p className="soft">{say('original-lead')}</p>
      <div className="actions">
        {scan.files.map(({ number, sha256 }) =>
          sha256 ? <OriginalFile key={number} applicationId={applicationId} number={number} sha256={sha256} /> : null,
        )}
      </div>
    </>
  );
}

interface OriginalProps {
  readonly applicationId: string;
  readonly number: number;
  readonly sha256: string;
}

/** The link lives two minutes and is logged, so it is asked for by a click alone. */
function OriginalFile({ applicationId, number, sha256 }: OriginalProps) {
  const say = useTexts(reviewTexts);
  const link = useCommand((_none: undefined) =>
    answered(
      api().GET('/review/applications/{applicationId}/files/{sha256}', {
        params: { path: { applicationId, sha256 } },
      }),
    ),
  );
  const name = say('original-file', { n: number });
  return <TakeButton name={name} command={link} input={undefined} take={follow} small />;
}

/** What the machine found on the filed scan, page by page. */
export function ScanFindings({ dossier }: { dossier: Dossier }) {
  const say = useTexts(reviewTexts);
  const label = useLabel();
  const { data } = useCasePages(dossier.id, filedScan(dossier)?.uploadId);
  const findings = data?.findings ?? [];
  if (findings.length === 0) return <p className="good">✓ {say('findings-none')}</p>;
  return (
    <ul className="finding-list">
      {findings.map(({ code, severity, message, page }) => (
        <li key={`${code} ${page}`} className={`finding-${severity}`}>
          {page === null ? say('whole-scan') : say('on-page', { n: page + 1 })}
          <Colon />
          {label({ zh: message, en: explainFinding(code).en })}
        </li>
      ))}
    </ul>
  );
}
