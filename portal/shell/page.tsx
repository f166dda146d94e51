import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';

interface PageProps {
  readonly title: string;
  /** Beside the title: state, the main step. */
  readonly extra?: ReactNode;
  /** Above the title: the way back. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** One page: its title is the window's, and takes the focus when one comes from another page, so that it is read aloud. */
export function Page({ title, extra, above, children, wide = false }: PageProps) {
  const say = useTexts(shellTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${say('portal-name')}`;
  }, [title, say]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div className={wide ? 'page page-wide' : 'page'}>
      {above ? <div className="page-above">{above}</div> : null}
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {extra ? <div className="page-extra">{extra}</div> : null}
      </div>
      {children}
    </div>
  );
}
