import { useCallback } from 'react';
import type { Schemas } from '#portal/api/client.ts';
import { useRound } from '#portal/api/round.ts';
import { useLabel } from '#portal/texts/language.tsx';
import { dayLabel } from '#portal/texts/instants.ts';
import { unitLabel } from '#portal/texts/units.ts';
import { regionLabel } from '#texts/regions.ts';

type Data = Readonly<Record<string, unknown>>;
type Shown = Schemas['Field'] | Schemas['Column'];
type Sentence = (label: Schemas['Label']) => string;
type Regions = Schemas['Round']['regions'];

interface Reading {
  readonly label: Sentence;
  /** Absent while the round is awaited. */
  readonly regions: Regions | undefined;
}

export type ShowFiled = (field: Shown, content: Data) => string;

const words = {
  true: { zh: '是', en: 'Yes' },
  false: { zh: '否', en: 'No' },
} as const;

/** Money in 分 as it stands on paper: `1,234.50`. */
export const showMoney = (cents: number): string =>
  (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** The sum of a column over the rows of a table. */
function sumOf(content: Data, { table, column }: { table: string; column: string }): number {
  const rows = content[table];
  if (!Array.isArray(rows)) return 0;
  return rows.reduce((total: number, row: unknown) => {
    const value: unknown = Object(row)[column];
    return total + (typeof value === 'number' ? value : 0);
  }, 0);
}

/** `5天`, and `5 days`. */
function withUnit(count: number, unit: string | undefined, label: Sentence): string {
  return unit ? label({ zh: `${count}${unit}`, en: `${count} ${unitLabel(unit).en}` }) : String(count);
}

/** A value of a filed form in words; empty where nothing was filled in. Tables are shown by themselves. */
export function useShowFiled(): ShowFiled {
  const label = useLabel();
  const regions = useRound().data?.regions;
  return useCallback((field, content) => showFiled(field, content, { label, regions }), [label, regions]);
}

function showFiled({ id, value: type }: Shown, content: Data, { label, regions }: Reading): string {
  const given = content[id];
  switch (type.type) {
    case 'boolean':
      return typeof given === 'boolean' ? label(words[given ? 'true' : 'false']) : '';
    case 'money':
      return typeof given === 'number' ? `${showMoney(given)} ${label(unitLabel('元'))}` : '';
    case 'integer':
      return typeof given === 'number' ? withUnit(given, type.unit, label) : '';
    case 'choice':
      return type.options.filter(({ value }) => value === given).map((option) => label(option.label))[0] ?? '';
    case 'choices': {
      const chosen: unknown[] = Array.isArray(given) ? given : [];
      return type.options
        .filter(({ value }) => chosen.includes(value))
        .map((option) => label(option.label))
        .join(label({ zh: '、', en: ', ' }));
    }
    case 'computed': {
      const sum = sumOf(content, type.sum);
      return type.unit === '元' ? `${showMoney(sum)} ${label(unitLabel('元'))}` : withUnit(sum, type.unit, label);
    }
    case 'table':
      return '';
    case 'region':
      return typeof given === 'string' ? label(regionLabel(given, regions)) : '';
    case 'date':
    case 'month':
      return typeof given === 'string' ? label(dayLabel(given)) : '';
    default:
      return typeof given === 'string' ? given : '';
  }
}
