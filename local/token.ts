import * as z from 'zod';
import { demoPeople } from './identity/demo-people.ts';
import { control } from './running.ts';

/** `npm run token -- --as <demo-person>`: a bearer token of the running local system. */
const at = process.argv.indexOf('--as');
const person = at < 0 ? undefined : process.argv[at + 1];
try {
  if (!person || !demoPeople.some(({ id }) => id === person)) {
    throw new Error(`say who: npm run -s token -- --as <person>, one of ${demoPeople.map(({ id }) => id).join(', ')}`);
  }
  const { token } = z.object({ token: z.string() }).parse(await control('token', { as: person }));
  process.stdout.write(`${token}\n`);
  process.stderr.write('valid for a quarter of an hour\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
