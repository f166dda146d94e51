import { Modal } from 'antd';
import { useState } from 'react';
import type { useScanPages } from '../queries.ts';
import { MarkedPage } from '#portal/scan-viewer/marked-page.tsx';
import { useLabel, useTexts } from '#portal/texts/language.tsx';
import { scanTexts } from '#portal/texts/scan.ts';
import { explainFinding } from '#texts/findings.ts';

type ScanPages = NonNullable<ReturnType<typeof useScanPages>['data']>;

interface PageProps {
  readonly pages: ScanPages;
  readonly of: 'form' | 'summary';
  /** The version that was printed last and its pages with a box for a seal; undefined while that is not known. */
  readonly printed: { readonly version: number; readonly seals: readonly { readonly page: number }[] } | undefined;
}

/** A scan page by page: its thumbnail, what was found on it, and what to do. */
export function PageByPage({ pages, of: paper, printed }: PageProps) {
  const say = useTexts(scanTexts);
  const [enlarged, setEnlarged] = useState<number>();
  const whole = pages.findings.filter(({ page }) => page === null);
  const close = pages.pages.find(({ index }) => index === enlarged);
  const of = (index: number) => pages.findings.filter(({ page }) => page === index);
  return (
    <>
      {whole.length > 0 ? (
        <section className="card">
          <h2>{say('whole-scan')}</h2>
          <FindingList findings={whole} />
        </section>
      ) : null}
      <ul className="page-list">
        {pages.pages.map((page) => (
          <li key={page.index} className="card">
            <button
              type="button"
              className="as-picture"
              aria-label={`${say('enlarge')} ${say('picture-of', { n: page.index + 1 })}`}
              onClick={() => setEnlarged(page.index)}
            >
              <MarkedPage page={page} findings={of(page.index)} source="thumbnail" />
            </button>
            <div>
              <h2>{say('picture-of', { n: page.index + 1 })}</h2>
              <p className="soft">
                <CodeLine page={page} of={paper} /> ·{' '}
                {say(needsNoSeal(page, printed) ? 'seal-not-due' : `seal-${page.seal}`)}
              </p>
              <FindingList findings={of(page.index)} />
            </div>
          </li>
        ))}
      </ul>
      <Modal
        open={close !== undefined}
        onCancel={() => setEnlarged(undefined)}
        footer={null}
        width={900}
        title={say('picture-of', { n: (enlarged ?? 0) + 1 })}
      >
        {close ? <MarkedPage page={close} findings={of(close.index)} source="view" /> : null}
      </Modal>
    </>
  );
}

type ScanPage = ScanPages['pages'][number];

/** No seal is seen, and none is due: the page of the printed version has no box for one. */
function needsNoSeal({ seal, code }: ScanPage, printed: PageProps['printed']): boolean {
  if (seal !== 'absent' || !code || code.version !== printed?.version) return false;
  return printed.seals.every(({ page }) => page !== code.page);
}

function CodeLine({ page, of }: { page: ScanPage; of: PageProps['of'] }) {
  const say = useTexts(scanTexts);
  if (page.code) return <>{say(`page-${of}`, { page: page.code.page, pages: page.code.pages })}</>;
  return <>{say(page.blank ? 'page-blank' : 'page-no-code')}</>;
}

function FindingList({ findings }: { findings: ScanPages['findings'] }) {
  const say = useTexts(scanTexts);
  const label = useLabel();
  if (findings.length === 0) return <p className="good">✓ {say('nothing-wrong')}</p>;
  return (
    <ul className="finding-list">
      {findings.map(({ code, severity, message }) => (
        <li key={code} className={`finding-${severity}`}>
          {label({ zh: message, en: explainFinding(code).en })}
        </li>
      ))}
    </ul>
  );
}
