/**
 * Every rule: what it checks, how hard, and where. docs/rules.md is generated from here, and `npm run check` fails for a rule
 * whose place does not exist or that no test names (a test or group whose name begins with the rule’s id).
 */
export interface RuleEntry {
  readonly id: string;
  /** E blocks its step, W passes with a written reason, J is for a reviewer to judge, F is a function and checks nothing. */
  readonly severity: 'E' | 'W' | 'E/W' | 'J' | 'F' | 'E/J' | 'J/F';
  readonly checks: string;
  /** `module#function`; none: nothing enforces it yet. */
  readonly enforced: readonly string[];
  /** Settings of the round that it depends on, beside its own parameters. */
  readonly settings?: readonly (
    | 'quota'
    | 'directRoutes'
    | 'deadlineAt'
    | 'deadlineEvidence'
    | 'graceSeconds'
    | 'mailbox'
    | 'year'
    | 'continuingEducation'
  )[];
}
