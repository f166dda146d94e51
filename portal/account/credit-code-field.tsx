import { accountTexts } from '#portal/texts/accounts.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { verdictOf } from './credit-code.ts';
import { TextField } from './text-field.tsx';

interface CreditCodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (code: string) => void;
}

/** A credit code, judged while it is typed: how much is there, that it is right, or that it cannot be. */
export function CreditCodeField({ label, value, change }: CreditCodeFieldProps) {
  const say = useTexts(accountTexts);
  const verdict = verdictOf(value);
  return (
    <TextField
      label={label}
      value={value}
      maxLength={18}
      hint={verdict === 'right' ? say('code-right') : say('code-hint', { count: value.length })}
      fault={verdict === 'wrong' ? say('code-wrong') : undefined}
      change={(typed) => change(typed.replaceAll(/\s/g, '').toUpperCase())}
    />
  );
}
