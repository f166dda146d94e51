import { Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { Labelled } from '#portal/shell/labelled.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly maxLength: number;
  readonly type?: 'text' | 'email';
  readonly autoComplete?: string;
  /** Beside the field, read out with it. */
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
}

/** One line to fill in, with its label above and what is wrong with it below. */
export function TextField(props: TextFieldProps) {
  const { label, value, change, maxLength, type = 'text', autoComplete = 'off', hint, fault } = props;
  const id = useId();
  return (
    <Labelled id={id} label={label}>
      <Input
        id={id}
        type={type}
        autoComplete={autoComplete}
        maxLength={maxLength}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-more`}
        onChange={({ target }) => change(target.value)}
      />
      <span id={`${id}-more`} className={fault === undefined ? 'soft' : 'field-fault'} aria-live="polite">
        {fault ?? hint}
      </span>
    </Labelled>
  );
}
