/** One measured figure against its budget; `must` is an upper bound. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly must: number;
  readonly unit: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const rounded = (value: number): number => Math.round(value * 100) / 100;
