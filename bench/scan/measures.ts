/** One line of the table: a share with its interval, or a plain figure. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly must: string;
  readonly of?: number;
  /** The 95 % Wilson interval of a share. */
  readonly interval?: readonly [low: number, high: number];
  readonly ok: boolean;
}

/** Wilson's interval: right also where a share is 0 or 1 and where few were counted. */
export function wilson(hits: number, all: number): readonly [number, number] {
  if (all === 0) return [0, 1];
  const z = 1.96;
  const share = hits / all;
  const middle = share + (z * z) / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const scale = 1 + (z * z) / all;
  // Rounding must not take the end from an interval that touches it.
  const end = (value: number): number => Math.max(0, Math.min(1, Math.round(value * 1e9) / 1e9));
  return [end((middle - spread) / scale), end((middle + spread) / scale)];
}

/** A share that must be at least (or at most) a bound; missed only where the interval's better end misses it. */
export function share(
  name: string,
  counted: { hits: number; all: number },
  bound: { least?: number; most?: number },
): Measure {
  const { hits, all } = counted;
  const interval = wilson(hits, all);
  const ok =
    (bound.least === undefined || interval[1] >= bound.least) &&
    (bound.most === undefined || interval[0] <= bound.most);
  const must = bound.least === undefined ? `≤ ${bound.most}` : `≥ ${bound.least}`;
  return {
    name,
    value: round(all === 0 ? 1 : hits / all),
    must,
    of: all,
    interval: [round(interval[0]), round(interval[1])],
    ok,
  };
}

export function figure(name: string, value: number, most: number, unit: string): Measure {
  return { name, value: round(value), must: `≤ ${most} ${unit}`.trim(), ok: value <= most };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

export function table(measures: readonly Measure[]): string {
  const wide = Math.max(...measures.map(({ name }) => name.length));
  return measures
    .map(({ ok, name, value, must, of, interval }) => {
      const range = interval ? ` [${interval.join(', ')}] of ${of ?? 0}` : '';
      return `${ok ? 'ok    ' : 'MISSED'} ${name.padEnd(wide)} ${value}${range} (${must})`;
    })
    .join('\n');
}
