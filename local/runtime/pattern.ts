/** Does a value fit an event pattern? The operators that rules and stream filters of this system may use; others throw. */
export function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern))
    return Array.isArray(value) ? value.some((one) => fitsAny(pattern, one)) : fitsAny(pattern, value);
  if (typeof pattern !== 'object' || pattern === null) return pattern === value;
  const given: Record<string, unknown> =
    typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  return Object.entries(pattern).every(([name, inner]) => matches(inner, given[name]));
}

function fitsAny(alternatives: readonly unknown[], value: unknown): boolean {
  return alternatives.some((alternative) => fits(alternative, value));
}

function fits(alternative: unknown, value: unknown): boolean {
  if (typeof alternative !== 'object' || alternative === null) return alternative === value;
  return Object.entries(alternative).every(([operator, operand]) => {
    switch (operator) {
      case 'prefix':
        return typeof value === 'string' && value.startsWith(String(operand));
      case 'suffix':
        return typeof value === 'string' && value.endsWith(String(operand));
      case 'exists':
        return (value !== undefined) === operand;
      case 'anything-but':
        return Array.isArray(operand) ? !operand.includes(value) : value !== operand;
      case 'equals-ignore-case':
        return typeof value === 'string' && value.toLowerCase() === String(operand).toLowerCase();
      default:
        throw new Error(`the local bus does not know the pattern operator "${operator}"`);
    }
  });
}
