import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
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
        <Picture
          key={`${source} ${index}`}
          source={picture}
          name={say('picture-of', { n: index + 1 })}
          small={source === 'thumbnail'}
        />
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

interface PictureProps {
  readonly source: string;
  readonly name: string;
  /** Within a button that enlarges it: no place for another one. */
  readonly small: boolean;
}

/** Room for a page while its picture is awaited; one that does not come is said, and asked for anew. */
function Picture({ source, name, small }: PictureProps) {
  const say = useTexts(scanTexts);
  const renew = useNewLinks();
  const [there, setThere] = useState(false);
  const [tries, setTries] = useState(0);
  const attempt = `${tries} ${source}`;
  // A new link is a new attempt; until its picture has come, the one that is there stays.
  const [failed, setFailed] = useState('');
  if (failed === attempt)
    return (
      <div className="marked-page-none" role={small ? undefined : 'alert'}>
        <span>{say('picture-failed', { name })}</span>
        {small ? null : (
          <Button
            size="small"
            onClick={() => {
              setTries(tries + 1);
              renew();
            }}
          >
            {say('picture-again')}
          </Button>
        )}
      </div>
    );
  return (
    <>
      {there ? null : (
        <div className="marked-page-none" role={small ? undefined : 'status'}>
          <span>
            <span className="circle" aria-hidden="true" /> {say('picture-awaited', { name })}
          </span>
        </div>
      )}
      <img
        key={tries}
        className={there ? undefined : 'picture-awaited'}
        src={source}
        alt={name}
        loading="lazy"
        onLoad={() => setThere(true)}
        onError={() => {
          setThere(false);
          setFailed(attempt);
        }}
      />
    </>
  );
}

/** Links to pictures live five minutes: whoever tries again later needs others. */
function useNewLinks(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => /\bpages$/.test(String(name)) });
}
