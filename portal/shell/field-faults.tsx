import { ApiProblem } from '#portal/api/problem.ts';
import { fieldTexts } from '#portal/texts/fields.ts';
import { Colon, useTexts } from '#portal/texts/language.tsx';

interface FaultsProps {
  readonly error: unknown;
  readonly nameOf: ((field: string) => string | undefined) | undefined;
}

/** What the API said of single fields: each with its name. */
export function FieldFaults({ error, nameOf }: FaultsProps) {
  const known = useFieldName();
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  if (errors.length === 0) return null;
  return (
    <ul className="field-faults">
      {errors.map(({ path, field = path ?? '', message }) => {
        const name = nameOf?.(field) ?? known(field);
        return (
          <li key={`${field} ${message}`}>
            {name}
            {name === '' ? null : <Colon />}
            <span lang="zh-CN">{message}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** A place in a request as people call it; what nobody named is called as the API calls it. */
function useFieldName(): (field: string) => string {
  const say = useTexts(fieldTexts);
  return (field) =>
    field
      .split('.')
      .map((part) => {
        if (/^\d+$/.test(part)) return say('nth', { n: Number(part) + 1 });
        return Object.hasOwn(fieldTexts, part) ? say(part) : part;
      })
      .join(' ');
}
