import { withoutAnyBlank } from '../canonical.ts';

/** People named in one cell: `王建国、李晓燕`. A space does not part names, because some are written with one. */
export function namesIn(text: string): string[] {
  return text
    .split(/[、，,；;/\n]/)
    .map(plainName)
    .filter((name) => name !== '');
}

/** The same name whatever spaces and unseen characters stand in it. */
export const plainName = (name: string): string => withoutAnyBlank(name.normalize('NFC'));

/** An office by what tells it from another: without the city before it, its usual short forms written out. */
export function plainOffice(name: string): string {
  return plainName(name)
    .replace(/^(上海市|上海|市)/, '')
    .replaceAll('人力资源社会保障局', '人力资源和社会保障局')
    .replaceAll('人社局', '人力资源和社会保障局');
}

/**
 * A unit by what tells it from another: without what is written in many ways (width, case, blanks, brackets and other marks) and
 * the city before it.
 */
export function plainUnit(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]/gu, '')
    .replace(/^上海市?/, '');
}

/** Shorter than this, or of a place alone, a name stands in too many others to say anything. */
const tellingLength = 4;
const placeAlone = /[省市区县镇乡]$/;

/**
 * Do two names mean one unit? A part is the whole ("交通大学" and "交通大学医学院", "附属华山医院" and "复旦大学附属华山医院"):
 * whoever is excluded in vain costs less than a conflict.
 */
export function sameUnit(left: string, right: string): boolean {
  const [shorter = '', longer = ''] = [plainUnit(left), plainUnit(right)].toSorted(
    (one, other) => one.length - other.length,
  );
  if (shorter === longer) return shorter !== '';
  return shorter.length >= tellingLength && !placeAlone.test(shorter) && longer.includes(shorter);
}
