import { parseArgs, type ParseArgsConfig } from 'node:util';

/**
 * The words behind a command. `--help` prints its usage and ends with 0; a word that it does not know is named, the usage follows,
 * and it ends with 2.
 */
export function argumentsOf<const C extends ParseArgsConfig>(usage: string, config: C) {
  if (process.argv.slice(2).includes('--help')) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
    process.exit(2);
  }
}
