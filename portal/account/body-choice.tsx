import { Select } from 'antd';
import { useId } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { Labelled } from '#portal/shell/labelled.tsx';
import { accountTexts } from '#portal/texts/accounts.ts';
import { useTexts } from '#portal/texts/language.tsx';

type Bodies = Schemas['Round']['bodies'];

interface BodyChoiceProps {
  readonly label: string;
  readonly bodies: Bodies;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Other choices, above the bodies. */
  readonly others?: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
}

/** One of some forty bodies: typed letters find it by its name. */
export function BodyChoice({ label, bodies, value, change, others = [], hint }: BodyChoiceProps) {
  const say = useTexts(accountTexts);
  const id = useId();
  const of = (kind: Bodies[number]['kind']) =>
    bodies.filter((body) => body.kind === kind).map((body) => ({ value: body.id, label: body.name }));
  const groups = [
    ...(others.length > 0 ? [{ label: say('other-offices'), options: [...others] }] : []),
    { label: say('commissions'), options: of('commission') },
    { label: say('districts'), options: of('district') },
  ];
  return (
    <Labelled id={id} label={label}>
      <Select
        id={id}
        className="wide-select"
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say('choose-or-search')}
        value={value === '' ? undefined : value}
        onChange={(chosen: string) => change(chosen)}
        options={groups}
      />
      {hint ? <span className="soft">{hint}</span> : null}
    </Labelled>
  );
}
