import type { RuleData } from './rule-data.ts';

export type Regions = RuleData['regions'];

export const isAtHome = (regions: Regions, code: string): boolean => code.startsWith(regions.home);

/** A place by its name, where the table knows it: a district of the city, or else the province. */
export function regionName(regions: Regions, code: string): string | undefined {
  return isAtHome(regions, code) ? regions.districts[code] : regions.provinces[code.slice(0, 2)];
}

/** A code with its name beside it, where the table knows it. */
export function withName(regions: Regions, code: string): string {
  const name = regionName(regions, code);
  return name === undefined ? code : `${code}（${name}）`;
}
