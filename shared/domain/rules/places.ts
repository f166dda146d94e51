import { isAtHome, type Regions, regionName, withName } from './regions.ts';
import { type Finding, type FormRule, type FormToCheck, rowsIn, textOf, warning } from './rule.ts';

export interface Place {
  readonly code: string;
  readonly path: string;
}

/** The places of a table by their codes, as far as they are typed. */
export function placesIn(form: Pick<FormToCheck, 'content'>, table: string): Place[] {
  return rowsIn(form, table).flatMap(({ row, at }) => {
    const code = textOf(row, 'region');
    return /^\d{6}$/.test(code) ? [{ code, path: `${at}.region` }] : [];
  });
}

/** Where a team serves beyond the city: places and activities. */
export const placesAway = (form: Pick<FormToCheck, 'content'>, regions: Regions): Place[] =>
  [...placesIn(form, 'places'), ...placesIn(form, 'activities')].filter(({ code }) => !isAtHome(regions, code));

/** R21: a municipal team serves within the city; whoever goes beyond can only hope for the national list. */
export const placesOfTeam: FormRule = (form) =>
  placesAway(form, form.data.regions).map(({ code, path }) => {
    const name = regionName(form.data.regions, code) ?? code;
    const message = `服务地点在本市以外（${name}），市级项目在本市范围内开展，将不能列入市级。请核对代码；确在市外开展的，请说明。`;
    return warning('R21', path, { message, params: { region: code } });
  });

/** R22: a base serves mainly within the city, else it says why. */
export const placesOfBase: FormRule = (form) => {
  const { regions, parameters } = form.data;
  const places = placesIn(form, 'activities');
  const home = places.filter(({ code }) => isAtHome(regions, code)).length;
  if (places.length === 0 || home > places.length * parameters.R22.moreThan) return [];
  const reason = textOf(form.content, 'scopeReason');
  const message = `${places.length}项计划活动中只有${home}项在本市，基地应主要在本市开展服务。请在“面向全国的条件”中写明理由，或调整计划。`;
  const params = { home, activities: places.length };
  return [warning('R22', 'scopeReason', { message, params, ...(reason === '' ? {} : { reason }) })];
};

/** R23: at least one beneficiary is of the grassroots. */
export const grassroots: FormRule = (form) => {
  const types = rowsIn(form, 'beneficiaries').flatMap(({ row }) => textOf(row, 'type') || []);
  if (types.length === 0 || types.some((type) => form.data.parameters.R23.grassroots.includes(type))) return [];
  const message =
    '服务对象均为“其他”，应面向中小企事业单位、城镇社区、郊区农村等基层一线。请核对类型；确为如此的，请说明。';
  return [warning('R23', 'beneficiaries', { message })];
};

/** C15: the code of a place exists. */
export const knownRegions: FormRule = (form) => {
  const { regions } = form.data;
  const own = textOf(form.content, 'applicantRegion');
  const places: Place[] = [
    ...(/^\d{6}$/.test(own) ? [{ code: own, path: 'applicantRegion' }] : []),
    ...placesIn(form, 'places'),
    ...placesIn(form, 'activities'),
  ];
  return places.flatMap(({ code, path }): Finding[] => {
    if (regionName(regions, code) !== undefined) return [];
    const message = isAtHome(regions, code)
      ? `${code}不是本市现行的区划代码。请填写区的代码，例如310101（黄浦区）。`
      : `${code}不是现行的行政区划代码。请核对。`;
    return [warning('C15', path, { message, params: { region: code } })];
  });
};

/** 普陀区 alone, or 上海市普陀区; 浙江省舟山市普陀区 is another one. */
const namesOwn = (words: string, district: string): boolean =>
  words
    .split(district)
    .slice(0, -1)
    .some((before) => !/(?:省|自治区|(?<!上海)市)(?:(?!上海)[^，,；;。、\s]){0,8}$/.test(before));

/** C16: the words of a place name no other district than its code. */
export const placesMatchCodes: FormRule = (form) => {
  const { districts } = form.data.regions;
  const inTable = (table: string, column: string): Finding[] =>
    rowsIn(form, table).flatMap(({ row, at }) => {
      const code = textOf(row, 'region');
      const own = districts[code];
      const words = textOf(row, column);
      const other = Object.entries(districts).find(([, name]) => namesOwn(words, name));
      if (!/^\d{6}$/.test(code) || !other || other[0] === code || (own && words.includes(own))) return [];
      const message = `地点写的是${other[1]}（${other[0]}），区划代码却是${withName(form.data.regions, code)}。请核对。`;
      return [warning('C16', `${at}.${column}`, { message, params: { region: code, named: other[0] } })];
    });
  return [...inTable('places', 'address'), ...inTable('activities', 'place')];
};

/** C18: an activity takes place where the team says that it serves. */
export const activitiesInPlaces: FormRule = (form) => {
  const places = new Set(placesIn(form, 'places').map(({ code }) => code));
  if (places.size === 0) return [];
  return placesIn(form, 'activities').flatMap(({ code, path }) =>
    places.has(code)
      ? []
      : [
          warning('C18', path, {
            message: `“服务地点”中没有${withName(form.data.regions, code)}。请补充服务地点，或核对活动的区划代码。`,
            params: { region: code },
          }),
        ],
  );
};
