import type { ReactNode } from 'react';

interface LabelledProps {
  /** Of what is filled in. */
  readonly id: string;
  readonly label: ReactNode;
  readonly children: ReactNode;
}

/** Something to fill in, its label above it. */
export function Labelled({ id, label, children }: LabelledProps) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}
