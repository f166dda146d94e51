import type { ReactNode } from 'react';

/**
 * What goes on by itself, said to a screen reader too. The circle is of the style sheet alone: the page itself shows it before any
 * script is there, and the first drawing needs no component for it.
 */
export function Underway({ children, card = false }: { children: ReactNode; card?: boolean }) {
  return (
    <p role="status" className={card ? 'card' : undefined}>
      <span className="circle" aria-hidden="true" /> {children}
    </p>
  );
}
