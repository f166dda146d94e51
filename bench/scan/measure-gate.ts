import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import * as z from 'zod';
import { hostileFiles } from './hostile-files.ts';
import { figure, type Measure } from './measures.ts';

const costSchema = z.object({ milliseconds: z.number(), grownMegabytes: z.number(), refused: z.boolean() });

/** What the gate costs on the hostile files that it refuses by their structure: of each, the dearest. */
export async function measureGate(): Promise<Measure[]> {
  const costs: z.infer<typeof costSchema>[] = [];
  for (const { bytes } of hostileFiles(deflateSync)) {
    const child = fork(fileURLToPath(new URL('./gate-process.ts', import.meta.url)), {
      serialization: 'advanced',
      execArgv: ['--no-warnings'],
    });
    costs.push(await costOf(child, bytes));
    child.kill();
  }
  const refused = costs.filter((cost) => cost.refused);
  const most = (of: (cost: (typeof costs)[number]) => number): number => Math.max(...refused.map(of));
  return [
    figure(
      'processor time of a file that the gate refuses',
      most(({ milliseconds }) => milliseconds),
      50,
      'ms',
    ),
    figure(
      'memory of a file that the gate refuses',
      most(({ grownMegabytes }) => grownMegabytes),
      150,
      'MB',
    ),
  ];
}

async function costOf(child: ChildProcess, bytes: Buffer): Promise<z.infer<typeof costSchema>> {
  child.send(bytes);
  const [cost] = await once(child, 'message');
  return costSchema.parse(cost);
}
