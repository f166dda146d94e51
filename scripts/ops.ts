import * as z from 'zod';
import { explain, type RefusalCode, refusals } from '#domain/refusals.ts';
import { localOps } from './ops/local-ops.ts';
import type { Ops } from './ops/ops.ts';
import { remoteOps } from './ops/remote-ops.ts';

/** A refusal is an answer, told with its sentence. */
const refusedSchema = z.object({
  refusal: z.object({ code: z.custom<RefusalCode>((code) => typeof code === 'string' && code in refusals) }),
});

const usage = `npm run ops -- COMMAND [--env ENV]
  open-round                               opens the round for applications
  grant-admin MEMBER_ID NAME EMAIL         makes somebody an administrator
  clock [INSTANT]                          of a local run: what time it is; with 2025-02-07T23:59:00+08:00, goes on to it
  dead-letters list                        every dead-letter queue and how many messages wait in it
  dead-letters show QUEUE                  the first messages of one, with their reasons
  dead-letters redrive QUEUE               puts them back where they came from
Without --env it speaks to the running local system; with it, to a deployed environment under your AWS credentials.`;

const words = process.argv.slice(2);
const at = words.indexOf('--env');
const environment = at < 0 ? undefined : words[at + 1];
const [command = '', ...args] = at < 0 ? words : words.toSpliced(at, 2);

async function run(ops: Ops): Promise<unknown> {
  if (command === 'open-round') return ops.openRound();
  if (command === 'clock') return ops.clock(args[0]);
  if (command === 'grant-admin' && args[0] && args[1] && args[2])
    return ops.grantAdmin({ memberId: args[0], name: args[1], email: args[2] });
  return command === 'dead-letters' ? deadLetters(ops, args) : undefined;
}

function deadLetters(ops: Ops, [what, queue = '']: readonly string[]): Promise<unknown> | undefined {
  if (what === 'list') return ops.listDeadLetters();
  if (what === 'show' && queue) return ops.showDeadLetters(queue);
  return what === 'redrive' && queue ? ops.redriveDeadLetters(queue) : undefined;
}

try {
  const result = await run(environment ? await remoteOps(environment) : localOps());
  if (result === undefined) throw new Error(usage);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  const refused = refusedSchema.safeParse(result);
  if (refused.success) process.stderr.write(`${explain(refused.data.refusal.code).en}\n`);
} catch (error) {
  const said = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${said}\n`);
  if (environment && /credentials/i.test(said))
    process.stderr.write('set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY\n');
  process.exit(1);
}
