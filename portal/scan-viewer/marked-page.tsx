import type { Schemas } from '#portal/api/client.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { scanTexts } from '#portal/texts/scan.ts';
import './scan-viewer.css';

/** The client reads fixed lists of numbers as lists of any length. */
interface Mark extends Omit<Schemas['ScanPage']['marks'][number], 'centreMm'> {
  readonly centreMm: readonly number[];
}
export interface ScanPage extends Omit<Schemas['ScanPage'], 'marks'> {
  readonly marks: readonly Mark[];
}
export interface ScanFinding extends Omit<Schemas['ScanFinding'], 'boxMm'> {
  readonly boxMm: readonly number[] | null;
}

interface MarkedPageProps {
  readonly page: ScanPage;
  readonly findings: readonly ScanFinding[];
  /** The thumbnail first; the page itself where somebody looks closer. */
  readonly source: 'thumbnail' | 'view';
}

/** A page as it was scanned, with what the machine saw laid over it: seals as circles, findings as boxes. */
export function MarkedPage({ page, findings, source }: MarkedPageProps) {
  const say = useTexts(scanTexts);
  const { widthMm, heightMm, marks, index } = page;
  const across = (mm: number) => `${(mm / widthMm) * 100}%`;
  const down = (mm: number) => `${(mm / heightMm) * 100}%`;
  const picture = page[source];
  return (
    <div className="marked-page">
      {picture ? (
        <img src={picture} alt={say('picture-of', { n: index + 1 })} loading="lazy" />
      ) : (
        <div className="marked-page-none">{say('picture-none', { n: index + 1 })}</div>
      )}
      {marks.map(({ centreMm: [x = 0, y = 0], diameterMm, state, shape }) => (
        <span
          key={`${x} ${y}`}
          className={`mark mark-${shape} mark-${state}`}
          title={say('box-seal')}
          style={{
            left: across(x - diameterMm / 2),
            top: down(y - diameterMm / 2),
            width: across(diameterMm),
            height: down(diameterMm),
          }}
        />
      ))}
      {findings.map(({ boxMm, code, message, severity }) => {
        if (!boxMm) return null;
        const [x = 0, y = 0, width = 0, height = 0] = boxMm;
        const place = { left: across(x), top: down(y), width: across(width), height: down(height) };
        return <span key={code} className={`mark mark-box mark-${severity}`} title={message} style={place} />;
      })}
    </div>
  );
}
