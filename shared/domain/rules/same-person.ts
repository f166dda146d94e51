import { plainMobile } from '../canonical.ts';
import { plainName } from './names.ts';

type Data = Readonly<Record<string, unknown>>;

const textOf = (row: Data, field: string): string => {
  const value = row[field];
  const plain = field === 'mobile' ? plainMobile : plainName;
  return typeof value === 'string' ? plain(value) : '';
};

/** Of two people of one name: the same mobile, or the same employer and nothing that tells them apart. */
export function samePerson(one: Data, other: Data): boolean {
  const same = (field: string): boolean => textOf(one, field) !== '' && textOf(one, field) === textOf(other, field);
  return same('mobile') || (same('employer') && !differ(one, other, 'birthMonth') && !differ(one, other, 'mobile'));
}

function differ(one: Data, other: Data, field: string): boolean {
  const [left, right] = [textOf(one, field), textOf(other, field)];
  return left !== '' && right !== '' && left !== right;
}
