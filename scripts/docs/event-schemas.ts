import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { catalogue } from '#events/catalogue.ts';

const folder = 'events/schemas';

/** The JSON Schema of every event version (envelope and data), by the path under which it is frozen. */
export function eventSchemas(): Record<string, string> {
  return Object.fromEntries(
    catalogue.map(({ event }) => [
      join(folder, `${event.detailType}.json`),
      `${JSON.stringify(z.toJSONSchema(event.schema, { io: 'input' }), null, 2)}\n`,
    ]),
  );
}

/** What is wrong between the definitions and their frozen schemas, a sentence for each file. */
export function schemaFaults(): string[] {
  const schemas = eventSchemas();
  const changed = Object.entries(schemas).flatMap(([path, text]) => {
    if (!existsSync(path)) return [`${path} is missing: freeze it with \`npm run docs -- --freeze\``];
    return readFileSync(path, 'utf8') === text
      ? []
      : [`${path} differs: a released event never changes, write a new version`];
  });
  const frozen = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  const orphans = frozen.filter((path) => !(path in schemas));
  return [...changed, ...orphans.map((path) => `${path} has no event: a released event stays in the catalogue`)];
}

/** Freezes the schemas of events that have none. One that lies there stays: it is what was released. */
export function freezeSchemas(): string[] {
  mkdirSync(folder, { recursive: true });
  const missing = Object.entries(eventSchemas()).filter(([path]) => !existsSync(path));
  for (const [path, text] of missing) writeFileSync(path, text);
  return missing.map(([path]) => path);
}
