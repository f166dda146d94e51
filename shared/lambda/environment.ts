import * as z from 'zod';

// Functions read little with each schema: making code for a quicker second reading costs a cold start more than it ever saves.
z.config({ jitless: true });

/**
 * The environment variables that a function needs, read once on cold start.
 * @throws Error naming all that are missing: a deployment fault, noticed by the first invocation.
 */
export function readEnvironment<const N extends string>(names: readonly N[]): { readonly [K in N]: string };
export function readEnvironment(names: readonly string[]): Readonly<Record<string, string>> {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`missing environment variables: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']));
}
