import { Clause } from '#portal/unit/form/findings.tsx';
import { findingsOfProblem } from '#portal/unit/form/finding.ts';
import { RuleWords } from './rule-words.tsx';

/** What the notice says against an outcome that wants its reason: each finding with its clause. */
export function AgainstNotice({ error }: { error: unknown }) {
  const found = findingsOfProblem(error).filter(({ rule }) => rule !== undefined);
  if (found.length === 0) return null;
  return (
    <ul>
      {found.map(({ rule, path, message }) => (
        <li key={`${rule} ${path}`}>
          <RuleWords rule={rule} message={message} />
          <Clause rules={rule === undefined ? [] : [rule]} />
        </li>
      ))}
    </ul>
  );
}
