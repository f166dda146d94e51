import { canonicalJson, type Digest } from '#domain/chain.ts';
import { plainMobile } from '#domain/canonical.ts';
import type { CertifiedTime } from '#domain/certified-time.ts';
import { plainName } from '#domain/rules/names.ts';

interface Identity {
  readonly name: string;
  readonly employer?: string | undefined;
  readonly birthMonth?: string | undefined;
  readonly mobile?: string | undefined;
}

/**
 * Who somebody is, as hashes under the house's salt: the key by the name, and marks that tell people of one name apart as the
 * rules do (C07). Nobody can be found from them who is not known already.
 */
export function expertMarks(
  person: Identity,
  secret: { salt: string; digest: Digest },
): { key: string; marks: CertifiedTime['marks'] } {
  const { salt, digest } = secret;
  const name = plainName(person.name.normalize('NFKC'));
  const hashed = (field: string, value: string): string => digest(canonicalJson([salt, name, field, value]));
  const mark = (field: keyof CertifiedTime['marks']) => {
    const given = person[field] ?? '';
    const value = field === 'mobile' ? plainMobile(given) : plainName(given.normalize('NFKC'));
    return value === '' ? {} : { [field]: hashed(field, value) };
  };
  return {
    key: hashed('name', name),
    marks: { ...mark('employer'), ...mark('birthMonth'), ...mark('mobile') },
  };
}
