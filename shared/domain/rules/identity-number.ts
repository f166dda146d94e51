import { type Data, isData } from '../form-data.ts';
import { holdsIdentityNumber, identityNumberSaid } from '../identity-number.ts';
import { error, type Finding, type FormRule } from './rule.ts';

/** C21: no identity number anywhere, whatever the field is for. A unit's own code may look like one and is none. */
export const noIdentityNumbers: FormRule = ({ content }) =>
  textsIn(content).flatMap(({ path, text }) =>
    path !== 'creditCode' && holdsIdentityNumber(text) ? [error('C21', path, { message: identityNumberSaid })] : [],
  );

/** C21 for the written reasons that would be frozen with the form. */
export const noneInReasons = (reasons: readonly { readonly path: string; readonly note: string }[]): Finding[] =>
  reasons
    .filter(({ note }) => holdsIdentityNumber(note))
    .map(({ path }) =>
      error('C21', path, { message: '此项的说明中填有居民身份证号码。本系统不收集身份证号码，请从说明中删除。' }),
    );

function textsIn(data: Data, at = ''): { path: string; text: string }[] {
  return Object.entries(data).flatMap(([field, value]: [string, unknown]) => {
    const path = `${at}${field}`;
    if (typeof value === 'string') return [{ path, text: value }];
    if (!Array.isArray(value)) return [];
    return value.flatMap((row: unknown, index) => (isData(row) ? textsIn(row, `${path}.${index}.`) : []));
  });
}
