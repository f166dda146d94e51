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
