import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '#portal/texts/language.tsx';
import { reviewTexts } from '#portal/texts/review.ts';
import { scanTexts } from '#portal/texts/scan.ts';
import { MarkedPage, type ScanFinding, type ScanPage } from './marked-page.tsx';
import './scan-viewer.css';

const zooms = [100, 150, 200, 300] as const;
const turns = [0, 90, 180, 270] as const;

interface Scanned {
  readonly pages: readonly ScanPage[];
  readonly findings: readonly ScanFinding[];
}

/** Thumbnails first; the page that one looks at in full, to be turned and enlarged, with or without the machine's evidence. */
export function PageViewer({ pages }: { pages: Scanned }) {
  const say = useTexts(reviewTexts);
  const sayScan = useTexts(scanTexts);
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState(0);
  const [turn, setTurn] = useState(0);
  const [evidence, setEvidence] = useState(true);
  const page = pages.pages[at];
  if (!page) return <p className="soft">{say('pages-none')}</p>;
  const count = pages.pages.length;
  const shown = evidence ? page : { ...page, marks: [] };
  const findings = evidence ? pages.findings.filter((finding) => finding.page === page.index) : [];
  return (
    <div className="page-viewer">
      <div className="viewer-tools">
        <Button size="small" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {say('previous')}
        </Button>
        <span aria-live="polite">{say('page-of', { n: at + 1, pages: count })}</span>
        <Button size="small" disabled={at === count - 1} onClick={() => setAt(at + 1)}>
          {say('next')}
        </Button>
        <Button size="small" disabled={zoom === zooms.length - 1} onClick={() => setZoom(zoom + 1)}>
          {say('zoom-in')}
        </Button>
        <Button size="small" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          {say('zoom-out')}
        </Button>
        <Button size="small" onClick={() => setTurn((turn + 1) % turns.length)}>
          {say('rotate')}
        </Button>
        <label>
          <input type="checkbox" checked={evidence} onChange={() => setEvidence(!evidence)} /> {say('evidence')}
        </label>
      </div>
      <section className="viewer-window" tabIndex={0} aria-label={sayScan('picture-of', { n: at + 1 })}>
        <div className={`viewer-page viewer-zoom-${zooms[zoom]} viewer-turn-${turns[turn]}`}>
          <MarkedPage page={shown} findings={findings} source="view" />
        </div>
      </section>
      <ul className="viewer-thumbnails">
        {pages.pages.map(({ index, thumbnail }, position) => (
          <li key={index}>
            <button
              type="button"
              aria-current={position === at}
              aria-label={sayScan('page', { n: index + 1 })}
              onClick={() => setAt(position)}
            >
              {thumbnail ? <img src={thumbnail} alt="" loading="lazy" /> : null}
              <span>{index + 1}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
