import { type Regions, regionName, withName } from '#domain/rules/regions.ts';
import type { Label } from './labels.ts';

/** A code with its name beside it, where the round knows it: `310106（静安区）`. */
export function regionLabel(code: string, regions: Regions | undefined): Label {
  const name = regions && regionName(regions, code);
  return regions && name !== undefined
    ? { zh: withName(regions, code), en: `${code} (${name})` }
    : { zh: code, en: code };
}
