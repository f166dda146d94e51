/**
 * Does a value fit an event pattern? The operators of EventBridge rules and Lambda event filters; one that is not known
 * here stops instead of quietly letting everything or nothing through.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern))
    return Array.isArray(value) ? value.some((one) => fitsAny(pattern, one)) : fitsAny(pattern, value);
  if (typeof pattern !== 'object' || pattern === null) return pattern === value;
  // A list of objects fits when one of its members does.
  if (Array.isArray(value)) return value.some((one) => matches(pattern, one));
  const given: Record<string, unknown> =
    typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  return Object.entries(pattern).every(([name, inner]) =>
    name === '$or' && Array.isArray(inner)
      ? inner.some((alternative) => matches(alternative, given))
      : matches(inner, given[name]),
  );
}

function fitsAny(alternatives: readonly unknown[], value: unknown): boolean {
  return alternatives.some((alternative) => fits(alternative, value));
}

type Operator = (value: unknown, operand: unknown) => boolean;

const text =
  (holds: (value: string, operand: string) => boolean): Operator =>
  (value, operand) => {
    if (typeof value !== 'string') return false;
    if (typeof operand === 'string') return holds(value, operand);
    const ignoring = operandIgnoringCase(operand);
    return ignoring !== undefined && holds(value.toLowerCase(), ignoring.toLowerCase());
  };

/** `{ prefix: { 'equals-ignore-case': 'x' } }` */
function operandIgnoringCase(operand: unknown): string | undefined {
  if (typeof operand !== 'object' || operand === null || !('equals-ignore-case' in operand)) return undefined;
  return String(operand['equals-ignore-case']);
}

const operators: Readonly<Record<string, Operator>> = {
  prefix: text((value, operand) => value.startsWith(operand)),
  suffix: text((value, operand) => value.endsWith(operand)),
  wildcard: text(wild),
  'equals-ignore-case': text((value, operand) => value.toLowerCase() === operand.toLowerCase()),
  exists: (value, operand) => (value !== undefined) === operand,
  numeric: (value, operand) => typeof value === 'number' && Array.isArray(operand) && withinBounds(value, operand),
  // What is not there is not "anything but": the field must exist.
  'anything-but': (value, operand) => {
    if (value === undefined) return false;
    if (Array.isArray(operand)) return !operand.includes(value);
    if (typeof operand !== 'object' || operand === null) return value !== operand;
    return Object.entries(operand).every(([name, inner]) =>
      (Array.isArray(inner) ? inner : [inner]).every((one) => !operator(name)(value, one)),
    );
  },
};

function operator(name: string): Operator {
  const known = operators[name];
  if (!known) throw new Error(`the local run does not know the pattern operator "${name}"`);
  return known;
}

function fits(alternative: unknown, value: unknown): boolean {
  if (typeof alternative !== 'object' || alternative === null) return alternative === value;
  return Object.entries(alternative).every(([name, operand]) => operator(name)(value, operand));
}

function wild(value: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return value === pattern;
  const last = rest.pop() ?? '';
  if (!value.startsWith(first) || !value.endsWith(last) || value.length < first.length + last.length) return false;
  let at = first.length;
  const end = value.length - last.length;
  for (const part of rest) {
    const found = value.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** `['>', 0, '<=', 5]` */
function withinBounds(value: number, bounds: readonly unknown[]): boolean {
  const compare: Record<string, (bound: number) => boolean> = {
    '=': (bound) => value === bound,
    '<': (bound) => value < bound,
    '<=': (bound) => value <= bound,
    '>': (bound) => value > bound,
    '>=': (bound) => value >= bound,
  };
  for (let index = 0; index < bounds.length; index += 2) {
    const holds = compare[String(bounds[index])];
    if (!holds) throw new Error(`the local run does not know the comparison "${String(bounds[index])}"`);
    if (!holds(Number(bounds[index + 1]))) return false;
  }
  return true;
}
