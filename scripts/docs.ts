import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { freezeSchemas, schemaFaults } from './docs/event-schemas.ts';
import { eventsPage } from './docs/events-page.ts';
import { portalContract } from './docs/portal-contract.ts';
import { lifecyclePage } from './docs/lifecycle-page.ts';
import { ruleFaults, rulesPage } from './docs/rules-page.ts';

/** The documents that follow from code, as they should be, by path. */
export async function documents(): Promise<Record<string, string>> {
  return {
    'docs/lifecycle.md': lifecyclePage(),
    'docs/events.md': eventsPage(),
    'docs/rules.md': rulesPage(),
    'portal/api/contract.generated.ts': await portalContract(),
  };
}

/** What does not follow from the code as it stands: a sentence for each stale document, unfrozen schema and rule without a test. */
export async function staleFiles(): Promise<string[]> {
  const stale = Object.entries(await documents())
    .filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(([path]) => `${path} is stale: write it with \`npm run docs\``);
  return [...stale, ...schemaFaults(), ...ruleFaults()];
}

/** `node scripts/docs.ts` writes the documents; `--check` names what is stale; `--freeze` freezes new events' schemas. */
if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = await staleFiles();
    for (const sentence of stale) process.stderr.write(`${sentence}\n`);
    process.exit(stale.length > 0 ? 1 : 0);
  }
  if (process.argv.includes('--freeze')) for (const path of freezeSchemas()) process.stderr.write(`froze ${path}\n`);
  for (const [path, text] of Object.entries(await documents())) writeFileSync(path, text);
}
