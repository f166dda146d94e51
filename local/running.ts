import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const schema = z.object({ pid: z.number(), portal: z.string(), api: z.string(), mailbox: z.string() });

const failedSchema = z.object({ message: z.string() });

/** Speaks to the running local system through the secret of its data folder. @throws Error with what to do when none runs. */
export async function control(action: string, command: object = {}): Promise<unknown> {
  const dataDir = process.env['DATA_DIR'] ?? '.data';
  const file = join(dataDir, 'running.json');
  if (!existsSync(file))
    throw new Error(`nothing runs on ${dataDir}: start it with npm start, or name its folder with DATA_DIR=<folder>`);
  const { portal } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const secret = readFileSync(join(dataDir, 'control-secret'), 'utf8');
  let response: Response;
  try {
    response = await fetch(`${portal}/_local/${action}`, {
      method: 'POST',
      headers: { 'x-local-secret': secret },
      body: JSON.stringify(command),
    });
  } catch {
    throw new Error(`the system on ${dataDir} does not answer at ${portal}: start it again with npm start`);
  }
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(failedSchema.parse(answer).message);
  return answer;
}
